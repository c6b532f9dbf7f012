"""toolkit show: one exercise or session, to read on the screen."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.examples import examples
from toolkit.cli.library import open_workspace, overlay_option, refuse_unknown
from toolkit.cli.reading import read_exercise, read_session
from toolkit.cli.terminal import show
from toolkit.diagnostics import UserError

if TYPE_CHECKING:
    from toolkit.models.exercise import Exercise
    from toolkit.models.library import Kind, Library
    from toolkit.models.session import SessionPlan


@click.command(
    "show",
    short_help="Read one exercise or session.",
    epilog=examples(
        "toolkit show fog-to-focus",
        "toolkit show kam-half-day",
        "toolkit show fog-to-focus --json",
    ),
)
@click.argument("name", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print the whole record as JSON.")
@overlay_option
def show_command(*, name: str, as_json: bool, overlays: tuple[Path, ...]) -> None:
    """Read one exercise or session on the screen. ID is the name of its file
    without .yaml; toolkit list shows them all.
    """
    from toolkit import pipeline

    library, diagnostics = pipeline.read(open_workspace(overlays))
    refuse_unknown(name, {*library.exercises, *library.sessions}, "exercise or session", diagnostics)
    found = _find(library, name)
    if as_json:
        records = {kind: noun.model_dump(mode="json", by_alias=True) for kind, noun in found.items()}
        show(json.dumps(records, indent=2))
        return
    texts = []
    if name in library.exercises:
        texts.append(read_exercise(library.exercises[name]))
    if name in library.sessions:
        texts.append(read_session(library.sessions[name], library))
    show("\n\n".join(texts))


def _find(library: "Library", name: str) -> dict["Kind", "Exercise | SessionPlan"]:
    """What is called so; an exercise and a session may share an id.

    Raises:
        UserError: its file has problems, so that there is no whole record to show.
    """
    found: dict[Kind, Exercise | SessionPlan] = {}
    if name in library.exercises:
        found["exercise"] = library.exercises[name]
    if name in library.sessions:
        found["session"] = library.sessions[name]
    for kind in found:
        if (kind, name) in library.partial:
            path = library.sources[kind, name].path
            raise UserError(f"{path} has problems, so it cannot be shown", f"See them: toolkit check {path}")
    return found

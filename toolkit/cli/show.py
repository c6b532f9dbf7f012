"""toolkit show: one exercise, case, drill, session or term, to read on the screen."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.completing import ids_of
from toolkit.cli.examples import examples
from toolkit.cli.library import open_workspace, overlay_option, refuse_unknown
from toolkit.cli.names import find, names_in
from toolkit.cli.terminal import show
from toolkit.diagnostics import UserError

if TYPE_CHECKING:
    from toolkit.models.library import Kind, Library


@click.command(
    "show",
    short_help="Read one exercise, case, drill, session or term.",
    epilog=examples(
        "toolkit show fog-to-focus",
        "toolkit show EC-01",
        "toolkit show kam-half-day",
        "toolkit show early-warning",
        "toolkit show fog-to-focus --json",
    ),
)
@click.argument("name", metavar="ID", shell_complete=ids_of("exercise", "case", "drill", "session", "term"))
@click.option("--json", "as_json", is_flag=True, help="Print the whole record as JSON.")
@overlay_option
def show_command(*, name: str, as_json: bool, overlays: tuple[Path, ...]) -> None:
    """Read one exercise, case, drill, session or term on the screen. ID is the
    name of its file without .yaml, or its printed code; toolkit list shows them.
    """
    from toolkit import pipeline

    library, diagnostics = pipeline.look_up(open_workspace(overlays))
    found = find(name, library)
    if not found:
        refuse_unknown(name, names_in(library), "exercise, case, drill, session or term", diagnostics)
    for kind, (identifier, _) in found.items():
        _refuse_partial(kind, identifier, library)
    if as_json:
        records = {kind: noun.model_dump(mode="json", by_alias=True) for kind, (_, noun) in found.items()}
        show(json.dumps(records, indent=2))
    else:
        show("\n\n".join(_as_text(kind, identifier, library) for kind, (identifier, _) in found.items()))


def _refuse_partial(kind: "Kind", identifier: str, library: "Library") -> None:
    """Stop when the file has problems, so that there is no whole record to show."""
    if (kind, identifier) in library.partial:
        path = library.sources[kind, identifier].path
        raise UserError(f"{path} has problems, so it cannot be shown", f"See them: toolkit check {path}")


def _as_text(kind: "Kind", identifier: str, library: "Library") -> str:
    from toolkit.cli.reading import read_exercise, read_session
    from toolkit.cli.reading_practice import read_case, read_drill
    from toolkit.cli.reading_term import read_term

    if kind == "exercise":
        return read_exercise(library.exercises[identifier])
    if kind == "case":
        return read_case(library.cases[identifier])
    if kind == "drill":
        return read_drill(library.drills[identifier])
    if kind == "term":
        return read_term(library.terms[identifier])
    return read_session(library.sessions[identifier], library)

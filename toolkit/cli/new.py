"""toolkit new: a file to begin with."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.examples import examples
from toolkit.cli.library import open_workspace
from toolkit.cli.terminal import say, show, typed
from toolkit.cli.values import OneOf, OverlayFolder
from toolkit.cli.vocabulary import components

if TYPE_CHECKING:
    from toolkit.authoring import Begun
    from toolkit.models.words import Component
    from toolkit.pipeline import Workspace


def _kinds() -> Mapping[str, str]:
    """What people may type for a kind of file; the lists say `case`."""
    from toolkit.create import KINDS

    return {kind.name: kind.name for kind in KINDS} | {"case": "case-study"}


def _drills() -> Mapping[str, str]:
    from toolkit.models.drills import FAMILIES

    return {kind: kind for kind in FAMILIES}


@click.command(
    "new",
    short_help="Begin a file of your own: exercise, case, drill, session, term.",
    epilog=examples(
        "toolkit new session autumn-day",
        "toolkit new exercise our-exercise --component feedback-culture",
        "toolkit new drill our-phrases --kind rewrite --into our-firm",
        "toolkit new exercise fog-to-focus --replace",
    ),
)
@click.argument("kind", metavar="exercise|case-study|drill|session|term", type=OneOf("kind of file", _kinds))
@click.argument("identifier", metavar="ID")
@click.option(
    "--component",
    metavar="NAME",
    type=OneOf("component", components),
    help="What an exercise trains, such as feedback-culture.",
)
@click.option(
    "--kind",
    "drill",
    metavar="NAME",
    type=OneOf("kind of drill", _drills),
    help="The kind of a drill, such as choose.",
)
@click.option(
    "--into", metavar="DIR", type=OverlayFolder(), help="An overlay folder in place of the workspace itself."
)
@click.option("--replace", is_flag=True, help="Begin with a copy of the library's file of this id.")
def new_command(
    *,
    kind: str,
    identifier: str,
    component: "Component | None",
    drill: str | None,
    into: Path | None,
    replace: bool,
) -> None:
    """Begin a file of your own in the right folder: complete, valid, and with
    a word about every field. ID becomes the name of the file, such as
    our-exercise; nothing is ever written over.
    """
    from toolkit.authoring import Wanted, begin_file

    _refuse_what_does_not_fit(kind, component, drill, replace=replace)
    workspace = open_workspace(())
    begun = begin_file(workspace, Wanted(kind, identifier, component, drill, into, replace))
    _report(begun, workspace, kind, identifier)


def _refuse_what_does_not_fit(kind: str, component: str | None, drill: str | None, *, replace: bool) -> None:
    for option, value, owner in (("--component", component, "exercise"), ("--kind", drill, "drill")):
        if value and kind != owner:
            raise click.UsageError(f"{option} is for toolkit new {owner}; a {kind} has none.")
        if value and replace:
            raise click.UsageError(f"{option} does not go with --replace; the copy keeps what ours has.")


def _report(begun: "Begun", workspace: "Workspace", kind: str, identifier: str) -> None:
    from toolkit.load.folders import show_path

    path = show_path(begun.path, workspace.shown_from)
    show(path)
    if begun.is_copy:
        say("A copy of ours. It takes the place of ours wherever it is used; delete it, and ours is back.")
    elif begun.code:
        say(f"Its printed code is {begun.code}. Every field is explained in the file.")
    else:
        say("Every field is explained in the file.")
    overlay = f" --overlay {typed(show_path(begun.overlay, workspace.shown_from))}" if begun.overlay else ""
    say(f"toolkit check {typed(path)}{overlay}", label="Next:", colour="green")
    if kind == "session":
        say(f"toolkit build {identifier}{overlay}", label="Next:", colour="green")

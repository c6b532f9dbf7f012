"""What the commands share: opening the library from where the person stands, and finding a name in it."""

from collections.abc import Collection, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from toolkit.cli.nearest import did_you_mean
from toolkit.cli.terminal import say, typed
from toolkit.cli.values import OverlayFolder
from toolkit.diagnostics import WRONG_USAGE, Diagnostic, UserError
from toolkit.home import SETTINGS_FILE

if TYPE_CHECKING:
    from toolkit.pipeline import Workspace

_MOST_LISTED = 12

overlay_option = click.option(
    "--overlay",
    "overlays",
    multiple=True,
    metavar="DIR",
    type=OverlayFolder(),
    help="Lay this folder over the library; may be given several times.",
)


def open_workspace(overlays: Sequence[Path], out: Path | None = None) -> "Workspace":
    """The workspace around the folder the person is in.

    Raises:
        UserError: that folder is gone, or the workspace cannot be opened.
    """
    from toolkit import pipeline

    return pipeline.find_workspace(standing_in(), overlays, out)


def open_told(overlays: Sequence[Path], out: Path | None = None) -> "Workspace":
    """The same, with a word to whoever stands in the wrong folder and would wonder where their own files are.

    Raises:
        UserError: as `open_workspace`.
    """
    workspace = open_workspace(overlays, out)
    if workspace.home is None and not workspace.overlays:
        say("You are not in a workspace: this is the library that comes with the toolkit.")
        names = _workspaces_below(workspace.shown_from)
        if len(names) == 1:
            say(f"Your workspace is in {names[0]}: cd {typed(names[0])}")
        elif names:
            say(f"Your workspaces are in {', '.join(names)}: change to one of these folders.")
    return workspace


def _workspaces_below(folder: Path) -> list[str]:
    """The names of direct subfolders with settings; none where the system does not let us look."""
    try:
        return sorted(settings.parent.name for settings in folder.glob(f"*/{SETTINGS_FILE}"))
    except OSError:
        return []


def standing_in() -> Path:
    """The folder the person is in.

    Raises:
        UserError: it is gone.
    """
    try:
        return Path.cwd()
    except OSError as problem:
        hint = "Change to a folder that exists, then type the command again."
        raise UserError("The folder you are in is no longer there", hint, WRONG_USAGE) from problem


def refuse_unknown(word: str, known: Collection[str], kind: str, diagnostics: Sequence[Diagnostic]) -> None:
    """Stop over a name that is not in the library, with the nearest names or all of them.

    Args:
        word: what the person typed.
        known: the names there are.
        kind: "session", or what else it could have been.
        diagnostics: what was found while reading; a file of that name with problems is no typing error.

    Raises:
        UserError: the name is not among the known ones.
    """
    if word in known:
        return
    broken = [diagnostic.path for diagnostic in diagnostics if PurePath(diagnostic.path).stem == word]
    if broken:
        sentence = f"{broken[0]} cannot be read as it is"
        raise UserError(sentence, f"See what is wrong: toolkit check {broken[0]}")
    few = (
        f"There are: {', '.join(sorted(known))}."
        if len(known) <= _MOST_LISTED
        else "See them all: toolkit list"
    )
    hint = did_you_mean(word, known) or few
    raise UserError(f"There is no {kind} '{word}'", hint, WRONG_USAGE)

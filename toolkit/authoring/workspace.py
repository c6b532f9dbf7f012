"""A workspace to begin with."""

from collections.abc import Sequence
from pathlib import Path

from toolkit import create
from toolkit.diagnostics import WRONG_USAGE, UserError
from toolkit.home import SETTINGS_FILE, nearest_settings

_NAMED = 6


def begin_workspace(folder: Path) -> tuple[str, ...]:
    """Lay out a workspace in a folder that is new, empty or holds other things.

    Returns:
        The files that were made, below the folder; none when exactly these stand there already.

    Raises:
        UserError: the folder lies in a workspace, or something of these names is there, and nothing was made; or
            the system refuses.
    """
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder} is a file, not a folder", "Choose another name.", WRONG_USAGE)
    _refuse_inside_another(folder)
    files = create.starter_files()
    if create.is_untouched(folder, files):
        return ()
    if standing := create.standing_in_the_way(folder, files):
        sentence = f"Nothing was made in {folder}, because this is there already: {_enumerate(standing)}"
        hint = "Choose another folder. Nothing that you have is ever written over."
        if SETTINGS_FILE in standing:
            hint = "It is a workspace already: go on in it with toolkit check. Or choose another folder."
        raise UserError(sentence, hint, WRONG_USAGE)
    create.lay_out(folder, files)
    return tuple(file.path for file in files)


def _refuse_inside_another(folder: Path) -> None:
    """A workspace in a workspace would be read by neither as people expect."""
    around = nearest_settings(folder.resolve().parent)
    if around is None:
        return
    if Path.cwd().resolve().is_relative_to(around):
        raise UserError("You are in a workspace already", "Go on here: toolkit check", WRONG_USAGE)
    hint = "Choose another folder, or go on in that workspace: toolkit check"
    raise UserError(f"{folder} lies in the workspace {around}", hint, WRONG_USAGE)


def _enumerate(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")

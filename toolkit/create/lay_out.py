"""Write files that are not there yet: all of them, or none."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from toolkit.diagnostics import UserError
from toolkit.models.artifact import Artifact


def standing_in_the_way(folder: Path, artifacts: Sequence[Artifact]) -> tuple[str, ...]:
    """The paths below the folder that exist already, or that are no folder where one is needed; each once."""
    found: dict[str, None] = {}
    for artifact in artifacts:
        for above in reversed(Path(artifact.path).parents[:-1]):
            if os.path.lexists(folder / above) and not (folder / above).is_dir():
                found.setdefault(above.as_posix())
        if os.path.lexists(folder / artifact.path):
            found.setdefault(artifact.path)
    return tuple(found)


def lay_out(folder: Path, artifacts: Sequence[Artifact]) -> None:
    """Write these files below a folder, which is made if it is not there.

    Whatever stops it, an error or Ctrl-C, it takes back what it has made. It opens no file that exists, not even one
    that appeared a moment ago.

    Raises:
        UserError: the system refuses, or something stands in the way; everything is as it was.
    """
    made: list[Path] = []
    try:
        for artifact in artifacts:
            path = folder / artifact.path
            _make_folders(path.parent, made)
            with path.open("xb") as file:
                made.append(path)
                file.write(artifact.content)
    except BaseException as problem:
        _take_back(made)
        if not isinstance(problem, OSError):
            raise
        reason = (problem.strerror or type(problem).__name__).lower()
        sentence = f"{problem.filename or folder} cannot be written ({reason}); nothing was changed"
        raise UserError(
            sentence, "Choose another folder, or ask for the permission to write there."
        ) from problem


def _make_folders(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it, and note which were missing, the outermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.is_dir()]
    for one in reversed(missing):
        one.mkdir()
        made.append(one)


def _take_back(made: Sequence[Path]) -> None:
    """Remove what was made, the last first; a folder into which somebody else has put something stays."""
    for path in reversed(made):
        with suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()

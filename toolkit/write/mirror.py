"""A folder of our own that holds exactly some files, with as little writing as that takes."""

from collections.abc import Sequence
from pathlib import Path

from toolkit.models.artifact import Artifact


def mirror(folder: Path, artifacts: Sequence[Artifact]) -> bool:
    """Make a folder hold these files and no others, and tell whether it did not do so already.

    Only for a temporary folder of ours: nothing in it is spared, and nothing is forced to the disk.

    Args:
        folder: made when missing.
        artifacts: the files, with distinct sound paths.
    """
    wanted = {folder / artifact.path: artifact.content for artifact in artifacts}
    present = {path for path in folder.rglob("*") if path.is_file()} if folder.is_dir() else set()
    superfluous = present - wanted.keys()
    for path in superfluous:
        path.unlink()
        _remove_empty(path.parent, folder)
    stale = {
        path: content
        for path, content in wanted.items()
        if path not in present or path.read_bytes() != content
    }
    for path, content in stale.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return bool(superfluous or stale)


def _remove_empty(folder: Path, top: Path) -> None:
    """A folder left empty could stand where a file is to go."""
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent

"""A folder of our own that holds exactly some files, with as little writing as that takes."""

from collections.abc import Sequence
from pathlib import Path

from toolkit.models.artifact import Artifact


def mirror(folder: Path, artifacts: Sequence[Artifact]) -> None:
    """Make a folder hold these files and no others; what is the same already is not touched.

    Only for a temporary folder of ours: nothing in it is spared, and nothing is forced to the disk.

    Args:
        folder: made when missing.
        artifacts: the files, with distinct sound paths.
    """
    wanted = {folder / artifact.path: artifact.content for artifact in artifacts}
    present = {path for path in folder.rglob("*") if path.is_file()} if folder.is_dir() else set()
    for path in present - wanted.keys():
        path.unlink()
    for path, content in wanted.items():
        if path not in present or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

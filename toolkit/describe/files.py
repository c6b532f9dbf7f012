"""Generated files on the disk: which of them are out of date, and how to bring them up to date."""

from collections.abc import Iterable
from pathlib import Path

from toolkit.models.artifact import Artifact


def find_stale(project: Path, generated: Iterable[Artifact]) -> tuple[Artifact, ...]:
    """The generated files that differ from what lies in the project's folder, or are not there."""
    return tuple(artifact for artifact in generated if _read(project / artifact.path) != artifact.content)


def renew(project: Path, stale: Iterable[Artifact]) -> None:
    """Write these files into the project's folder."""
    for artifact in stale:
        path = project / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None

"""A finished file, still in memory."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """A path below the pack's folder, with forward slashes, and the bytes that belong there."""

    path: str
    content: bytes

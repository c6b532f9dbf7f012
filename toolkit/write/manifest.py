"""The manifest: what a pack was made from and what its files are, so that an edited file can be told later.

It holds no date and no path of the machine: the same pack has the same manifest everywhere, and its sha256 stands
for the whole pack.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from toolkit.write.paths import is_sound

_MADE_BY = "accountability-toolkit"
_FORMAT = 1
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class PackFacts:
    """What a pack was made from.

    Attributes:
        tool_version: the version of the toolkit.
        code: the pack code; files of one code belong together.
        seed: what every draw of the pack follows from.
        session: the id of the session plan.
        sources: content path (relative, forward slashes) to the sha256 of its bytes.
    """

    tool_version: str
    code: str
    seed: str
    session: str
    sources: Mapping[str, str]

    def __post_init__(self) -> None:
        for path in self.sources:
            if PurePosixPath(path).is_absolute() or PureWindowsPath(path).anchor:
                raise ValueError(f"a path of this machine must not reach a manifest: {path!r}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One generated file: the sha256 of its bytes in hexadecimal, and their number."""

    sha256: str
    size: int

    @classmethod
    def of(cls, content: bytes) -> "Entry":
        """The entry of a file with this content."""
        return cls(hashlib.sha256(content).hexdigest(), len(content))


@dataclass(frozen=True, slots=True)
class OldManifest:
    """What we need to know of the manifest that lies in a folder already."""

    text: bytes
    code: str
    files: Mapping[str, Entry]


def compose(facts: PackFacts, files: Mapping[str, Entry]) -> bytes:
    """The bytes of a manifest: sorted keys, ASCII, a line end at the end."""
    record = {
        "made_by": _MADE_BY,
        "format": _FORMAT,
        "tool_version": facts.tool_version,
        "code": facts.code,
        "seed": facts.seed,
        "session": facts.session,
        "sources": dict(facts.sources),
        "files": {path: {"sha256": entry.sha256, "size": entry.size} for path, entry in files.items()},
    }
    return (json.dumps(record, indent=2, sort_keys=True) + "\n").encode("ascii")


def read(text: bytes) -> OldManifest | None:
    """What a manifest says; None when it is not one of ours, or damaged, because then it vouches for nothing."""
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict) or (record.get("made_by"), record.get("format")) != (_MADE_BY, _FORMAT):
        return None
    code, listed = record.get("code"), record.get("files")
    if not isinstance(code, str) or not isinstance(listed, dict):
        return None
    files = {path: entry for path, value in listed.items() if is_sound(path) and (entry := _entry(value))}
    return OldManifest(text, code, files) if len(files) == len(listed) else None


def _entry(value: Any) -> Entry | None:  # noqa: ANN401  # whatever a file on somebody's disk holds
    sha256, size = (value.get("sha256"), value.get("size")) if isinstance(value, dict) else (None, None)
    if isinstance(sha256, str) and _SHA256.fullmatch(sha256) and isinstance(size, int):
        return Entry(sha256, size)
    return None

"""Which paths a generated file may have: such as every system can hold, and no two that any system confuses."""

import re
from collections.abc import Iterable

from toolkit.write.places import MANIFEST

_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{kind}{number}" for kind in ("com", "lpt") for number in range(10)),
}


def is_sound(path: str) -> bool:
    """Whether this is a relative path of plain parts that Windows, macOS and Linux take for the same thing."""
    return all(
        _PART.fullmatch(part) and not part.endswith(".") and part.split(".")[0].casefold() not in _DEVICES
        for part in path.split("/")
    )


def parents(path: str) -> list[str]:
    """The folders above a relative path, outermost first: "a/b/c" lies in "a" and "a/b"."""
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


def check_paths(paths: Iterable[str]) -> None:
    """Make sure that the paths of a pack are sound and distinct.

    Raises:
        ValueError: always our own bug, because output names come from ids and counters.
    """
    files = {MANIFEST.casefold(): MANIFEST}
    folders: dict[str, str] = {}
    for path in paths:
        if not is_sound(path):
            raise ValueError(f"not a path for a generated file: {path!r}")
        if path.casefold() in files:
            raise ValueError(f"two generated files have one path: {files[path.casefold()]!r} and {path!r}")
        files[path.casefold()] = path
        for parent in parents(path):
            if folders.setdefault(parent.casefold(), parent) != parent:
                raise ValueError(
                    f"one folder is spelled in two ways: {folders[parent.casefold()]!r} and {parent!r}"
                )
    both = sorted(files.keys() & folders.keys())
    if both:
        raise ValueError(f"a generated file has the path of a folder: {files[both[0]]!r}")

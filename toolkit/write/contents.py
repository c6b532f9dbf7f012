"""What lies in the output folder now."""

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from toolkit.write.manifest import OldManifest, read
from toolkit.write.places import MANIFEST


@dataclass(frozen=True, slots=True)
class Trace:
    """By what a changed file is noticed without reading it: its number on the disk, its time, size and kind."""

    inode: int
    modified: int
    size: int
    mode: int


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything below a folder. Links are not followed: a link counts as a file.

    Attributes:
        files: path below the folder, with forward slashes, to its trace.
        folders: the same for folders, to their permission bits; "" is the folder itself.
    """

    files: Mapping[str, Trace]
    folders: Mapping[str, int]

    def is_regular(self, path: str) -> bool:
        """Whether a real file, not a link or a device, has this path."""
        return path in self.files and stat.S_ISREG(self.files[path].mode)


NOTHING = Contents({}, {})


def look_into(folder: Path) -> Contents:
    """What lies below a folder; nothing when it is not there.

    Raises:
        OSError: when a part of it cannot be read.
    """
    if not folder.exists():
        return NOTHING
    files: dict[str, Trace] = {}
    folders = {"": stat.S_IMODE(folder.stat().st_mode)}
    waiting = [""]
    while waiting:
        above = waiting.pop()
        with os.scandir(folder / above) as entries:
            for entry in entries:
                path = f"{above}/{entry.name}" if above else entry.name
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(status.st_mode):
                    folders[path] = stat.S_IMODE(status.st_mode)
                    waiting.append(path)
                else:
                    files[path] = Trace(status.st_ino, status.st_mtime_ns, status.st_size, status.st_mode)
    return Contents(files, folders)


def manifest_in(folder: Path, contents: Contents) -> OldManifest | None:
    """The manifest of a folder; None when there is none, or none of ours."""
    return read((folder / MANIFEST).read_bytes()) if contents.is_regular(MANIFEST) else None


def digests(folder: Path, contents: Contents, listed: Iterable[str]) -> dict[str, str]:
    """The sha256 of every listed file that is there; "" for one that is no longer a real file."""
    found = {}
    for path in listed:
        if contents.is_regular(path):
            with (folder / path).open("rb") as file:
                found[path] = hashlib.file_digest(file, "sha256").hexdigest()
        elif path in contents.files:
            found[path] = ""
    return found


def is_whole(folder: Path) -> bool:
    """Whether a folder holds a manifest of ours and every file just as the manifest says."""
    contents = look_into(folder)
    manifest = manifest_in(folder, contents)
    if manifest is None:
        return False
    wanted = {path: entry.sha256 for path, entry in manifest.files.items()}
    return digests(folder, contents, manifest.files) == wanted

"""Which folders no pack is ever written over."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from toolkit.diagnostics import UserError
from toolkit.write.places import Places

_NEVER_INSIDE = "/bin /boot /etc /lib /lib64 /proc /sbin /sys /usr/bin /usr/lib /usr/sbin /System"
_NEVER_ITSELF = "/Applications /Library /Users /Volumes /dev /home /media /mnt /opt /private /root /run /srv /tmp /usr /var"
_WINDOWS_FOLDERS = ("SystemRoot", "ProgramFiles", "ProgramFiles(x86)", "ProgramData")
_OF_A_HOME = ("Desktop", "Documents", "Downloads")
_JUNCTION = 0xA0000003  # stat.IO_REPARSE_TAG_MOUNT_POINT, which only Windows defines


def refuse_unsafe_folder(places: Places) -> None:
    """Stop before anything is made when the output folder must not be replaced.

    Raises:
        UserError: for a folder of the system or of a home, for a link, and for a file.
        OSError: when the path cannot be looked at.
    """
    if _is_of_the_system(places.folder):
        raise UserError(
            f"{places.shown} is a folder of the system or your home, so nothing is written over it",
            "name a folder of its own with --out",
        )
    try:
        status = places.folder.lstat()
    except FileNotFoundError:
        return
    if stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION:
        raise UserError(
            f"{places.shown} is a link to another folder, so nothing is written over it",
            "name the folder itself with --out",
        )
    if not stat.S_ISDIR(status.st_mode):
        raise UserError(
            f"{places.shown} is a file, and a folder is needed",
            "move the file somewhere else, or choose another folder with --out",
        )


def _is_of_the_system(folder: Path) -> bool:
    above = {folder, *folder.parents}
    return folder in set(_never_itself()) or not above.isdisjoint(_never_inside())


def _never_itself() -> Iterator[Path]:
    yield Path(Path.cwd().anchor)
    yield from map(Path, _NEVER_ITSELF.split())
    with suppress(RuntimeError):  # an account without a home
        home = Path.home().resolve()
        yield from (home, *home.parents, *(home / name for name in _OF_A_HOME))


def _never_inside() -> Iterator[Path]:
    yield from map(Path, _NEVER_INSIDE.split())
    yield from (Path(os.environ[name]) for name in _WINDOWS_FOLDERS if os.environ.get(name))

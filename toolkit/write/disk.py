"""Single acts on the disk: write a file and force it down, carry a file over, remove a folder."""

import errno
import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from toolkit.diagnostics import UserError

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NO_LINKS_HERE = {errno.EPERM, errno.EACCES, errno.EOPNOTSUPP, errno.EMLINK, errno.EXDEV, errno.ENOSYS}
_NO_SYNC_HERE = {errno.EINVAL, errno.EOPNOTSUPP, errno.EBADF}


def write_file(path: Path, content: bytes, *, forced: bool = True) -> None:
    """Write a new file and, unless told otherwise, force it to the disk; its mode follows the umask."""
    descriptor = os.open(path, _NEW, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if forced:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Force a folder's names to the disk, where a system can do that (Windows and some network drives cannot)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC_HERE:
            raise
    finally:
        os.close(descriptor)


def carry_over(source: Path, target: Path) -> None:
    """Give a file a second name, so that nothing of it can get lost; copy it where that does not work.

    Windows always copies: removing the first name of a read-only file there takes the mark off the second too.

    Raises:
        UserError: for a device or a pipe that cannot have a second name.
    """
    if source.is_symlink():
        target.symlink_to(source.readlink())
        return
    if os.name != "nt":
        try:
            target.hardlink_to(source)
        except OSError as error:
            if error.errno not in _NO_LINKS_HERE:
                raise
        else:
            return
    if not source.is_file():
        raise UserError(
            f"{source} is neither a file nor a folder", "move it out of the pack, then build again"
        )
    shutil.copy2(source, target)
    descriptor = os.open(target, os.O_RDONLY)
    try:
        if os.name != "nt":
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def open_up(folder: Path) -> None:
    """Let the owner empty a folder that was made read-only."""
    with suppress(
        PermissionError
    ):  # somebody else's folder, which we may be allowed to write to all the same
        folder.chmod(stat.S_IRWXU)


def remove_tree(folder: Path) -> None:
    """Remove a folder of ours with all it holds, also folders that were made read-only; follows no link."""
    folders: list[Path] = []
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        folders.append(current)
        open_up(current)
        with os.scandir(current) as entries:
            for entry in list(entries):
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry.path))
                else:
                    _remove_file(Path(entry.path))
    for current in reversed(folders):
        current.rmdir()


def _remove_file(path: Path) -> None:
    try:
        path.unlink()
    except PermissionError:
        if os.name != "nt":
            raise
        path.chmod(stat.S_IWRITE)  # Windows removes no read-only file
        path.unlink()

"""The one moment in which the new pack takes the old one's place."""

import ctypes
import errno
import os
import sys
from pathlib import Path

from toolkit.diagnostics import UserError
from toolkit.write.places import Places

_HERE = -100  # AT_FDCWD: paths are as they stand
_RENAME_EXCHANGE = 2
_NO_EXCHANGE_HERE = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}


def swap(places: Places) -> None:
    """Put `next/` in the output folder's place; the old pack is then in `next/` or in `previous/`.

    Linux exchanges the two, so that the folder is there at every moment. Elsewhere two renamings follow each other;
    whoever stops between them finds the old pack in `previous/`, and `recovery.clear` puts it back.

    Raises:
        UserError: when Windows, or a lacking permission, holds the folder fast.
        OSError: for all else the system refuses.
    """
    try:
        if not places.folder.exists():
            places.next.rename(places.folder)
        elif not exchange(places.next, places.folder):
            places.folder.rename(places.previous)
            places.next.rename(places.folder)
    except PermissionError as error:
        raise UserError(
            f"cannot replace {places.shown}: a file in it is open in another program, or you have no permission "
            "to change the folder; nothing was changed",
            f"close every program that shows a file of {places.shown}, then build again",
        ) from error


def exchange(first: Path, second: Path) -> bool:
    """Let two folders change places in one step; False where the system or the drive cannot do that.

    Raises:
        OSError: when it could but refuses.
    """
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NO_EXCHANGE_HERE:
        return False
    raise OSError(number, os.strerror(number), str(second))

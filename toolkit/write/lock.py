"""One build at a time: a lock the system itself gives back when the build ends, however it ends."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from toolkit.diagnostics import UserError
from toolkit.write.places import Places

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_TRIES = 20


@contextmanager
def only_one_build(places: Places) -> Iterator[None]:
    """Hold the output folder for this build; the lock file is gone afterwards.

    Raises:
        UserError: when another build holds it.
        OSError: when the lock file cannot be made.
    """
    descriptor = _acquire(places)
    try:
        yield
    finally:
        _release(places, descriptor)


def _acquire(places: Places) -> int:
    """The descriptor of the locked file that bears the lock's name.

    Another build may remove the file between our opening and our locking it; then we hold a file without a name,
    which keeps nobody out, and try again.
    """
    for _ in range(_TRIES):
        descriptor = os.open(places.lock, _FLAGS, 0o666)
        try:
            _refuse_strange_file(places, descriptor)
            _lock(descriptor)
            if _is_named(places, descriptor):
                return descriptor
        except BlockingIOError:
            os.close(descriptor)
            break
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
    raise UserError(
        f"{places.shown}: another build is writing to this folder",
        "wait until it has ended, then build again",
    )


def _refuse_strange_file(places: Places, descriptor: int) -> None:
    """Ours is always empty; a file that holds anything belongs to somebody and would be lost with the lock."""
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode) or status.st_size:
        raise UserError(f"{places.lock} is in the way", "move it somewhere else, then build again")


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:  # what Windows says when somebody else holds it
            raise BlockingIOError from error
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_named(places: Places, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), os.lstat(places.lock))
    except FileNotFoundError:
        return False


def _release(places: Places, descriptor: int) -> None:
    """Remove the name while we still hold the lock; Windows allows that only after closing, and guards it itself."""
    try:
        if sys.platform != "win32":
            _remove(places)
    finally:
        with suppress(OSError):  # the work is done; the lock ends with the process at the latest
            os.close(descriptor)
    if sys.platform == "win32":
        _remove(places)


def _remove(places: Places) -> None:
    with suppress(OSError):  # a lock file that stays keeps nobody out
        places.lock.unlink()

"""The bytes of one content file, read without following links and without waiting for pipes."""

import os
import stat
from pathlib import Path

from toolkit.load.characters import MOST_BYTES

_NOT_FOLLOWING = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NotAFileError(OSError):
    """Something that is not a regular file."""

    def __init__(self) -> None:
        super().__init__("it is not a regular file")
        self.strerror = "it is not a regular file"


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """The content, but never more than one byte above the limit, which is enough to see that it is too large.

    Args:
        path: the file.
        most: the limit in bytes.

    Raises:
        OSError: when the file cannot be opened or read, is a link, or is not a regular file.
    """
    descriptor = os.open(path, os.O_RDONLY | _NOT_FOLLOWING)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotAFileError
        return file.read(most + 1)

"""What the operating system refuses, in words that say what to do."""

import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from toolkit.diagnostics import UserError

_ELSEWHERE = "choose another folder with --out"
_WORDS = {
    errno.ENOSPC: ("the disk is full", "free some space, then build again"),
    errno.EDQUOT: ("your share of the disk is used up", "free some space, then build again"),
    errno.EROFS: ("the disk can only be read", _ELSEWHERE),
    errno.EACCES: ("you have no permission for {place}", f"ask for the permission, or {_ELSEWHERE}"),
    errno.EPERM: ("you have no permission for {place}", f"ask for the permission, or {_ELSEWHERE}"),
    errno.ENOTDIR: ("{place} lies inside a file, not in a folder", _ELSEWHERE),
    errno.EEXIST: ("{place} is in the way", "move it somewhere else, then build again"),
    errno.EISDIR: ("{place} is in the way", "move it somewhere else, then build again"),
    errno.ELOOP: ("{place} is in the way", "move it somewhere else, then build again"),
    errno.ENAMETOOLONG: ("its path is too long for this computer", "choose a shorter path with --out"),
    errno.EBUSY: ("{place} is in use, or is a drive of its own", "name a folder below it with --out"),
    errno.EXDEV: ("{place} is a drive of its own", "name a folder below it with --out"),
    errno.ENOLCK: ("this drive cannot lock files", _ELSEWHERE),
    errno.EOPNOTSUPP: ("this drive cannot do what a safe write needs", _ELSEWHERE),
}
_NAMED = 5


@contextmanager
def in_plain_words(folder: Path) -> Iterator[None]:
    """Turn an error of the operating system into one sentence about the output folder.

    Only for what happens before the new pack is in place, because the sentence ends in "nothing was changed".

    Raises:
        UserError: instead of the OSError.
    """
    try:
        yield
    except OSError as error:
        place = printable(str(error.filename or folder))
        reason, hint = _WORDS.get(
            error.errno or 0, (f"the system says “{error.strerror or error}”", _ELSEWHERE)
        )
        sentence = f"cannot write {printable(str(folder))}: {reason.format(place=place)}; nothing was changed"
        raise UserError(sentence, hint) from error


def printable(name: str) -> str:
    r"""A file name as it can be shown anywhere: what does not print is written as \x1b or \udc80."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii") for letter in name
    )


def enumerate_names(names: Sequence[str]) -> str:
    """The first few names in a sentence: "a.txt, b.txt and 3 more"."""
    first = [printable(name) for name in names[:_NAMED]]
    more = len(names) - len(first)
    if more:
        return f"{', '.join(first)} and {more} more"
    return " and ".join(filter(None, [", ".join(first[:-1]), first[-1]]))

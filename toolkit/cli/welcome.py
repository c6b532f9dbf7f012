"""What `toolkit` says on its own: where one stands, and what to type there."""

from collections.abc import Collection
from pathlib import Path

from toolkit import __version__
from toolkit.cli.terminal import shorten

_INTRODUCTION = f"""\
Accountability toolkit {__version__}
You write exercises, cases, drills and session plans; it makes the guide you
lead from and the workbook people write in."""

_LONGEST_NAME = 40
#: Outside a workspace: the command, and what it is for.
_OUTSIDE = (
    ("init", "init my-workshop", "a folder of your own, with a session to begin with"),
    ("list", "list", "what is in the library"),
    ("build", "build", "everything on paper for the sample session"),
    ("doctor", "doctor", "whether this computer has all it needs"),
)
_INSIDE = (
    ("build", "build", "everything on paper for a session"),
    ("check", "check", "what is wrong in the files, and where"),
    ("list", "list", "what is there: the library, and what is yours"),
    ("new", "new session ID", "begin a file of your own"),
    ("site", "site", "the pages for your network"),
    ("serve", "serve", "see every change in the browser at once"),
    ("doctor", "doctor", "whether this computer has all it needs"),
)


def welcome(home: Path | None, here: Path, registered: Collection[str]) -> str:
    """The text.

    Args:
        home: the workspace or clone around the person; None outside both.
        here: the folder they are in.
        registered: the commands there are; a line about another one is left out.
    """
    lines = [line for line in (_OUTSIDE if home is None else _INSIDE) if line[0] in registered]
    width = max(len(typed) for _, typed, _ in lines)
    rows = [f"  toolkit {typed.ljust(width)}  {words}" for _, typed, words in lines]
    return "\n".join([_INTRODUCTION, "", _where(home, here), *rows, "", "Every command: toolkit --help"])


def _where(home: Path | None, here: Path) -> str:
    if home is None:
        return "You are not in a workspace yet. To begin:"
    name = "this folder" if home == here else shorten(home.name, _LONGEST_NAME)
    return f"Your workspace is {name}. What to type:"

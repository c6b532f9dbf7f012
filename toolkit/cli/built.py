"""What to say after a build: what lies where, for whom it is, and what to do next."""

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from toolkit.cli.terminal import say, show

if TYPE_CHECKING:
    from toolkit.pipeline import Built

#: What each file is, by the stem of its name and the ending.
_PHRASES = {
    "facilitator-guide.pdf": "for you: lead the session from it",
    "facilitator-guide.html": "the same, to print from a browser",
    "participant-workbook.pdf": "for everyone: one copy each",
    "participant-workbook.html": "the same, to print from a browser",
    "manifest.json": "what the pack was made from",
}
_PDF_FIRST = {".pdf": 0, ".html": 1}


def report_built(built: "Built", shown_from: Path) -> None:
    """Print folder, files and code as data, and the rest as talk.

    Args:
        built: the finished pack.
        shown_from: the folder is named as seen from here, if it lies below.
    """
    folder = built.folder
    place = folder.relative_to(shown_from) if folder.is_relative_to(shown_from) else folder
    state = "nothing has changed since the last build" if built.unchanged else "the pack is ready"
    say(f"{built.title}: {state}.")
    show(str(place))
    width = max((len(name) for name in built.files), default=0)
    for name in sorted(built.files, key=_order):
        show(f"  {name.ljust(width)}  {_PHRASES.get(name, '')}".rstrip())
    show(f"Pack code {built.code}")
    _tell_about_other_files(built)
    for note in built.notes:
        say(note, label="Note:", colour="yellow")
    if next_step := _next_step(built.files):
        say(next_step, label="Next:", colour="green")


def _tell_about_other_files(built: "Built") -> None:
    if built.carried_over:
        say(f"Your own files were kept: {', '.join(built.carried_over)}.")
    if built.dropped:
        say(f"Files of an earlier pack were taken out: {', '.join(built.dropped)}.")


def _next_step(files: tuple[str, ...]) -> str:
    if "participant-workbook.pdf" in files:
        return "print the workbook once for each person, on both sides of the paper."
    if "participant-workbook.html" in files:
        return "open participant-workbook.html in a browser and print it once for each person, on both sides."
    if "facilitator-guide.pdf" in files:
        return "print the guide once, on both sides of the paper."
    return ""


def _order(name: str) -> tuple[int, str]:
    return _PDF_FIRST.get(PurePosixPath(name).suffix, len(_PDF_FIRST)), name

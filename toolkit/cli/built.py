"""What to say after a build: what lies where, for whom it is, and what to do next."""

import json
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from toolkit.cli.terminal import say, show

if TYPE_CHECKING:
    from toolkit.pipeline import Built

_MANIFEST = "manifest.json"
_PDF_FIRST = {".pdf": 0, ".html": 1}


def standing_code(folder: Path) -> str:
    """The code of the pack that stands in a folder; empty when there is none."""
    try:
        record = json.loads((folder / _MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ""
    return str(record.get("code", "")) if isinstance(record, dict) else ""


def report_built(built: "Built", shown_from: Path, replaced: str = "") -> None:
    """Print folder, files and code as data, and the rest as talk.

    Args:
        built: the finished pack.
        shown_from: the folder is named as seen from here, if it lies below.
        replaced: the code of the pack that stood there before; empty when there was none.
    """
    folder = built.folder
    place = folder.relative_to(shown_from) if folder.is_relative_to(shown_from) else folder
    state = "nothing has changed since the last build" if built.unchanged else "the pack is ready"
    say(f"{built.title}: {state}.")
    say(f"{built.day}.")
    show(str(place))
    files = {*built.files, _MANIFEST}
    width = max(map(len, files))
    for name in sorted(files, key=_order):
        show(f"  {name.ljust(width)}  {_phrase(name, files)}".rstrip())
    show(f"Pack code {built.code}")
    if replaced not in ("", built.code):
        say(f"It took the place of the pack {replaced}, made from other choices or other content.")
    _tell_about_other_files(built)
    some_changed = bool(replaced) and 0 < len(built.changed) < len(built.files)
    if some_changed:
        say(f"Changed: {', '.join(sorted(built.changed, key=_order))}. The other files are as they were.")
    for note in built.notes:
        say(note, label="Note:", colour="yellow")
    for step in _next_steps(built.changed if some_changed else built.files):
        say(step, label="Next:", colour="green")


def _tell_about_other_files(built: "Built") -> None:
    if built.carried_over:
        say(f"Your own files were kept: {', '.join(built.carried_over)}.")
    if built.dropped:
        say(f"Files of an earlier pack were taken out: {', '.join(built.dropped)}.")


def _phrase(name: str, files: set[str]) -> str:
    """What a file is: its output says so, here we know only what files of one name have to do with each other."""
    from toolkit.renderers import words_for

    if name == _MANIFEST:
        return "what the pack was made from"
    if name.endswith(".html") and f"{name.removesuffix('.html')}.pdf" in files:
        return "the same, to print from a browser"
    return words_for(name)[0]


def _next_steps(files: tuple[str, ...]) -> list[str]:
    """What to print how often and whom to give it, each once, in the order of the files."""
    from toolkit.renderers import words_for

    steps = [on_paper for name in sorted(files, key=_order) if (on_paper := words_for(name)[1])]
    if steps and not any(name.endswith(".pdf") for name in files):
        steps.insert(0, "Open the .html files in a browser and print them from there.")
    return list(dict.fromkeys(steps))


def _order(name: str) -> tuple[int, str]:
    return _PDF_FIRST.get(PurePosixPath(name).suffix, len(_PDF_FIRST)), name

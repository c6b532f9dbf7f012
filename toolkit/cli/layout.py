"""Plain text for a screen of 80 columns: headings, paragraphs, entries, rows with minutes."""

import textwrap
from collections.abc import Iterable

from toolkit.cli.table import WIDTH
from toolkit.cli.terminal import one_line

_INDENT = "  "


def heading(title: str) -> list[str]:
    """A title with a line under it."""
    lines = paragraph(title)
    return [*lines, "=" * max(map(len, lines))]


def timed(rows: Iterable[tuple[int | None, str]]) -> list[str]:
    """Rows with minutes before them; a question mark where they are not known."""
    entries = [entry(f"{'?' if minutes is None else minutes:>3} min  ", text) for minutes, text in rows]
    return [line for lines in entries for line in lines]


def bullets(texts: Iterable[str]) -> list[str]:
    """A list with a hyphen before each entry."""
    return [line for text in texts for line in entry("- ", text)]


def entry(start: str, text: str) -> list[str]:
    """A line that begins with a mark or a number, and its continuation below the text."""
    first = _INDENT + start
    return textwrap.wrap(one_line(text), WIDTH, initial_indent=first, subsequent_indent=" " * len(first))


def paragraph(text: str) -> list[str]:
    """A text in lines."""
    return textwrap.wrap(one_line(text), WIDTH)

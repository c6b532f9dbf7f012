"""The list beside the door: who is here, so that nobody is missed, and what it is for; never who said or did what."""

from collections.abc import Iterator, Sequence
from math import ceil

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout
from toolkit.models.printing import Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "participant"
STEM = "attendance"
EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "mono")
NOT_AS: dict[Edition, str] = {
    "low-print": "it is a list to write on already, once for everybody",
    "booklet": "it lies beside the door, and everybody writes on it",
}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "attendance.*": Printed(
        "for beside the door: who is here today, torn up tonight",
        "Print the list once; on both sides if it has two.",
        per="room",
    ),
}
#: So many lines stand one below the other on a side, 10 mm apart; with more there are two columns.
_LINES = 18
_LINES_IN_LARGE_PRINT = 8


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The list as self-contained print HTML, with a line for everyone expected and some more."""
    styles = ("print", "one_side", "attendance")
    large = layout.edition == "large-print"
    sides = sides_of(pack.papers.places, _LINES_IN_LARGE_PRINT, 1) if large else sides_of(pack.papers.places)
    document = print_document("attendance/document.html.j2", styles, pack, layout, sides=sides)
    yield Artifact(f"{layout.stem(STEM)}.html", document)


def sides_of(lines: int, most: int = _LINES, columns: int = 2) -> Sequence[Sequence[tuple[int, ...]]]:
    """The numbers of the lines, by side and column: one column while they fit into it, and columns of like length.

    Args:
        lines: how many there are in all, from 1.
        most: how many stand one below the other.
        columns: how many columns a side may have.
    """
    sides = ceil(lines / (most * columns))
    wide = 1 if lines <= most else columns
    rows = ceil(lines / (sides * wide))
    filled = [tuple(range(first, min(first + rows, lines + 1))) for first in range(1, lines + 1, rows)]
    return [filled[first : first + wide] for first in range(0, len(filled), wide)]

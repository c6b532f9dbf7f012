"""The run sheet: the day on one side, to lie beside you while you lead and be written on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout, Paper
from toolkit.models.printing import Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "facilitator"
STEM = "run-sheet"
EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "mono")
NOT_AS: dict[Edition, str] = {
    "low-print": "it is one side already, and you write the real times on it",
    "booklet": "it is read at arm's length in one glance, and half pages are too small for that",
}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "run-sheet.*": Printed(
        "for you: the day on one side, with the times after which to cut",
        "Print the run sheet once, on one side, for each of you who leads.",
        per="room",
    ),
}


@dataclass(frozen=True, slots=True)
class Size:
    """How large the lines are set, as styles/run_sheet.css has it under this name.

    Attributes:
        name: class of the table.
        text: the type of its words, in points; start times are larger.
        lead: points from one line to the next.
        apart: millimetres above and below the words of a line of the day.
    """

    name: str
    text: float
    lead: float
    apart: float


#: The largest first. The last one is taken whatever it holds: what it does not goes on to a second side.
SIZES = (
    Size("size-14-roomy", text=14, lead=17, apart=3.0),
    Size("size-14", text=14, lead=17, apart=1.4),
    Size("size-13", text=13, lead=16, apart=1.1),
    Size("size-12", text=12, lead=14.5, apart=0.9),
    Size("size-11", text=11, lead=13, apart=0.6),
)
_LARGE_PRINT = "size-18"
#: Millimetres for the lines of the day: what is left of the page below a heading of two lines with its rule and above the foot.
_HEIGHT: dict[Paper, float] = {"a4": 214.0, "letter": 196.4}
#: Millimetres of the narrower paper between its margins; and the columns beside the names, in type sizes and millimetres.
_WIDTH = 182.0
_TIMES, _TRIP, _NUMBERS, _INDENT = 6.0, 10.6, 5.8, 1.5
_REAL = 22.0
#: The box to write a time in, and what is left free between the columns.
_BOX = 9.0
_GAPS = 2.0
#: Width of a letter as a part of the type size, on the safe side: of names, which are bold, and of other words.
_BOLD, _PLAIN = 0.57, 0.5
_POINT = 25.4 / 72
#: As long as what the template says of a fixed time.
_STAYS = "stays at 12:30; 26 min in hand before it"


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The run sheet as self-contained print HTML, on one side but for large print."""
    large = layout.edition == "large-print"
    size = _LARGE_PRINT if large else size_for(pack.papers.run, layout.paper)
    rule = large or fits(pack.papers.run, SIZES[-1], layout.paper)
    styles = ("print", "one_side", "run_sheet")
    document = print_document("run_sheet/document.html.j2", styles, pack, layout, size=size, rule=rule)
    yield Artifact(f"{layout.stem(STEM)}.html", document)


def size_for(lines: Sequence[Record], paper: Paper) -> str:
    """Name of the largest size in which these lines of the day fit on one side; of the smallest if none does."""
    return next((size.name for size in SIZES if fits(lines, size, paper)), SIZES[-1].name)


def fits(lines: Sequence[Record], size: Size, paper: Paper) -> bool:
    """Whether these lines of the day fit on one side in this size, with the rule for a late day above them."""
    return sum(_height(line, size) for line in lines) <= _HEIGHT[paper]


def _height(line: Record, size: Size) -> float:
    """Millimetres that a line of the day takes, or a few more."""
    em = size.text * _POINT
    names = _WIDTH - _REAL - _GAPS - (_TIMES + _TRIP + _NUMBERS + _INDENT) * em
    rows = _rows(line.title, names, em * _BOLD)
    rows += _rows("; ".join(line.show), names, em * _PLAIN)
    rows += _rows(_STAYS, names, em * _PLAIN) if line.fixed else 0
    trip = 1 + _rows(f"{line.latest}? Shorten {line.cut.what}", _TRIP * em, em * _PLAIN) if line.cut else 0
    return max(max(rows, trip, 2) * size.lead * _POINT, _BOX) + 2 * size.apart + 0.4


def _rows(text: str, width: float, letter: float) -> int:
    """How many rows a text takes in so many millimetres, with letters of this many."""
    return len(wrap(text, max(1, int(width / letter))))

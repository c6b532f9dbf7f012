"""Posters: the agenda, what the trainer promises, the questions for later, what the group takes away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import SHEETS, Edition, Layout, Paper
from toolkit.models.printing import Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document
from toolkit.subject.wording import ending_together

AUDIENCE: Audience = "participant"
STEM = "posters"
EDITIONS: tuple[Edition, ...] = ("standard", "mono")
NOT_AS: dict[Edition, str] = {
    "large-print": "nothing on them is smaller than 18 points, so the standard posters are large print",
    "low-print": "they hang once, for everybody; to save the paper, write them on a flipchart",
    "booklet": "they are read from across the room, and half pages are too small for that",
}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "posters.*": Printed(
        "for the wall: agenda, promises, parking lot, harvest",
        "Print the posters once, on one side; a copier makes them larger, by as much as their foot says.",
        per="room",
    ),
}


@dataclass(frozen=True, slots=True)
class Size:
    """How large a poster is set, as styles/posters.css has it under this name.

    Attributes:
        name: class of the poster.
        title: the type of the heading, in points.
        title_lead: points from one line of it to the next.
        entry: the type of an entry.
        entry_lead: points from one line of it to the next.
        apart: millimetres above and below an entry.
    """

    name: str
    title: float
    title_lead: float
    entry: float
    entry_lead: float
    apart: float


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of a poster.

    Attributes:
        width: millimetres for their words on the narrower paper, indent included.
        indent: what of it is left free at the left, in type sizes.
        letter: width of a letter among words like these, as a part of the type size, on the safe side.
        apart: how many times the size's own distance lies between two of them.
        least: millimetres that an entry takes at least, without that distance.
        before: millimetres above them, without a heading that grows with them.
    """

    width: float
    indent: float
    letter: float
    apart: int
    least: float
    before: float


#: The largest first. The last one is taken whatever it holds: what it does not goes on to a second sheet.
SIZES = (
    Size("size-34", title=56, title_lead=58, entry=34, entry_lead=42, apart=4.0),
    Size("size-30", title=50, title_lead=52, entry=30, entry_lead=37, apart=3.0),
    Size("size-26", title=42, title_lead=44, entry=26, entry_lead=32, apart=2.2),
    Size("size-24", title=38, title_lead=40, entry=24, entry_lead=29, apart=1.8),
    Size("size-22", title=34, title_lead=36, entry=22, entry_lead=26, apart=1.3),
    Size("size-20", title=30, title_lead=32, entry=20, entry_lead=24, apart=0.9),
    Size("size-20-close", title=28, title_lead=30, entry=20, entry_lead=22.5, apart=0.4),
)
AGENDA = Entries(width=146, indent=3.4, letter=0.5, apart=2, least=0, before=10)
PROMISES = Entries(width=118, indent=0, letter=0.46, apart=4, least=21, before=27)
#: Headings are bold, so their letters are wider, and they have the whole width.
_TITLE_WIDTH, _TITLE_LETTER = 176, 0.57
#: Millimetres between the margins; and what stands around the entries: white before them, the last lines after them.
_HEIGHT: dict[Paper, float] = {"a4": 249.0, "letter": 231.4}
_AROUND = 34.5
_RULE = 0.3
_POINT = 25.4 / 72

#: Larger sheets by the name that a copy shop knows, in millimetres.
_LARGER: dict[Paper, tuple[tuple[str, float, float], ...]] = {
    "a4": (("A3", 297, 420), ("A2", 420, 594), ("A1", 594, 841)),
    "letter": (("Tabloid", 279.4, 431.8), ("18×24", 457.2, 609.6), ("24×36", 609.6, 914.4)),
}


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The four posters as self-contained print HTML, one a page."""
    title, promises = ending_together(pack.title), tuple(map(ending_together, pack.promises))
    lines = (pack.starts, *(line.title for line in pack.posted), pack.ends)
    document = print_document(
        "posters/document.html.j2",
        ("print", "posters"),
        pack,
        layout,
        title=title,
        promises=promises,
        agenda_size=size_for(AGENDA, title, lines, layout.paper),
        promises_size=size_for(PROMISES, "", promises, layout.paper),
        larger=enlargements(layout.paper),
    )
    yield Artifact(f"{layout.stem(STEM)}.html", document)


def size_for(kind: Entries, heading: str, entries: Sequence[str], paper: Paper) -> str:
    """Name of the largest size in which a poster with these words fits on one sheet; of the smallest if none does."""
    fitting = (size.name for size in SIZES if _height(size, kind, heading, entries) <= _HEIGHT[paper])
    return next(fitting, SIZES[-1].name)


def _height(size: Size, kind: Entries, heading: str, entries: Sequence[str]) -> float:
    """Millimetres that a poster takes, or a few more."""
    height = _AROUND + kind.before
    height += _lines(heading, _TITLE_WIDTH, size.title * _TITLE_LETTER) * size.title_lead * _POINT
    width = kind.width - kind.indent * size.entry * _POINT
    for entry in entries:
        words = _lines(entry, width, size.entry * kind.letter) * size.entry_lead * _POINT
        height += max(words, kind.least) + kind.apart * size.apart + _RULE
    return height


def _lines(text: str, width: float, letter: float) -> int:
    """How many lines a text takes, in a width of millimetres and with letters of so many points."""
    return len(wrap(text, int(width / (letter * _POINT))))


def enlargements(paper: Paper) -> tuple[tuple[str, int], ...]:
    """Larger sheets by their names, with the per cent at which a poster fills them and loses nothing at the edge."""
    width, height = SHEETS[paper]
    return tuple((name, int(100 * min(wide / width, high / height))) for name, wide, high in _LARGER[paper])

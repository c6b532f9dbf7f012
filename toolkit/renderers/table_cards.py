"""Table cards: a number to stand on each table, folded, with what helps everybody there to be heard."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout
from toolkit.models.pack import Pack
from toolkit.models.printing import Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "participant"
STEM = "table-cards"
EDITIONS: tuple[Edition, ...] = ("standard", "mono")
NOT_AS: dict[Edition, str] = {
    "large-print": "nothing on them is smaller than 18 points, so the standard cards are large print",
    "low-print": "nobody writes on them; to save the paper, write the numbers on cards you have",
    "booklet": "each is one sheet that is folded to stand by itself",
}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "table-cards.*": Printed(
        "for the tables: their numbers, to fold",
        "Print the table cards once, on one side of firm paper; fold each in the middle, the print outside.",
        per="room",
        stock="firm",
    ),
}


def made(pack: Pack) -> Iterator[str]:
    """The stem of its file; nothing for a session without tables."""
    if pack.tables:
        yield STEM


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The cards as self-contained print HTML, one a sheet; nothing for a session without tables."""
    if pack.tables:
        document = print_document("table_cards/document.html.j2", ("print", "table_cards"), pack, layout)
        yield Artifact(f"{layout.stem(STEM)}.html", document)

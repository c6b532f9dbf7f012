"""The papers of the day: headcount card, opening page, distress line, rehearsal card and walk-in kit, a page each."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout
from toolkit.models.printing import Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "facilitator"
STEM = "day-papers"
EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "mono")
NOT_AS: dict[Edition, str] = {
    "low-print": "each is one side already; leave out those that you do not need",
    "booklet": "they are used one by one, in the hand, at the door and on the wall",
}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "day-papers.*": Printed(
        "for you: headcount, opening, distress line, rehearsal, walk-ins",
        "Print the day papers once, on one side: each page says for whom it is.",
        per="room",
    ),
}
#: So many parts with groups stand on the headcount card in its usual type; with more it is set tighter.
_ROOMY_ROWS = 8


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The five papers as self-contained print HTML, each on a page of its own."""
    styles = ("print", "one_side", "day_papers")
    tight = len(pack.papers.headcount.rows) > _ROOMY_ROWS
    document = print_document("day_papers/document.html.j2", styles, pack, layout, tight=tight)
    yield Artifact(f"{layout.stem(STEM)}.html", document)

"""Labels for the envelopes on the tables: what is in each of them, to fill it by and to cut out."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout
from toolkit.models.pack import Pack
from toolkit.models.printing import Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "facilitator"
STEM = "envelope-labels"
EDITIONS: tuple[Edition, ...] = ("standard", "mono")
NOT_AS: dict[Edition, str] = {
    "large-print": "they go onto envelopes; the guide, in large print, says the same",
    "low-print": "nobody writes on them; to save the paper, write the number of the table on each envelope",
    "booklet": "they are cut apart, so there is nothing to fold",
}
_ON_A_PAGE = 6
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "envelope-labels.*": Printed(
        "for the envelopes of the tables: what is in each",
        "Print the envelope labels once, on one side; cut them apart, and fill each envelope by its label.",
        per="room",
    ),
}


def made(pack: Pack) -> Iterator[str]:
    """The stem of its file; nothing for a session without tables."""
    if pack.before.envelopes:
        yield STEM


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The labels as self-contained print HTML, six a page; nothing for a session without tables."""
    labels = [(table, envelope) for envelope in pack.before.envelopes for table in envelope.tables]
    if labels:
        document = print_document(
            "envelope_labels/document.html.j2",
            ("print", "envelope_labels"),
            pack,
            layout,
            pages=[labels[first : first + _ON_A_PAGE] for first in range(0, len(labels), _ON_A_PAGE)],
        )
        yield Artifact(f"{layout.stem(STEM)}.html", document)

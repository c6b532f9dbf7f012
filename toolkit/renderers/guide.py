"""The facilitator guide: the day minute by minute, with the words to say."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout
from toolkit.models.printing import Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "facilitator"
STEM = "facilitator-guide"
EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "mono")
NOT_AS: dict[Edition, str] = {
    "low-print": "you need all of it in the room; to save paper, read it from a screen",
    "booklet": "it is read standing, at arm's length, and half pages are too small for that",
}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "facilitator-guide.*": Printed(
        "for you: lead the session from it",
        "Print the guide once, for you.",
        per="room",
    ),
}


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The guide as self-contained print HTML."""
    document = print_document("guide/document.html.j2", ("print", "guide", "icons", "cases"), pack, layout)
    yield Artifact(f"{layout.stem(STEM)}.html", document)

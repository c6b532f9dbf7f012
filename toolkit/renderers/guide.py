"""The facilitator guide: the day minute by minute, with the words to say."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "facilitator"
FILE = "facilitator-guide.html"
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "facilitator-guide.*": (
        "for you: lead the session from it",
        "Print the guide once, for you.",
    ),
}


def render(pack: Record) -> Iterator[Artifact]:
    """The guide as self-contained print HTML."""
    yield Artifact(FILE, print_document("guide/document.html.j2", ("print", "guide", "cases"), pack))

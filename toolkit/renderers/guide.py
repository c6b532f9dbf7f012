"""The facilitator guide: the day minute by minute, with the words to say."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "facilitator"
FILE = "facilitator-guide.html"


def render(pack: Record) -> Iterator[Artifact]:
    """The guide as self-contained print HTML."""
    yield Artifact(FILE, print_document("guide/document.html.j2", ("print", "guide", "cases"), pack))

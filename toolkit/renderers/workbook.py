"""The participant workbook: the pages people write on and keep."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "participant"
FILE = "participant-workbook.html"
PURPOSE = "for each participant: the pages to write on"


def render(pack: Record) -> Iterator[Artifact]:
    """The workbook as self-contained print HTML."""
    yield Artifact(FILE, print_document("workbook/document.html.j2", ("print", "workbook"), pack))

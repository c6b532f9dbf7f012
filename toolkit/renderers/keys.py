"""The key sheet: answers to every drill variant under its code, and one way to say each line of a case."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "key"


def render(pack: Record) -> Iterator[Artifact]:
    """The keys as self-contained print HTML; nothing when the session has neither drill nor case."""
    if any(page.kind in {"drill", "rewrite"} for page in pack.pages):
        yield Artifact(
            "key-sheet.html", print_document("keys/document.html.j2", ("print", "guide", "cases"), pack)
        )

"""The key sheet: model answers to sheets, every drill variant under its code, one way to say each line of a case."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout
from toolkit.models.pack import Pack, WorkbookPage
from toolkit.models.printing import Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "key"
STEM = "key-sheet"
EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "mono")
NOT_AS: dict[Edition, str] = {
    "low-print": "it is the answers, and nobody writes on it; read it from a screen",
    "booklet": "it is a few pages for one person; there is nothing to fold",
}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "key-sheet.*": Printed(
        "for you alone: the answers",
        "Print the key sheet once, and keep it with you.",
        per="room",
    ),
}


def made(pack: Pack) -> Iterator[str]:
    """The stem of its file; nothing when no page has an answer."""
    if any(map(_has_key, pack.pages)):
        yield STEM


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The keys as self-contained print HTML; nothing when no page has an answer."""
    if any(_has_key(page) for page in pack.pages):
        document = print_document("keys/document.html.j2", ("print", "guide", "icons", "cases"), pack, layout)
        yield Artifact(f"{layout.stem(STEM)}.html", document)


def _has_key(page: Record | WorkbookPage) -> bool:
    if page.sheet is not None:
        return any(prompt.answer for prompt in page.sheet.prompts)
    return page.kind in {"drill", "rewrite"}

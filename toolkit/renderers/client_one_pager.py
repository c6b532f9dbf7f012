"""The page for the host: what the day is for, how it runs, and what it needs; everyone who takes part may read it."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout
from toolkit.models.printing import Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "participant"
STEM = "client-one-pager"
EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "mono")
NOT_AS: dict[Edition, str] = {
    "low-print": "it is one side already; send it as a file",
    "booklet": "it is one page, to be read in one go",
}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "client-one-pager.*": Printed(
        "for the host: outcomes, agenda, what we need, dates after the day",
        "Send the page for the host as a file, weeks before the day; whoever takes part may read it.",
    ),
}
#: So many lines of the agenda and dates stand on the page in its usual type; with more it is set tighter.
_ROOMY_LINES = 16


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The page as self-contained print HTML, on one side."""
    styles = ("print", "one_side", "client_one_pager")
    tight = len(pack.posted) + len(pack.follow_up) > _ROOMY_LINES
    document = print_document("client_one_pager/document.html.j2", styles, pack, layout, tight=tight)
    yield Artifact(f"{layout.stem(STEM)}.html", document)

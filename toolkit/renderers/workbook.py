"""The participant workbook: the pages people write on and keep."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "participant"
STEM = "participant-workbook"
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "participant-workbook.*": (
        "for everyone: one copy each",
        "Print the workbook once for each person, on both sides of the paper.",
    ),
    "participant-workbook-?.*": (
        "for everyone: one copy each of one letter",
        "Print workbooks A, B, C, D, A … until there is one for each person, on both sides; neighbours get other letters.",
    ),
}


def render(pack: Record) -> Iterator[Artifact]:
    """The workbook as self-contained print HTML: one for each drill variant, or one without drills."""
    for variant in pack.variants or ("",):
        document = print_document(
            "workbook/document.html.j2", ("print", "workbook", "cases"), pack, variant=variant
        )
        yield Artifact(f"{STEM}-{variant.lower()}.html" if variant else f"{STEM}.html", document)

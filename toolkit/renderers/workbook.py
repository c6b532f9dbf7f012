"""The participant workbook: the pages people write on and keep."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout
from toolkit.models.pack import Pack
from toolkit.models.printing import WALK_INS, Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "participant"
STEM = "participant-workbook"
EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "mono", "low-print", "booklet")
NOT_AS: dict[Edition, str] = {}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "participant-workbook.*": Printed(
        "for everyone: one copy each",
        "Print the workbook once for each person, on both sides of the paper.",
        per="person",
        spare=WALK_INS,
        sides=2,
    ),
    "participant-workbook-?.*": Printed(
        "for everyone: one copy each of one letter",
        "Print workbooks A, B, C, D, A … until there is one for each person, on both sides; neighbours get other letters.",
        per="letter",
        spare=WALK_INS,
        sides=2,
    ),
}


def made(pack: Pack) -> Iterator[str]:
    """The stems of its files: one for each drill variant, or one without drills."""
    yield from (f"{STEM}-{variant.lower()}" for variant in pack.variants) if pack.variants else (STEM,)


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The workbook as self-contained print HTML: one for each drill variant, or one without drills."""
    styles = ("print", "workbook", "cases", "way", *(("planned_pages",) if layout.own_pages else ()))
    for variant in pack.variants or ("",):
        document = print_document("workbook/document.html.j2", styles, pack, layout, variant=variant)
        stem = f"{STEM}-{variant.lower()}" if variant else STEM
        yield Artifact(f"{layout.stem(stem)}.html", document)

"""Practice sheets for the weeks after the day: five minutes each, the answers on the back."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout
from toolkit.models.pack import Pack
from toolkit.models.printing import WALK_INS, Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

#: Whoever practises weeks later has no facilitator beside them, so these sheets carry their answers.
AUDIENCE: Audience = "key"
STEM = "practice-sheets"
EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "mono")
NOT_AS: dict[Edition, str] = {
    "low-print": "each is one sheet of paper already; send it as a file to save that",
    "booklet": "they are given out one by one, on their days",
}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "practice-sheets-?.*": Printed(
        "for the weeks after: five minutes each, answers on the back",
        "Print the practice sheets on both sides, one of each letter's for each person; give or send each on its day.",
        per="letter",
        spare=WALK_INS,
        sides=2,
    ),
}


def made(pack: Pack) -> Iterator[str]:
    """The stems of its files, one a variant; nothing for a session without practice."""
    sheets = pack.practice[0].sets[0].sheets if pack.practice else ()
    yield from (f"{STEM}-{sheet.variant.lower()}" for sheet in sheets)


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The sheets as self-contained print HTML, one document a variant; nothing for a session without practice."""
    letters = [sheet.variant for sheet in pack.practice[0].sets[0].sheets] if pack.practice else []
    for variant in letters:
        document = print_document(
            "practice/document.html.j2",
            ("print", "workbook", "cases", "practice"),
            pack,
            layout,
            variant=variant,
        )
        yield Artifact(f"{layout.stem(f'{STEM}-{variant.lower()}')}.html", document)

"""Sealed parts of cases: what happened next, the epilogue and the role cards, each printed apart.

So the reveal works on paper: nobody can read on.
"""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Edition, Layout
from toolkit.models.pack import Pack
from toolkit.models.printing import WALK_INS, Printed
from toolkit.models.record import Record
from toolkit.renderers.templates import print_document

AUDIENCE: Audience = "sealed"
EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "mono")
NOT_AS: dict[Edition, str] = {
    "low-print": "it is handed out in the room, one part at a time; reading it aloud saves the paper",
    "booklet": "each part is one page that is handed out by itself",
}
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = {
    "sealed/*-role-cards.*": Printed(
        "sealed: cards to cut apart",
        "Print the role cards once for each group and cut them apart.",
        per="group",
        stock="firm",
    ),
    "sealed/*": Printed(
        "sealed: one copy each, when the guide says so",
        "Print each sealed part once for each person, and keep all of them with you until the guide says when.",
        per="person",
        spare=WALK_INS,
    ),
}
_HANDOUTS = (
    ("part-b", "part_b", "Part B"),
    ("epilogue", "epilogue", "Epilogue"),
    ("role-cards", "roles", "Role cards"),
)


def made(pack: Pack) -> Iterator[str]:
    """The stems of its files: each sealed part of each case."""
    cases = {part.case.id: part.case for part in pack.parts if part.case is not None}
    for identifier, case in cases.items():
        yield from (
            f"sealed/{identifier}-{name}" for name, what, _ in _HANDOUTS if what != "roles" or case.roles
        )


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """Each sealed part of each case as self-contained print HTML; of a case that comes twice, once."""
    cases = {part.case.id: part.case for part in pack.parts if part.case is not None}
    for identifier, case in cases.items():
        for name, handout, heading in _HANDOUTS:
            if handout != "roles" or case.roles:
                document = print_document(
                    "sealed/document.html.j2",
                    ("print", "workbook", "cases"),
                    pack,
                    layout,
                    case=case,
                    handout=handout,
                    heading=heading,
                )
                yield Artifact(f"{layout.stem(f'sealed/{identifier}-{name}')}.html", document)

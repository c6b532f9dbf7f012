"""Render: one output per module, listed here by the name that people type after --only.

An output names its audience and gives finished files from what that audience may see:
`AUDIENCE` and `render(pack: Record, layout: Layout) -> Iterator[Artifact]`, in `FILES` the words to say of its files, in
`EDITIONS` what it is made in, and in `NOT_AS` why it is not made in the others. Print HTML ends in .html; the pipeline
has a PDF typeset of each. Where not every session has the files that `FILES` names, or a name says which of several it
is, `made(pack: Pack) -> Iterator[str]` gives their stems, so that the guide can list what to print.
"""

import hashlib
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from types import ModuleType

from toolkit.models.layout import Edition, folded, told_apart
from toolkit.models.pack import Pack
from toolkit.models.printing import Printed
from toolkit.models.things import PrintLine
from toolkit.renderers import (
    attendance,
    cards,
    client_one_pager,
    day_papers,
    envelope_labels,
    guide,
    item_cards,
    keys,
    posters,
    practice,
    rescue_cards,
    run_sheet,
    sealed,
    table_cards,
    workbook,
)
from toolkit.subject.copies import Room, copies
from toolkit.subject.drills import VARIANTS

OUTPUTS: dict[str, ModuleType] = {
    "guide": guide,
    "workbook": workbook,
    "keys": keys,
    "practice": practice,
    "sealed": sealed,
    "run-sheet": run_sheet,
    "day-papers": day_papers,
    "attendance": attendance,
    "client-one-pager": client_one_pager,
    "posters": posters,
    "table-cards": table_cards,
    "cards": cards,
    "item-cards": item_cards,
    "rescue-cards": rescue_cards,
    "envelope-labels": envelope_labels,
}

_DESIGN = ("templates/**/*.j2", "styles/**/*.css", "fonts/*.woff2")


#: What tells an edition from the standard one, and what to do with it on paper where that is not the same.
_IN_EDITION: dict[Edition, tuple[str, str]] = {
    "standard": ("", ""),
    "large-print": (", in large print", "Print the large print for whoever asked for it, in its own size."),
    "mono": (", in black and little ink", ""),
    "low-print": (", the sheets alone", "Print the sheets once for each person, on both sides of the paper."),
    "booklet": (
        ", as a booklet",
        "Print the booklet on both sides, turned over at the short edge; fold the stack, staple it in the fold.",
    ),
}
_PAGES = ("for a screen: the pages of the booklet one by one", "")


def words_for(path: str) -> tuple[str, str]:
    """What a file of a pack is, and what to do with it on paper; empty for a file that no output makes."""
    plain, edition = told_apart(path)
    for output in OUTPUTS.values():
        for pattern, said in output.FILES.items():
            what, on_paper, *_ = said
            if fnmatchcase(path, pattern):
                return what, on_paper
            if fnmatchcase(plain, pattern):
                if edition == "booklet" and folded(path) != path:
                    return _PAGES
                more, other = _IN_EDITION[edition]
                return f"{what}{more}", other or on_paper
    return "", ""


def print_list(pack: Pack) -> tuple[PrintLine, ...]:
    """What to print for a session in the standard edition, in the order of the outputs, and how often."""
    return tuple(_print_line(stem, pack) for output in OUTPUTS.values() for stem in _made(output, pack))


def _made(output: ModuleType, pack: Pack) -> Iterable[str]:
    if hasattr(output, "made"):
        return tuple(output.made(pack))
    stems = (pattern.removesuffix(".*") for pattern in output.FILES)
    return tuple(stem for stem in stems if not set(stem) & set("*?["))


def _print_line(stem: str, pack: Pack) -> PrintLine:
    printed = next(
        Printed(*said)
        for output in OUTPUTS.values()
        for pattern, said in output.FILES.items()
        if fnmatchcase(f"{stem}.pdf", pattern)
    )
    groups = max((part.group_count for part in pack.parts if part.case is not None), default=1)
    letter = VARIANTS.index(stem[-1].upper()) if printed.per == "letter" else 0
    return PrintLine(
        file=stem,
        what=printed.what,
        copies=copies(printed, Room(pack.people, groups, len(VARIANTS)), letter),
        sides=printed.sides,
        firm=printed.stock == "firm",
        how=printed.on_paper,
    )


@cache
def design_digest() -> str:
    """sha256 over all templates, styles and fonts: a pack from another design gets another code."""
    package = Path(__file__).parent.parent
    files = sorted(
        path
        for pattern in _DESIGN
        for path in package.glob(pattern)
        if "site" not in path.relative_to(package).parts
    )
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()

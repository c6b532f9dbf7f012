"""The preflight: what is wrong on the pages themselves, found before anybody prints them.

One module is one kind of finding, with `find(document)`; its docstring says what it finds. They are pure: they see
plain boxes (`tree.py`) and no print engine. A new kind is one module and one line of `KINDS`.
"""

from collections.abc import Callable, Iterator

from toolkit.typeset.preflight import (
    blank,
    clipped,
    contrast,
    dead_link,
    empty_page,
    heading_alone,
    missing_glyph,
    overflow,
    resolution,
    split_sheet,
    words,
    writing_space,
)
from toolkit.typeset.preflight.tree import LaidOut
from toolkit.typeset.records import Finding

#: In the order in which a person would put things right.
KINDS: tuple[Callable[[LaidOut], Iterator[Finding]], ...] = (
    split_sheet.find,
    overflow.find,
    clipped.find,
    writing_space.find,
    words.find,
    heading_alone.find,
    empty_page.find,
    blank.find,
    contrast.find,
    resolution.find,
    missing_glyph.find,
    dead_link.find,
)


def look_over(document: LaidOut) -> Iterator[Finding]:
    """Everything that is wrong with a document; of one kind at one place in the content, the first."""
    for find in KINDS:
        known: set[object] = set()
        for finding in find(document):
            place = finding.origin or (finding.page, finding.sentence)
            if place not in known:
                known.add(place)
                yield finding

"""A heading stands alone at the foot of a page or of a column; what it announces begins on the next one.

Where somebody asked for a new page, nothing is wrong: what comes next is not the heading's.
"""

from collections.abc import Iterator
from itertools import pairwise

from toolkit.typeset.preflight.tree import Box, LaidOut, Placed, said, walk
from toolkit.typeset.records import Finding

CODE = "heading-alone"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def find(document: LaidOut) -> Iterator[Finding]:
    """Look at the last thing on every page and in every column, and at what follows it."""
    for page, following in pairwise(document.pages):
        yield from _between(page.root, following.root, "page", page.number)
    for page in document.pages:
        for box, _ in walk(page.root):
            columns = [child for child in box.children if child.column]
            for column, following_column in pairwise(columns):
                yield from _between(column, following_column, "column", page.number)


def _between(before: Box, after: Box, place: str, page: int) -> Iterator[Finding]:
    last, first = _in_flow(before)[-1:], _in_flow(after)[:1]
    if not last or not first or _is_new(last[0], first[0]):
        return
    heading = next((each for each in (*last[0][1], last[0][0]) if each.name in _HEADINGS), None)
    if heading is not None and heading.element not in _elements(first[0]):
        sentence = f'the heading "{said(heading)}" stands alone at the foot of a {place}'
        hint = "make the text before it a little longer or shorter, or keep the heading with what follows"
        yield Finding(CODE, sentence, hint, origin=heading.origin, page=page)


def _in_flow(box: Box) -> list[Placed]:
    """Everything with ink that stands where the document has it."""
    return [
        (each, above)
        for each, above in walk(box)
        if each.has_ink and not each.positioned and not any(one.positioned for one in above)
    ]


def _is_new(last: Placed, first: Placed) -> bool:
    """Whether a new page was asked for between the two: by what ends with the one or begins with the other."""
    common = _elements(last) & _elements(first)
    ends = any(box.ends_page and box.element not in common for box in (*last[1], last[0]))
    return ends or any(box.begins_page and box.element not in common for box in (*first[1], first[0]))


def _elements(placed: Placed) -> frozenset[int]:
    return frozenset(box.element for box in (*placed[1], placed[0])) - {0}

"""A heading stands alone at the foot of a page or of a column; what it announces begins on the next one."""

from collections.abc import Iterator

from toolkit.typeset.preflight.tree import Box, LaidOut, Placed, marked, said, walk
from toolkit.typeset.records import Finding

CODE = "heading-alone"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def find(document: LaidOut) -> Iterator[Finding]:
    """Look at the last thing on every page and in every column."""
    for page in document.pages:
        for place, box in (("page", page.root), *(("column", each) for each in _columns(page.root))):
            last = _last(box)
            if last is None or marked("blank", *last) is not None:
                continue
            heading = _heading(*last)
            if heading is not None:
                sentence = f'the heading "{said(heading)}" stands alone at the foot of a {place}'
                hint = "make the text before it a little longer or shorter, or keep the heading with what follows"
                yield Finding(CODE, sentence, hint, origin=heading.origin, page=page.number)


def _columns(box: Box) -> Iterator[Box]:
    return (each for each, _ in walk(box) if each.column)


def _last(box: Box) -> Placed | None:
    """The last thing with ink that stands where the document has it."""
    final: Placed | None = None
    for each, above in walk(box):
        if each.has_ink and not each.positioned and not any(one.positioned for one in above):
            final = (each, above)
    return final


def _heading(box: Box, above: tuple[Box, ...]) -> Box | None:
    return next((each for each in (*above, box) if each.name in _HEADINGS), None)

"""There is less room to write than the content asks for.

The templates mark each answer space with what was asked: `data-lines`, so many lines, or `data-space-mm`, its height.
A line is 8.5 mm unless the document or the element says `data-line-mm`. What was laid out is measured, so a space that
did not come to paper at all is found too.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from toolkit.typeset.preflight.tree import Asked, Box, LaidOut, Page, walk
from toolkit.typeset.records import Finding

CODE = "writing-space"
LINE_MM = 8.5
#: Millimetres that a border takes.
TOLERANCE = 0.5

_Pieces = list[tuple[Page, Box]]


def find(document: LaidOut) -> Iterator[Finding]:
    """Measure every space that something was asked of."""
    if not document.pages:
        return
    pieces: dict[int, _Pieces] = {}
    for page in document.pages:
        for box, _ in walk(page.root):
            if box.marks and box.element:
                pieces.setdefault(box.element, []).append((page, box))
    for asked in document.asked:
        if "lines" in asked.marks:
            yield from _lines(asked, pieces.get(asked.element, []), document)
        elif "space-mm" in asked.marks:
            yield from _height(asked, pieces.get(asked.element, []))


def _lines(asked: Asked, pieces: _Pieces, document: LaidOut) -> Iterator[Finding]:
    wanted = int(asked.marks["lines"])
    pitch = float(asked.marks.get("line-mm", document.rules.get("line-mm", LINE_MM)))
    rows = [height for page, box in pieces for height in _rows(box, page)]
    if len(rows) == wanted:
        narrowest = min(rows, default=0.0)
        if narrowest < pitch - TOLERANCE:
            sentence = f"a writing line is {narrowest:.1f} mm high on paper, less than {pitch:g} mm"
            yield _finding(sentence, asked, pieces)
        return
    height = _total(pieces)
    if height < wanted * pitch - TOLERANCE:
        sentence = (
            f"{wanted} writing lines are asked for ({wanted * pitch:.0f} mm), {height:.0f} mm are there"
        )
        yield _finding(sentence, asked, pieces)


def _rows(box: Box, page: Page) -> Iterator[float]:
    """The heights of the lines in a space, as far as they are on the page."""
    for _, same in groupby(box.children, key=lambda child: child.element):
        yield sum(_on_page(child, page) for child in same)


def _height(asked: Asked, pieces: _Pieces) -> Iterator[Finding]:
    wanted, height = float(asked.marks["space-mm"]), _total(pieces)
    if height < wanted - TOLERANCE:
        sentence = f"{wanted:g} mm to write or draw in are asked for, {height:.0f} mm are there"
        yield _finding(sentence, asked, pieces)


def _total(pieces: Iterable[tuple[Page, Box]]) -> float:
    return sum(_on_page(box, page) for page, box in pieces)


def _on_page(box: Box, page: Page) -> float:
    """How much of a box is within the margins."""
    return max(0.0, min(box.bottom, page.content.bottom) - max(box.y, page.content.y))


def _finding(sentence: str, asked: Asked, pieces: _Pieces) -> Finding:
    hint = "take something out of this page, or ask for less room"
    page = pieces[0][0].number if pieces else 0
    return Finding(CODE, sentence, hint, origin=asked.origin, page=page)

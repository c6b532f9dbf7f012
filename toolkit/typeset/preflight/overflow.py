"""Something reaches beyond the margins of its page: text that cannot break, a table or a picture that is too wide.

Elements marked `data-margin` are meant to stand in the margin. What a box cuts off is `clipped`'s matter.
"""

from collections.abc import Iterator

from toolkit.typeset.preflight.tree import Box, LaidOut, Page, said
from toolkit.typeset.records import Finding

CODE = "page-overflow"
#: Millimetres that nobody sees, and that rounding and the slant of letters take.
TOLERANCE = 0.5
_HINTS = {
    "text": "break the long word with a hyphen, or say it in a shorter way",
    "table": "use fewer columns, or shorter headings",
    "picture": "use a smaller picture",
}


def find(document: LaidOut) -> Iterator[Finding]:
    """Look at every page."""
    for page in document.pages:
        for box in _outside(page.root, page.content):
            yield _finding(box, page)


def _outside(box: Box, content: Box) -> Iterator[Box]:
    """The outermost boxes with ink that lie partly outside; what is in them is theirs."""
    if "margin" in box.marks or box.clips:
        return
    if (box.has_ink or box.kind == "table") and beyond(box, content)[0] > TOLERANCE:
        yield box
        return
    for child in box.children:
        yield from _outside(child, content)


def beyond(box: Box, limits: Box) -> tuple[float, str]:
    """How far a box reaches beyond another in millimetres, and on which side it does so most."""
    return max(
        (box.right - limits.right, "right"),
        (limits.x - box.x, "left"),
        (box.bottom - limits.bottom, "lower"),
        (limits.y - box.y, "upper"),
    )


def _finding(box: Box, page: Page) -> Finding:
    distance, side = beyond(box, page.content)
    what = {"table": "a table", "picture": "a picture", "text": "text"}.get(box.kind, "something")
    shown = f' ("{words}")' if (words := said(box)) else ""
    sentence = f"{what}{shown} reaches {distance:.0f} mm beyond the {side} margin of its page"
    if side in {"lower", "upper"}:
        hint = "take something out, so that it fits on its page"
    else:
        hint = _HINTS.get(box.kind, "make it narrower")
    return Finding(CODE, sentence, hint, origin=box.origin, page=page.number)

"""Text runs past a box that does not grow: over what follows it, or cut off.

Boxes that are not meant to hold all that is in them, such as the notes that fill a page, are marked `data-blank`. The
side of a card is marked `data-card`: nobody can ask for a larger one.
"""

from collections.abc import Iterator

from toolkit.typeset.preflight.overflow import TOLERANCE
from toolkit.typeset.preflight.tree import Box, LaidOut, Page, said, walk
from toolkit.typeset.records import Finding

CODE = "text-past-box"
MILLIMETRES_A_POINT = 25.4 / 72
#: What does not grow, and what to do about the words.
_BOX = "box", "shorten it, or ask for a higher box"
_CARD = "card", "shorten what stands on this side of the card, this text or one before it"


def find(document: LaidOut) -> Iterator[Finding]:
    """Look at every box with a height of its own."""
    for page in document.pages:
        for box, _ in walk(page.root):
            if (box.fixed or box.clips) and "blank" not in box.marks:
                yield from _past(box, page)


def _past(box: Box, page: Page) -> Iterator[Finding]:
    for each, above in walk(box):
        if not each.is_words:
            continue
        # What is placed by hand may be placed outside; only a box that cuts it off spoils it.
        by_hand = any(one.positioned for one in above[1:])
        below = _foot(each) - box.bottom
        aside = each.right - box.right if box.clips else 0.0
        if max(below, aside) > TOLERANCE and (box.clips or not by_hand):
            what, hint = _CARD if "card" in box.marks else _BOX
            sentence = (
                f'"{said(each)}" is too long for its {what}: it runs {max(below, aside):.0f} mm past it'
            )
            yield Finding(CODE, sentence, hint, origin=each.origin, page=page.number)
            return


def _foot(text: Box) -> float:
    """Where letters end: fonts leave room around them for accents and stacked signs, half of it below."""
    return text.bottom - max(0.0, text.height - text.points * MILLIMETRES_A_POINT) / 2

"""Where a prompt stands on a printed sheet: its label, with its number in a circle to the left of it."""

from tests.rubric.paper import Box, Page, Print

#: How far to the left of its label the number of a prompt may stand, and how far above or below.
_LEFT, _BESIDE = 12, 2


def label_of(page: Page, number: int, label: str) -> Print | None:
    """The label that has this number beside it; None when the page has no such prompt."""
    for found in page.find_all(label):
        first = found.letters[0].box
        circle = Box(first.left - _LEFT, first.top - _BESIDE, first.left, first.bottom + _BESIDE)
        if "".join(page.words(circle)) == str(number):
            return found
    return None

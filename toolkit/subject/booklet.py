"""Which pages stand together on a sheet of a booklet: sheets laid on each other, folded once and stapled in the fold."""

from dataclasses import dataclass

#: The two pages of one side, left and right; None is a blank.
Side = tuple[int | None, int | None]
_PAGES_ON_A_SHEET = 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper before it is folded, printed on both sides and turned over at its short edge.

    Attributes:
        front: the side that is outside when the booklet is closed.
        back: the side that is inside.
    """

    front: Side
    back: Side


def sheets(pages: int) -> tuple[Sheet, ...]:
    """The sheets of a booklet, the outermost first. Blanks stand after the last page.

    Args:
        pages: how many there are, counted from 1 on the sheets.

    Raises:
        ValueError: fewer than none.
    """
    if pages < 0:
        raise ValueError(f"a booklet cannot have {pages} pages")
    count = -(-pages // _PAGES_ON_A_SHEET)
    return tuple(_sheet(number, count * _PAGES_ON_A_SHEET, pages) for number in range(count))


def _sheet(number: int, places: int, pages: int) -> Sheet:
    """The sheet with so many around it: each takes two pages from the beginning and two from the end."""
    first, last = 1 + 2 * number, places - 2 * number
    return Sheet(
        front=(_page(last, pages), _page(first, pages)),
        back=(_page(first + 1, pages), _page(last - 1, pages)),
    )


def _page(place: int, pages: int) -> int | None:
    return place if place <= pages else None

"""Where cards lie on a sheet, where their backs have to be printed, and where to cut. Millimetres from the top left.

Cards lie edge to edge in the middle of the sheet, so that a sheet that is turned over has every back behind its front.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.models.layout import SHEETS, Duplex, Layout

#: A7 on its side, A6 upright.
_SMALL = (105.0, 74.0)
_LARGE = (105.0, 148.0)
#: A trim line nearer than this to the edge of the paper is no cut: the paper ends there.
_NO_CUT = 1.0
#: How far a mark reaches into the sheet, so that the edge a printer leaves white does not swallow it.
_TICK = 9.0
#: Each arm of a cross.
_ARM = 2.5


@dataclass(frozen=True, slots=True)
class Place:
    """Where one side of a card is printed.

    Attributes:
        left: of the trim.
        top: of the trim.
        turned: whether it stands on its head.
    """

    left: float
    top: float
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A hairline on a trim line, level or upright."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class CardGrid:
    """The cards of one sheet.

    Attributes:
        paper_width: of the sheet.
        paper_height: of the sheet.
        width: of a card.
        height: of a card.
    """

    paper_width: float
    paper_height: float
    width: float
    height: float

    @property
    def columns(self) -> int:
        """Cards side by side."""
        return int(self.paper_width // self.width)

    @property
    def rows(self) -> int:
        """Cards one below the other."""
        return int(self.paper_height // self.height)

    @property
    def capacity(self) -> int:
        """Cards on a sheet."""
        return self.columns * self.rows

    def front(self, position: int) -> Place:
        """The place of the card at this position, from 0, counted row by row."""
        row, column = divmod(position, self.columns)
        return Place(self._verticals[column], self._levels[row])

    def back(self, position: int, duplex: Duplex) -> Place:
        """Where its back is printed, on the other side of the sheet.

        Turned at the long edge, the columns change sides. Turned at the short edge the rows do, and the backs stand on
        their head, so that a cut card that is turned like a page reads upright either way.
        """
        row, column = divmod(position, self.columns)
        if duplex == "long-edge":
            return Place(self._verticals[self.columns - 1 - column], self._levels[row])
        return Place(self._verticals[column], self._levels[self.rows - 1 - row], turned=True)

    def marks(self) -> tuple[Mark, ...]:
        """Ticks at both ends of every cut, and crosses where two cuts meet."""
        return tuple(self._ticks()) + tuple(self._crosses())

    @property
    def _verticals(self) -> tuple[float, ...]:
        return _lines(self.paper_width, self.width, self.columns)

    @property
    def _levels(self) -> tuple[float, ...]:
        return _lines(self.paper_height, self.height, self.rows)

    @property
    def _cuts(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        return _cuts(self._verticals, self.paper_width), _cuts(self._levels, self.paper_height)

    def _ticks(self) -> Iterator[Mark]:
        across, down = self._cuts
        left, top = max(0.0, self._verticals[0] - _TICK), max(0.0, self._levels[0] - _TICK)
        for x in across:
            yield Mark(x, top, x, top + _TICK)
            yield Mark(x, self.paper_height - top - _TICK, x, self.paper_height - top)
        for y in down:
            yield Mark(left, y, left + _TICK, y)
            yield Mark(self.paper_width - left - _TICK, y, self.paper_width - left, y)

    def _crosses(self) -> Iterator[Mark]:
        across, down = self._cuts
        for x in across:
            for y in down:
                yield Mark(x - _ARM, y, x + _ARM, y)
                yield Mark(x, y - _ARM, x, y + _ARM)


def _lines(paper: float, card: float, count: int) -> tuple[float, ...]:
    first = (paper - count * card) / 2
    return tuple(first + number * card for number in range(count + 1))


def _cuts(lines: tuple[float, ...], paper: float) -> tuple[float, ...]:
    return tuple(line for line in lines if _NO_CUT < line < paper - _NO_CUT)


def card_grid(layout: Layout) -> CardGrid:
    """The cards of a sheet on this paper: larger ones in large print."""
    return CardGrid(*SHEETS[layout.paper], *(_LARGE if layout.edition == "large-print" else _SMALL))

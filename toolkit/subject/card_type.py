"""Which size of type a side of a card is set in: the larger one in which its words fit.

The words are measured before they are laid out, on the safe side. The preflight looks at what came of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal

from toolkit.models.layout import Edition
from toolkit.subject.card_grid import CardGrid

#: Nothing that is printed stands nearer to the trim than this, in millimetres.
INSIDE = 7.0
_POINT = 25.4 / 72
Voice = Literal["name", "quote", "title", "said", "text", "label"]
#: Width of a letter among words, as a part of the type size: bold letters are wider, the serif's narrower.
_LETTER: dict[Voice, float] = {
    "name": 0.55,
    "quote": 0.49,
    "title": 0.55,
    "said": 0.49,
    "text": 0.49,
    "label": 0.53,
}


@dataclass(frozen=True, slots=True)
class Size:
    """How large the words of a card are set, as styles/cards.css has it under this name: type and leading in points.

    Attributes:
        css: class of the side.
        name: a word alone on its card.
        quote: what a card is about, to be read at arm's length.
        title: names of cards.
        said: spoken words beside others.
        text: everything else.
        label: what sort of words follow, and the foot.
    """

    css: str
    name: tuple[float, float]
    quote: tuple[float, float]
    title: tuple[float, float]
    said: tuple[float, float]
    text: tuple[float, float]
    label: tuple[float, float]


#: The larger one first.
SIZES: dict[Literal["small", "large"], tuple[Size, Size]] = {
    "small": (
        Size(
            "size-roomy",
            name=(30, 36),
            quote=(19, 24.5),
            title=(17, 21),
            said=(14, 18.5),
            text=(10, 13.5),
            label=(8.5, 11),
        ),
        Size(
            "size-close",
            name=(24, 28),
            quote=(14, 18),
            title=(14, 17),
            said=(11, 14.5),
            text=(8.8, 11.6),
            label=(8.5, 11),
        ),
    ),
    "large": (
        Size(
            "size-large",
            name=(44, 52),
            quote=(26, 32.5),
            title=(24, 29),
            said=(21, 27),
            text=(19, 24),
            label=(18, 22),
        ),
        Size(
            "size-large-close",
            name=(32, 38),
            quote=(20, 25),
            title=(20, 24),
            said=(18, 22.5),
            text=(18, 22),
            label=(18, 22),
        ),
    ),
}


def sizes_for(edition: Edition) -> tuple[Size, Size]:
    """The two sizes of an edition, the larger one first."""
    return SIZES["large" if edition == "large-print" else "small"]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph on a card.

    Attributes:
        text: as printed.
        voice: the type it is set in.
        less: millimetres by which its lines are shorter than the card allows.
        above: millimetres of white before it.
    """

    text: str
    voice: Voice = "text"
    less: float = 0.0
    above: float = 0.0


def height(words: Sequence[Words], size: Size, width: float) -> float:
    """Millimetres that paragraphs take one below the other, or a few more."""
    total = 0.0
    for each in words:
        points, lead = getattr(size, each.voice)
        letters = int((width - each.less) / (_LETTER[each.voice] * points * _POINT))
        total += each.above + len(wrap(each.text, letters)) * lead * _POINT
    return total


def room(grid: CardGrid, size: Size) -> tuple[float, float]:
    """Width and height for the words of a card, in millimetres: what its foot and the white at its edges leave."""
    foot = size.label[1] * _POINT + 1.5
    return grid.width - 2 * INSIDE, grid.height - 2 * INSIDE - foot


def size_for(words: Sequence[Words], grid: CardGrid, edition: Edition) -> Size | None:
    """The larger size in which the words fit; None when they fit in neither."""
    for size in sizes_for(edition):
        width, most = room(grid, size)
        if height(words, size, width) <= most:
            return size
    return None

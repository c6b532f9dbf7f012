"""A laid-out document as plain data: pages, and on them boxes with their place on paper and in the content.

All lengths are millimetres, counted from the left upper corner of the page. Nothing here knows the print engine.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from toolkit.models.places import Origin

BoxKind = Literal["block", "line", "text", "picture", "table", "row", "cell"]
NO_MARKS: Mapping[str, str] = {}


class Colour(NamedTuple):
    """Red, green, blue and how opaque it is, each from 0 to 1."""

    red: float
    green: float
    blue: float
    opacity: float = 1.0


INK = Colour(0, 0, 0)
CLEAR = Colour(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Box:
    """One box, or the piece of it that is on this page.

    Attributes:
        kind: what sort of box.
        x: left edge of its border.
        y: upper edge of its border.
        width: from border to border.
        height: from border to border.
        name: the element it belongs to, such as "h2".
        element: the number of that element; boxes with the same number are pieces of one thing. 0 for none.
        origin: where its content was written; None when nobody wrote it.
        marks: what the templates say about this element, such as {"lines": "3"}; only on its outermost box.
        text: the words of a text box, as printed.
        colour: of its text.
        background: behind it; fully transparent for most.
        points: size of its text.
        bold: whether its text is bold.
        fixed: whether its height is given and does not grow with what is in it.
        clips: whether it cuts off what reaches beyond it.
        framed: whether it has a border one can see.
        positioned: whether it was taken out of the flow of the page.
        column: whether it is one column of several.
        begins_page: whether a new page, or column, was asked for before it.
        ends_page: whether one was asked for after it.
        pixels: width and height of a picture in pixels; None for drawings and for what is no picture.
        children: the boxes in it, in the order of the document.
    """

    kind: BoxKind
    x: float
    y: float
    width: float
    height: float
    name: str = ""
    element: int = 0
    origin: Origin | None = None
    marks: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    colour: Colour = INK
    background: Colour = CLEAR
    points: float = 10.0
    bold: bool = False
    fixed: bool = False
    clips: bool = False
    framed: bool = False
    positioned: bool = False
    column: bool = False
    begins_page: bool = False
    ends_page: bool = False
    pixels: tuple[int, int] | None = None
    children: tuple["Box", ...] = ()

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def is_words(self) -> bool:
        """Whether it is text that can be seen."""
        return self.kind == "text" and bool(self.text.strip()) and self.colour.opacity > 0

    @property
    def has_ink(self) -> bool:
        """Whether it puts anything on paper by itself."""
        return self.is_words or self.kind == "picture" or self.framed or self.background.opacity > 0


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        number: from 1.
        content: the area within the margins, as a box without content.
        root: everything in that area, and whatever reaches beyond it.
        margins: running heads and page numbers.
        left_empty: whether a break to a right-hand or left-hand page made it.
    """

    number: int
    content: Box
    root: Box
    margins: tuple[Box, ...] = ()
    left_empty: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """An element that the templates say something about, whether or not it came to paper."""

    element: int
    origin: Origin | None
    marks: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Link:
    """A link, with its address as it stands in the document."""

    address: str
    origin: Origin | None


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A document as it comes to paper.

    Attributes:
        pages: in order.
        rules: what the document says about itself as a whole, on <html> or <main>, such as {"may-split": ""}.
        asked: the elements with marks, in the order of the document.
        links: all of them, in order.
        anchors: the ids that links can lead to.
        missing: characters that none of its fonts has.
    """

    pages: tuple[Page, ...]
    rules: Mapping[str, str] = field(default_factory=dict)
    asked: tuple[Asked, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: frozenset[str] = frozenset()
    missing: tuple[str, ...] = ()


#: A box with the boxes it is in, the outermost first.
Placed = tuple[Box, tuple[Box, ...]]


def walk(box: Box, above: tuple[Box, ...] = ()) -> Iterator[Placed]:
    """The box and everything in it, in the order of the document."""
    yield box, above
    within = (*above, box)
    for child in box.children:
        yield from walk(child, within)


def marked(mark: str, box: Box, above: tuple[Box, ...]) -> str | None:
    """What the box, or the nearest box around it, says under this mark; None when none says anything."""
    for each in (box, *reversed(above)):
        if mark in each.marks:
            return each.marks[mark]
    return None


def said(box: Box, letters: int = 40) -> str:
    """The first words in a box, to point at it in a sentence; what cannot be printed is left out."""
    return shown(" ".join(each.text for each, _ in walk(box) if each.is_words), letters)


def shown(text: str, letters: int = 40) -> str:
    """A text for a sentence: on one line, without what cannot be printed, and not too long."""
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return words if len(words) <= letters else f"{words[:letters].rstrip()}…"

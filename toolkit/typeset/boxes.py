"""The one module that knows how WeasyPrint keeps a laid-out page. That is private to it, so its version is pinned.

It turns every page into the plain boxes of `preflight/tree.py`, once, and says which content each of them shows: the
templates mark their elements with `data-source="exercise:fog-to-focus"` and, within those, `data-at="sheets.0"`.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import HTML, Document
from weasyprint.formatting_structure import boxes as engine
from weasyprint.images import RasterImage
from weasyprint.layout.absolute import AbsolutePlaceholder

from toolkit.models.places import Location, Origin
from toolkit.typeset.preflight.tree import CLEAR, NO_MARKS, Asked, Box, BoxKind, Colour, LaidOut, Link, Page
from toolkit.typeset.records import Finding

_MILLIMETRES = 25.4 / 96
_POINTS = 72 / 96
_BOLD = 600
_SIDES = ("top", "right", "bottom", "left")
#: The first that fits; whatever else there is counts as a block.
_KINDS: tuple[tuple[Any, BoxKind], ...] = (
    (engine.TextBox, "text"),
    (engine.LineBox, "line"),
    (engine.ReplacedBox, "picture"),
    (engine.TableBox, "table"),
    (engine.TableCellBox, "cell"),
    ((engine.TableRowBox, engine.TableRowGroupBox), "row"),
)
_BREAKS = frozenset({"always", "page", "left", "right", "recto", "verso", "column"})
_WITHOUT_STYLE = frozenset({"text", "line"})
_WITHOUT_BORDER = frozenset({"text", "line", "row"})
#: What begins the name of an attribute that templates mark elements with.
_MARK = "data-"
_SOURCE, _AT = "source", "at"

NOT_AS_EXPECTED = Finding(
    "preflight",
    "this version of the print engine lays pages out in a way that cannot be looked at, so they were not checked",
    'install the version that this toolkit was made for: pip install "weasyprint==70.*"',
    "warning",
)


class _Element:
    """What the document says of one element: its number, where its content was written, its marks."""

    __slots__ = ("marks", "number", "origin")

    def __init__(self, number: int, origin: Origin | None, marks: Mapping[str, str]) -> None:
        self.number = number
        self.origin = origin
        self.marks = marks


def read(source: HTML, laid_out: Document, missing: tuple[str, ...]) -> tuple[LaidOut, tuple[Finding, ...]]:
    """The document as plain boxes; without pages, and with a finding, when the engine keeps them in another way.

    Args:
        source: the document as it was given.
        laid_out: the same, laid out.
        missing: the characters that the engine found no glyph for.
    """
    root = source.etree_element
    elements = {id(each): known for each, known in _elements(root)}
    try:
        pages = tuple(_page(number, page, elements) for number, page in enumerate(laid_out.pages, start=1))
        complaints: tuple[Finding, ...] = ()
    except (AttributeError, KeyError, TypeError, ValueError):
        pages, complaints = (), (NOT_AS_EXPECTED,)
    document = LaidOut(
        pages=pages,
        rules={
            name: value
            for each in (root, root.find(".//main"))
            if each is not None
            for name, value in elements[id(each)].marks.items()
        },
        asked=tuple(
            Asked(known.number, known.origin, known.marks) for known in elements.values() if known.marks
        ),
        links=tuple(
            Link(address, elements[id(each)].origin)
            for each in root.iter("a")
            if (address := each.get("href")) is not None
        ),
        anchors=frozenset(name for page in laid_out.pages for name in page.anchors),
        missing=missing,
    )
    return document, complaints


def _elements(root: Element) -> Iterator[tuple[Element, _Element]]:
    waiting: list[tuple[Element, Origin | None]] = [(root, None)]
    number = 0
    while waiting:
        element, around = waiting.pop()
        number += 1
        marks = {name[len(_MARK) :]: value for name, value in element.items() if name.startswith(_MARK)}
        origin = _origin(marks.pop(_SOURCE, None), marks.pop(_AT, ""), around)
        yield element, _Element(number, origin, marks or NO_MARKS)
        waiting += [(child, origin) for child in reversed(element)]


def _origin(source: str | None, at: str, around: Origin | None) -> Origin | None:
    """Joined from the outside to the inside: a source begins anew, a place goes on from what is around it."""
    if source is not None:
        kind, _, identifier = source.partition(":")
        around = Origin(kind, identifier)
    if around is None or not at:
        return around
    return around._replace(location=around.location + _location(at))


def _location(at: str) -> Location:
    return tuple(int(part) if part.isdecimal() else part for part in at.split(".") if part)


def _page(number: int, page: Any, elements: Mapping[int, _Element]) -> Page:
    box = page._page_box  # noqa: SLF001  # there is no public way to what was laid out
    x, y, width, height = _millimetres(box.content_box_x(), box.content_box_y(), box.width, box.height)
    content = Box("block", x, y, width, height)
    root, *margins = (_box(child, elements, None) for child in box.children)
    return Page(number, content, root, tuple(margins), bool(box.page_type.blank))


def _millimetres(*pixels: float) -> Iterator[float]:
    return (length * _MILLIMETRES for length in pixels)


def _box(box: Any, elements: Mapping[int, _Element], parent: Any) -> Box:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001  # it stands for the box at the place where that was written
    style, known = box.style, elements.get(id(box.element))
    outermost = known is not None and (parent is None or parent.element is not box.element)
    kind: BoxKind = next((kind for engines, kind in _KINDS if isinstance(box, engines)), "block")
    x, y, width, height = _edges(box, kind)
    return Box(
        kind=kind,
        x=x,
        y=y,
        width=width,
        height=height,
        name=box.element_tag or "",
        element=known.number if known and outermost else 0,
        origin=known.origin if known else None,
        marks=known.marks if known and outermost else NO_MARKS,
        text=box.text if kind == "text" else "",
        colour=_colour(style["color"]) if style["visibility"] == "visible" else CLEAR,
        background=CLEAR if kind in _WITHOUT_STYLE else _background(style),
        points=style["font_size"] * _POINTS,
        bold=style["font_weight"] >= _BOLD,
        fixed=kind == "block" and _has_own_height(style),
        clips=kind == "block" and style["overflow"] != "visible",
        framed=kind not in _WITHOUT_STYLE and any(_framed(box, style, side) for side in _SIDES),
        positioned=box.is_absolutely_positioned(),
        column=box.is_column,
        begins_page=style["break_before"] in _BREAKS,
        ends_page=style["break_after"] in _BREAKS,
        pixels=_pixels(box),
        children=tuple(_box(child, elements, box) for child in box.children),
    )


def _edges(box: Any, kind: BoxKind) -> Iterator[float]:
    """The left and upper edge of the border, width and height; words, lines and rows have no border of their own."""
    if kind in _WITHOUT_BORDER:
        return _millimetres(box.position_x, box.position_y, box.width, box.height)
    return _millimetres(box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height())


def _colour(colour: Any) -> Colour:
    red, green, blue = (min(1.0, max(0.0, share)) for share in colour.to("srgb").coordinates)
    return Colour(red, green, blue, colour.alpha)


def _background(style: Any) -> Colour:
    colour = style["background_color"]
    return _colour(style["color"] if colour == "currentcolor" else colour)


def _has_own_height(style: Any) -> bool:
    height = style["height"]
    return bool(height != "auto" and height.unit != "%")


def _framed(box: Any, style: Any, side: str) -> bool:
    """Whether there is a border on this side that one can see."""
    if not getattr(box, f"border_{side}_width", 0) or style[f"border_{side}_style"] in {"none", "hidden"}:
        return False
    colour = style[f"border_{side}_color"]
    return bool((style["color"] if colour == "currentcolor" else colour).alpha)


def _pixels(box: Any) -> tuple[int, int] | None:
    picture = getattr(box, "replacement", None)
    return (picture.width, picture.height) if isinstance(picture, RasterImage) else None

"""Small pages of plain boxes to try findings on, and boxes that nobody would think of."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from toolkit.models.places import Origin
from toolkit.typeset.preflight.tree import CLEAR, INK, Box, Colour, LaidOut, Page

#: The area within the margins; no paper in particular.
CONTENT = Box("block", 20, 25, 160, 250)
SHEET = Origin("exercise", "example", ("sheets", 0))
NOWHERE: Mapping[str, str] = {}


def words(text: str, x: float = 20, y: float = 25, **more: object) -> Box:
    """A line of text, 2 mm a letter wide and 4 mm high."""
    return replace(Box("text", x, y, 2.0 * len(text), 4, text=text, origin=SHEET), **more)


def block(*children: Box, **more: object) -> Box:
    """A box around others, as large as the content area unless told otherwise."""
    return replace(Box("block", 20, 25, 160, 250, children=children), **more)


def page(*children: Box, number: int = 1, **more: object) -> Page:
    """A page with these things on it; its root goes from page to page."""
    return replace(Page(number, CONTENT, block(*children, name="main", element=1)), **more)


def document(*pages: Page, **more: object) -> LaidOut:
    """A document of these pages."""
    return replace(LaidOut(pages), **more)


_lengths = st.floats(-500, 500, allow_nan=False)
_sizes = st.floats(0, 500, allow_nan=False)
_shares = st.floats(0, 1)
_colours = st.builds(Colour, _shares, _shares, _shares, st.sampled_from([0.0, 0.4, 1.0])) | st.sampled_from(
    [INK, CLEAR]
)
_marks = st.dictionaries(
    st.sampled_from(["blank", "margin", "words", "may-split"]), st.sampled_from(["", "planned"]), max_size=2
) | st.sampled_from([{"sheet": "sheet"}, {"sheet": "story", "fills": "part_a"}, {"sheet": "welcome"}])


def any_boxes() -> st.SearchStrategy[Box]:
    """Trees of boxes of every kind, also impossible ones."""

    def boxes(children: st.SearchStrategy[Box] | None) -> st.SearchStrategy[Box]:
        return st.builds(
            Box,
            kind=st.sampled_from(["block", "line", "text", "picture", "table", "row", "cell"]),
            x=_lengths,
            y=_lengths,
            width=_sizes,
            height=_sizes,
            name=st.sampled_from(["p", "h2", "section", "td", ""]),
            element=st.integers(0, 9),
            origin=st.sampled_from([None, SHEET, Origin("session", "example", ("welcome",))]),
            marks=_marks,
            text=st.text(max_size=12),
            colour=_colours,
            background=_colours,
            points=st.sampled_from([8.0, 13.9, 14.0, 18.0]),
            bold=st.booleans(),
            fixed=st.booleans(),
            clips=st.booleans(),
            framed=st.booleans(),
            positioned=st.booleans(),
            column=st.booleans(),
            begins_page=st.booleans(),
            ends_page=st.booleans(),
            pixels=st.none() | st.tuples(st.integers(0, 4000), st.integers(0, 4000)),
            children=st.lists(children, max_size=3).map(tuple) if children is not None else st.just(()),
        )

    return st.recursive(boxes(None), boxes, max_leaves=6)


def any_documents() -> st.SearchStrategy[LaidOut]:
    """Documents of such boxes."""
    pages = st.lists(any_boxes(), min_size=1, max_size=3).map(
        lambda roots: tuple(Page(number, CONTENT, root) for number, root in enumerate(roots, start=1))
    )
    return st.builds(
        LaidOut,
        pages=pages,
        rules=st.sampled_from([NOWHERE, {"may-split": ""}, {"brand-voice": "#a8412a"}]),
        missing=st.lists(st.characters(), max_size=2).map(tuple),
    )

"""What stands in the wrong place: beyond the margin, past its box, alone, overleaf, too far up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.typeset.preflight.boxes import CONTENT, SHEET, block, document, page, words
from toolkit.typeset.preflight import blank, clipped, empty_page, heading_alone, overflow, split_sheet
from toolkit.typeset.preflight.tree import CLEAR, Box, Colour


@given(st.floats(0, 160), st.floats(0, 250), st.floats(0, 1), st.floats(0, 1))
def test_what_is_within_the_margins_never_overflows(x: float, y: float, wide: float, high: float) -> None:
    box = block(x=20 + x, y=25 + y, width=wide * (160 - x), height=high * (250 - y), framed=True)
    assert list(overflow.find(document(page(box)))) == []


@given(st.floats(1, 100), st.sampled_from(["right", "left", "lower", "upper"]))
def test_what_reaches_beyond_a_margin_is_found_with_the_side(far: float, side: str) -> None:
    places = {
        "right": {"width": 160 + far},
        "left": {"x": 20 - far},
        "lower": {"height": 250 + far},
        "upper": {"y": 25 - far},
    }
    found = list(overflow.find(document(page(block(framed=True, origin=SHEET, **places[side])))))
    assert [finding.origin for finding in found] == [SHEET]
    assert f"{far:.0f} mm beyond the {side} margin" in found[0].sentence


def test_a_table_is_named_once_with_its_words_and_not_each_cell() -> None:
    cell = Box("cell", 150, 25, 80, 10, framed=True, children=(words("Too wide", x=150),))
    table = Box("table", 20, 25, 210, 10, children=(cell, cell))
    found = list(overflow.find(document(page(table))))
    assert len(found) == 1
    assert found[0].sentence.startswith('a table ("Too wide Too wide")')


@pytest.mark.parametrize(
    "box",
    [
        block(width=400),
        words("out", x=400, colour=CLEAR),
        words("out", x=400, marks={"margin": "planned"}),
        block(words("out", x=400), clips=True),
    ],
    ids=["nothing to see", "invisible", "meant", "cut off"],
)
def test_what_nobody_sees_or_is_meant_is_no_overflow(box: Box) -> None:
    assert list(overflow.find(document(page(box)))) == []


@given(far=st.floats(0, 50), clips=st.booleans())
def test_text_past_a_box_that_does_not_grow_is_found_from_half_a_millimetre_on(
    *, far: float, clips: bool
) -> None:
    full = 4 / clipped.MILLIMETRES_A_POINT
    box = block(words("Words", y=41 + far, points=full), height=20, fixed=True, clips=clips)
    assert bool(list(clipped.find(document(page(box))))) == (41 + far + 4 - 45 > 0.5)


def test_the_room_that_a_font_leaves_below_its_letters_is_not_text() -> None:
    letters = words("Words", y=25, height=4, points=8)
    assert list(clipped.find(document(page(block(letters, height=3.1, fixed=True))))) == []
    assert len(list(clipped.find(document(page(block(letters, height=2.5, fixed=True)))))) == 1


def test_a_box_that_grows_or_holds_notes_and_what_is_placed_by_hand_lose_nothing() -> None:
    below = words("Words", y=60)
    boxes = (
        block(below, height=20),
        block(below, height=0, fixed=True, marks={"blank": "notes"}),
        block(block(below, positioned=True, y=60), height=20, fixed=True),
    )
    assert list(clipped.find(document(page(*boxes)))) == []


def test_text_that_runs_out_of_a_box_at_its_side_is_lost_only_when_that_cuts_it_off() -> None:
    wide = words("A long line of words", x=30)
    assert list(clipped.find(document(page(block(wide, width=20, fixed=True))))) == []
    found = list(clipped.find(document(page(block(wide, width=20, clips=True)))))
    assert [finding.sentence for finding in found] == [
        '"A long line of words" is too long for its box: it runs 30 mm past it'
    ]


HEADING = block(words("A heading"), name="h3", element=5, origin=SHEET)
TEXT = words("What it announces", element=6)


def test_a_heading_at_the_foot_of_a_page_is_found_when_its_text_follows_overleaf() -> None:
    found = list(heading_alone.find(document(page(TEXT, HEADING), page(TEXT, number=2))))
    assert [(finding.page, finding.origin) for finding in found] == [(1, SHEET)]
    assert '"A heading" stands alone at the foot of a page' in found[0].sentence


def test_a_heading_at_the_foot_of_a_column_is_found() -> None:
    columns = block(block(TEXT, HEADING, column=True), block(TEXT, column=True))
    found = list(heading_alone.find(document(page(columns))))
    assert ["of a column" in finding.sentence for finding in found] == [True]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((HEADING, TEXT), (TEXT,)),
        ((TEXT, HEADING), (block(TEXT, element=7, begins_page=True),)),
        ((block(HEADING, element=7, ends_page=True),), (TEXT,)),
        ((TEXT, HEADING), ()),
        ((TEXT, HEADING), (HEADING,)),
        ((TEXT, block(HEADING, positioned=True)), (TEXT,)),
    ],
    ids=[
        "text follows",
        "a new page",
        "the page ends",
        "nothing follows",
        "a long heading",
        "placed by hand",
    ],
)
def test_a_heading_that_has_its_text_or_needs_none_is_left_alone(
    first: tuple[Box, ...], second: tuple[Box, ...]
) -> None:
    assert list(heading_alone.find(document(page(*first), page(*second, number=2)))) == []


@pytest.mark.parametrize(
    ("box", "empty"),
    [
        (block(), True),
        (words("   "), True),
        (words("x", colour=CLEAR), True),
        (words("x"), False),
        (Box("picture", 20, 25, 10, 10), False),
        (block(framed=True), False),
        (block(background=Colour(0, 0, 0)), False),
    ],
)
def test_a_page_is_empty_when_it_shows_nothing(box: Box, *, empty: bool) -> None:
    assert bool(list(empty_page.find(document(page(box))))) == empty


def test_a_page_left_empty_for_the_next_to_begin_on_the_right_is_meant() -> None:
    assert list(empty_page.find(document(page(left_empty=True)))) == []


def sheet_of(*children: Box, kind: str = "sheet", **marks: str) -> Box:
    return block(*children, element=3, origin=SHEET, marks={"sheet": kind, **marks})


def test_a_sheet_that_goes_on_overleaf_is_found_once_where_it_begins() -> None:
    heading = block(words("A request"), name="h2")
    pages = [page(sheet_of(heading))] + [page(sheet_of(TEXT), number=number) for number in (2, 3)]
    found = list(split_sheet.find(document(*pages)))
    assert {(finding.code, finding.page, finding.origin) for finding in found} == {
        ("sheet-too-long", 1, SHEET)
    }
    assert found[0].sentence == "the sheet 'A request' is longer than a page"


def test_the_value_that_fills_a_sheet_is_to_blame_when_the_template_says_which() -> None:
    pages = [page(sheet_of(TEXT, kind="welcome", fills="welcome"), number=number) for number in (1, 2)]
    found = list(split_sheet.find(document(*pages)))
    assert [(finding.code, finding.origin and finding.origin.location) for finding in found] == [
        ("welcome-too-long", ("sheets", 0, "welcome"))
    ]


def test_a_sheet_may_be_split_when_the_document_or_the_sheet_says_so_and_an_empty_rest_is_no_piece() -> None:
    two = (page(sheet_of(TEXT)), page(sheet_of(TEXT), number=2))
    assert list(split_sheet.find(document(*two, rules={"may-split": ""}))) == []
    own = [page(sheet_of(TEXT, **{"may-split": ""}), number=number) for number in (1, 2)]
    assert list(split_sheet.find(document(*own))) == []
    assert list(split_sheet.find(document(page(sheet_of(TEXT)), page(sheet_of(), number=2)))) == []


@given(st.floats(0, 246))
def test_more_than_an_eighth_of_a_sheet_page_left_blank_is_found(y: float) -> None:
    found = list(blank.find(document(page(sheet_of(words("Last", y=25 + y))))))
    left = (CONTENT.bottom - (25 + y + 4)) / CONTENT.height
    assert bool(found) == (left > 0.12)
    if found:
        assert found[0].sentence.startswith(f"{100 * left:.0f} per cent")


@pytest.mark.parametrize(
    "box",
    [
        block(y=25, height=240, framed=True),
        block(y=25, height=240, marks={"blank": "planned"}),
    ],
    ids=["a frame to draw in", "meant"],
)
def test_room_to_write_and_what_is_meant_is_no_blank(box: Box) -> None:
    assert list(blank.find(document(page(sheet_of(words("Top"), box))))) == []
    assert len(list(blank.find(document(page(sheet_of(words("Top"))))))) == 1


def test_blank_is_looked_for_on_pages_of_sheets_only() -> None:
    assert list(blank.find(document(page(words("Top"))))) == []
    assert list(blank.find(document(page(sheet_of(words("Top"), kind="welcome"))))) == []
    split = [page(sheet_of(words("Top")), number=number) for number in (1, 2)]
    assert list(blank.find(document(*split))) == []

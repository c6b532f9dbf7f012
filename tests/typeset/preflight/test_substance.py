"""What is not there as it should be: room to write, characters, pixels, contrast, ends of links; and too many words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.typeset.preflight.boxes import SHEET, block, document, page, words
from toolkit.models.places import Origin
from toolkit.subject.colour import contrast as ratio_of
from toolkit.typeset.preflight import contrast, dead_link, missing_glyph, resolution, writing_space
from toolkit.typeset.preflight import words as printed
from toolkit.typeset.preflight.tree import Asked, Box, Colour, Link

PROMPT = Origin("exercise", "example", ("sheets", 0, "prompts", 1))


def space(*heights: float, y: float = 30) -> Box:
    rows = []
    for number, height in enumerate(heights, start=20):
        rows.append(block(y=y, height=height, element=number, framed=True))
        y += height
    return block(*rows, y=rows[0].y, height=sum(heights), element=7, marks={"lines": "3"})


def asked(**marks: str) -> Asked:
    return Asked(7, PROMPT, {name.replace("_", "-"): value for name, value in marks.items()})


@given(st.lists(st.floats(0.5, 20), min_size=3, max_size=3))
def test_a_line_lower_than_it_should_be_is_found(heights: list[float]) -> None:
    laid_out = document(page(space(*heights)), asked=(asked(lines="3"),))
    found = list(writing_space.find(laid_out))
    assert [finding.origin for finding in found] == ([PROMPT] if min(heights) < 8.0 else [])


def test_lines_that_are_missing_are_found_with_what_is_there() -> None:
    found = list(writing_space.find(document(page(space(8.5, 8.5)), asked=(asked(lines="3"),))))
    assert found[0].sentence == "3 writing lines are asked for (26 mm), 17 mm are there"


def test_a_space_that_did_not_come_to_paper_or_fell_off_it_is_found() -> None:
    gone = document(page(words("x")), asked=(asked(lines="3"), asked(space_mm="40")))
    assert [finding.page for finding in writing_space.find(gone)] == [0, 0]
    off = document(page(space(8.5, 8.5, 8.5, y=265)), asked=(asked(lines="3"),))
    assert "a writing line is 0.0 mm high" in next(writing_space.find(off)).sentence


def test_a_space_on_two_pages_counts_as_one() -> None:
    halves = (page(space(8.5)), page(space(8.5, 8.5), number=2))
    assert list(writing_space.find(document(*halves, asked=(asked(lines="3"),)))) == []


def test_another_edition_asks_for_other_lines() -> None:
    laid_out = document(page(space(9, 9, 9)), asked=(asked(lines="3"),))
    assert list(writing_space.find(laid_out)) == []
    large = replace(laid_out, rules={"line-mm": "12"})
    assert "less than 12 mm" in next(writing_space.find(large)).sentence
    small = replace(large, asked=(asked(lines="3", line_mm="8.5"),))
    assert list(writing_space.find(small)) == []


@given(st.floats(20, 200), st.floats(20, 200))
def test_a_frame_lower_than_its_height_is_found(wanted: float, height: float) -> None:
    frame = block(y=25, height=height, element=7, marks={"space-mm": str(wanted)})
    found = list(writing_space.find(document(page(frame), asked=(asked(space_mm=str(wanted)),))))
    assert bool(found) == (height < wanted - 0.5)


def test_every_word_with_a_missing_character_is_named_with_its_place() -> None:
    other = Origin("session", "example", ("welcome",))
    first = page(words("one → two"), words("pre→post", origin=other), words("fine"))
    found = list(missing_glyph.find(document(first, missing=("→",))))
    assert [finding.origin for finding in found] == [SHEET, other]
    assert '"→" (U+2192) in the word "pre→post"' in found[1].sentence


def test_a_missing_character_in_a_running_head_or_nowhere_is_still_found() -> None:
    head = page(margins=(words("→", origin=None),))
    assert [finding.page for finding in missing_glyph.find(document(head, missing=("→",)))] == [1]
    found = list(missing_glyph.find(document(page(), missing=("\N{RIGHT-TO-LEFT OVERRIDE}",))))
    assert "the character U+202E (right-to-left override);" in found[0].sentence


@given(st.integers(1, 3000), st.floats(5, 200))
def test_a_picture_needs_150_pixels_an_inch(pixels: int, width: float) -> None:
    box = Box("picture", 20, 25, width, width, pixels=(pixels, pixels), origin=SHEET)
    found = list(resolution.find(document(page(box))))
    assert bool(found) == (pixels / (width / 25.4) < 150)
    if found:
        needed = int(found[0].hint.split("at least ")[1].split()[0])
        assert needed / (width / 25.4) >= 149.9


def test_a_drawing_is_as_sharp_as_the_printer() -> None:
    assert list(resolution.find(document(page(Box("picture", 20, 25, 100, 100))))) == []


_SHARES = st.integers(0, 255).map(lambda value: value / 255)
_OPAQUE = st.builds(Colour, _SHARES, _SHARES, _SHARES, st.just(1.0))


@given(ink=_OPAQUE, ground=_OPAQUE, points=st.sampled_from([9.0, 14.0, 18.0]), bold=st.booleans())
def test_text_is_compared_with_the_nearest_background(
    *, ink: Colour, ground: Colour, points: float, bold: bool
) -> None:
    text = words("Words", colour=ink, points=points, bold=bold)
    box = block(block(text), background=ground)
    least = 3.0 if points >= 18 or (bold and points >= 14) else 4.5
    expected = ratio_of(contrast.spelt(ink), contrast.spelt(ground)) < least
    assert bool(list(contrast.find(document(page(box))))) == expected


@given(_OPAQUE, _OPAQUE)
def test_colour_that_is_clear_changes_nothing_and_opaque_colour_covers_all(one: Colour, two: Colour) -> None:
    assert contrast.spelt(contrast.over(one._replace(opacity=0), two)) == contrast.spelt(two)
    assert contrast.spelt(contrast.over(one, two)) == contrast.spelt(one)


def test_a_colour_of_the_brand_is_found_where_the_brand_sets_it() -> None:
    pale = words("Pale", colour=Colour(0.8, 0.8, 0.8))
    laid_out = document(page(pale), rules={"brand-voice": "#CCCCCC"})
    found = list(contrast.find(laid_out))
    assert [finding.origin for finding in found] == [Origin("brand", "brand", ("voice",))]
    assert "#cccccc on #ffffff, a contrast of 1.6 : 1" in found[0].sentence
    assert [finding.origin for finding in contrast.find(document(page(pale)))] == [SHEET]


@pytest.mark.parametrize(
    ("address", "dead"),
    [
        ("#there", False),
        ("#nowhere", True),
        ("#", True),
        ("https://example.org/", False),
        ("mailto:amara@example.org", False),
        ("tel:+3212345", False),
        ("javascript:alert(1)", True),
        ("file:///etc/passwd", True),
        ("notes.html", True),
        ("//example.org/x", True),
        ("https://[", True),
        ("", True),
    ],
)
def test_a_link_leads_to_something_in_the_document_or_to_the_web(address: str, *, dead: bool) -> None:
    laid_out = document(page(), links=(Link(address, SHEET),), anchors=frozenset({"there"}))
    assert [finding.origin for finding in dead_link.find(laid_out)] == ([SHEET] if dead else [])


def sheet_with(*children: Box) -> Box:
    return block(*children, element=3, origin=SHEET, marks={"sheet": "sheet"})


@given(st.integers(0, 200))
def test_more_than_a_hundred_words_on_a_sheet_are_counted_and_found(count: int) -> None:
    found = list(printed.find(document(page(sheet_with(words("word " * count))))))
    assert [finding.sentence.split()[0] for finding in found] == ([str(count)] if count > 100 else [])


def test_a_sheet_on_two_pages_is_counted_as_one() -> None:
    pages = [page(sheet_with(words("word " * 60)), number=number) for number in (1, 2, 3)]
    found = list(printed.find(document(*pages)))
    assert [(finding.page, finding.sentence.split()[0]) for finding in found] == [(2, "120")]


def test_the_example_numbers_in_circles_and_words_of_others_do_not_count() -> None:
    other = Origin("exercise", "example", ("opt_out",))
    counted = sheet_with(
        words("two words"),
        words("3"),
        block(words("the example"), marks={"words": "example"}),
        words("somebody else's", origin=other),
        words("follow-"),
        words("up"),
    )
    assert printed.printed_words(counted) == 3

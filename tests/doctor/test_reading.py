"""A print is read as it is drawn and as it is copied; whatever is wrong with it is seen."""

import re
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from toolkit.doctor.reading import UnreadableError, read_back
from toolkit.doctor.reading.shapes import UNKNOWN, Shape, letters_by_shape, merged
from toolkit.doctor.trial_page import NAMES, find_fault, trial_page
from toolkit.models.trial_print import TrialPrint
from toolkit.renderers.templates import base_css, font_files
from toolkit.typeset.trial import try_weasyprint

Print = Callable[..., TrialPrint]
Letters = dict[Shape, str]
EXPECTED = "".join(NAMES.split()) * 6


def test_a_print_of_the_good_engine_reads_as_it_should(printed: Print, letters: Letters) -> None:
    reading = read_back(printed().pdf, letters)
    assert reading.drawn == EXPECTED
    assert reading.copied == EXPECTED
    assert find_fault(printed(), letters) is None


def test_a_print_of_a_browser_reads_as_it_should(printed_by_browser: TrialPrint, letters: Letters) -> None:
    reading = read_back(printed_by_browser.pdf, letters)
    assert reading.drawn == EXPECTED
    assert reading.copied == EXPECTED
    assert find_fault(printed_by_browser, letters) is None


def test_two_fonts_under_one_name_draw_noise_that_the_engine_does_not_notice(
    printed: Print, letters: Letters
) -> None:
    trial = printed(base_css().replace('"Toolkit Sans Extended"', '"Toolkit Sans"'))
    assert trial.problems == ()
    fault = find_fault(trial, letters)
    assert fault is not None
    assert fault.sentence == "letters with accents are drawn wrongly"
    assert fault.details["drawn"] != fault.details["expected"] == EXPECTED


def test_text_that_can_be_copied_does_not_hide_a_box(printed: Print, letters: Letters) -> None:
    without_one = {shape: letter for shape, letter in letters.items() if letter != "ő"}
    reading = read_back(printed().pdf, without_one)
    assert reading.copied == EXPECTED
    assert reading.drawn == EXPECTED.replace("ő", UNKNOWN)
    assert find_fault(printed(), without_one) is not None


def test_a_letter_that_no_font_has_is_a_fault(letters: Letters) -> None:
    trial = try_weasyprint(trial_page(base_css()).replace("Ç", "茶"))
    fault = find_fault(trial, letters)
    assert fault is not None
    assert "would print as an empty box" in fault.sentence


def test_the_letters_of_a_foreign_font_are_a_fault(printed_by_browser: TrialPrint) -> None:
    sans = merged(letters_by_shape(path) for path in font_files() if path.name.startswith("atkinson"))
    reading = read_back(printed_by_browser.pdf, sans)
    assert reading.drawn[: len(EXPECTED) // 2] == EXPECTED[: len(EXPECTED) // 2]
    assert set(reading.drawn[len(EXPECTED) // 2 :]) == {UNKNOWN}
    fault = find_fault(printed_by_browser, sans)
    assert fault is not None
    assert fault.sentence == "letters with accents are drawn wrongly"


def with_streams_changed(pdf: bytes, old: bytes, new: bytes) -> bytes:
    """The same file with something else in its unpacked streams."""
    changed = 0

    def change(match: re.Match[bytes]) -> bytes:
        nonlocal changed
        content = zlib.decompressobj().decompress(match[2])
        changed += content.count(old)
        packed = zlib.compress(content.replace(old, new))
        return re.sub(rb"/Length \d+", b"/Length %d" % len(packed), match[1]) + packed + b"\nendstream"

    whole = re.compile(rb"(<<(?:(?!endobj).)*?>>\s*stream\r?\n)(.*?)\r?\nendstream", re.DOTALL)
    result = whole.sub(change, pdf)
    assert changed, "nothing was changed, so the test would show nothing"
    return result


def test_a_screen_reader_that_would_say_other_letters_is_a_fault(printed: Print, letters: Letters) -> None:
    wrong = replace(printed(), pdf=with_streams_changed(printed().pdf, b"<0151>", b"<0150>"))
    reading = read_back(wrong.pdf, letters)
    assert reading.drawn == EXPECTED
    assert reading.copied == EXPECTED.replace("ő", "Ő")
    fault = find_fault(wrong, letters)
    assert fault is not None
    assert fault.sentence == "letters look right, but a screen reader would say other ones"


def test_a_line_that_is_missing_is_a_fault(letters: Letters) -> None:
    page = trial_page(base_css())
    fault = find_fault(try_weasyprint(page.replace("<p ", "<p hidden ", 1)), letters)
    assert fault is not None
    assert fault.details["drawn"] == "".join(NAMES.split()) * 5


def test_a_second_page_is_a_fault(letters: Letters) -> None:
    page = trial_page(base_css()).replace("</body>", '<p style="break-before:page">x</body>')
    fault = find_fault(try_weasyprint(page), letters)
    assert fault is not None
    assert "2 pages" in fault.sentence


def test_a_damaged_file_is_said_to_be_unreadable_wherever_it_ends(printed: Print, letters: Letters) -> None:
    pdf = printed().pdf
    for end in (0, 4, 20, len(pdf) // 3, len(pdf) // 2):
        with pytest.raises(UnreadableError):
            read_back(pdf[:end], letters)
    fault = find_fault(replace(printed(), pdf=pdf[: len(pdf) // 2]), letters)
    assert fault is not None
    assert "cannot be read back" in fault.sentence
    assert fault.details["the reader says"]

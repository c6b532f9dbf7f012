"""Fonts, PDF files and browsers, in every state."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.doctor.prints import NO_BROWSER, NO_PANGO, STOPPED
from toolkit.doctor import (
    Computer,
    Finding,
    browser,
    examine,
    fonts,
    pdf_files,
)
from toolkit.models.trial_print import TrialPrint
from toolkit.renderers.templates import font_files

Build = Callable[..., Computer]


def advice(finding: Finding) -> str:
    return "\n".join(finding.advice)


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Path, ...]:
    return tuple(Path(shutil.copy(path, tmp_path)) for path in font_files()[:3])


def test_whole_ones_are_counted(computer: Build, copies: tuple[Path, ...]) -> None:
    found = fonts.examine(computer(fonts=copies))
    assert found.state == "ok"
    assert "all 3 files" in found.sentence


def test_each_file_that_is_missing_cut_short_or_something_else_is_named(
    computer: Build, copies: tuple[Path, ...]
) -> None:
    copies[0].unlink()
    copies[1].write_bytes(copies[1].read_bytes()[:-500])
    copies[2].write_text("<html>blocked by your company</html>", encoding="utf-8")
    found = fonts.examine(computer(fonts=copies))
    assert found.state == "broken"
    assert "3 files" in found.sentence
    assert set(found.details) == {path.name for path in copies}
    assert all(found.details.values())


def test_without_fonts_nothing_is_printed_so_that_one_cause_is_one_finding(
    computer: Build, copies: tuple[Path, ...]
) -> None:
    copies[0].unlink()

    def never(_: str) -> TrialPrint:
        raise AssertionError

    found = examine(computer(fonts=copies, print_well=never, print_simply=never))
    assert [each.name for each in found if each.state != "ok"] == ["fonts"]
    assert not {"pdf-files", "browser"} & {each.name for each in found}


def test_a_page_is_really_printed_and_read(computer: Build) -> None:
    found = pdf_files.examine(computer())
    assert found is not None
    assert found.state == "ok"
    assert "read back" in found.sentence


def test_a_missing_component_is_said_without_names_of_libraries(computer: Build) -> None:
    found = pdf_files.examine(computer(print_well=lambda _: NO_PANGO))
    assert found is not None
    assert found.state == "missing"
    assert '"Pango"' in found.sentence
    assert "libgobject" not in found.sentence + advice(found)
    assert "libgobject" in found.details["the system says"]
    assert "toolkit build --pdf-engine none" in found.advice[0], "what still works comes first"
    assert found.advice[1] == "For the best layout: sudo apt install libpango-1.0-0"
    assert "toolkit doctor --report > report.txt" in advice(found)


def test_a_missing_package_is_named(computer: Build) -> None:
    trial = replace(NO_PANGO, missing="package", how_to_get="pip install weasyprint")
    found = pdf_files.examine(computer(print_well=lambda _: trial))
    assert found is not None
    assert "the Python package WeasyPrint is missing" in found.sentence
    assert "pip install weasyprint" in advice(found)


def test_with_a_browser_that_works_the_way_round_is_named_first(
    computer: Build, printed_by_browser: TrialPrint
) -> None:
    found = pdf_files.examine(
        computer(print_well=lambda _: NO_PANGO, print_simply=lambda _: printed_by_browser)
    )
    assert found is not None
    assert "toolkit build --pdf-engine browser" in found.advice[0]


@pytest.mark.parametrize(
    ("platform", "bits", "said"), [("win32", 32, True), ("linux", 32, False), ("win32", 64, False)]
)
def test_32_bits_are_the_cause_on_windows_only(
    computer: Build, platform: str, bits: int, *, said: bool
) -> None:
    found = pdf_files.examine(computer(platform=platform, bits=bits, print_well=lambda _: NO_PANGO))
    assert found is not None
    assert found.state == "missing"
    assert ("64-bit" in found.sentence) == said
    assert ("python.org" in advice(found)) == said


def test_a_print_that_takes_too_long_is_broken(computer: Build) -> None:
    found = pdf_files.examine(computer(print_well=lambda _: STOPPED))
    assert found is not None
    assert found.state == "broken"
    assert "took longer than 60 s" in found.sentence
    assert "toolkit doctor --report" in advice(found)


def test_wrong_letters_are_broken(computer: Build, printed: Callable[..., TrialPrint]) -> None:
    sick = computer()
    sick.__dict__["_fonts"] = ([{}], {})
    found = pdf_files.examine(sick)
    assert printed().pdf
    assert found is not None
    assert (found.state, found.sentence) == (
        "broken",
        "PDF files: letters with accents are drawn wrongly",
    )
    assert set(found.details) == {"expected", "drawn", "copied"}


def test_where_the_good_engine_works_none_is_needed_and_none_is_started(computer: Build) -> None:
    def never(_: str) -> TrialPrint:
        raise AssertionError

    for has, said in (
        (("Chromium", "/x"), "Chromium is here"),
        (None, "none was found, and none is needed"),
    ):
        found = browser.examine(computer(browser=has, print_simply=never))
        assert found is not None
        assert found.state == "ok"
        assert said in found.sentence


def test_where_it_is_needed_it_prints(computer: Build, printed_by_browser: TrialPrint) -> None:
    for trial in (NO_PANGO, STOPPED):
        found = browser.examine(
            computer(print_well=lambda _, it=trial: it, print_simply=lambda _: printed_by_browser)
        )
        assert found is not None
        assert found.state == "ok"
        assert "printed a trial page in a simpler layout" in found.sentence


def test_where_it_is_needed_and_not_there_it_is_missing(computer: Build) -> None:
    found = browser.examine(computer(print_well=lambda _: NO_PANGO))
    assert found is not None
    assert (found.state, found.advice) == ("missing", (f"{NO_BROWSER.how_to_get}.",))


def test_where_it_is_needed_and_fails_it_is_broken(computer: Build) -> None:
    trial = replace(STOPPED, printer="Microsoft Edge")
    found = browser.examine(computer(print_well=lambda _: NO_PANGO, print_simply=lambda _: trial))
    assert found is not None
    assert found.state == "broken"
    assert found.sentence.startswith("Browser: Microsoft Edge is here, but")
    assert "--pdf-engine none" in advice(found)

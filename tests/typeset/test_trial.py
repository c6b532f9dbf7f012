"""The trial print goes the way of a build and tells everything that may be wrong."""

import pytest

from toolkit.typeset.advice import browser_is_missing, weasyprint_is_missing
from toolkit.typeset.engine import Unavailable
from toolkit.typeset.trial import try_browser, try_weasyprint

PAGE = "<!doctype html><html lang=en><head><meta charset=utf-8><title>A page</title></head><body>{}</body></html>"


def test_a_page_that_is_right_is_a_pdf_without_problems() -> None:
    trial = try_weasyprint(PAGE.format("<p>A word</p>"))
    assert trial.pdf.startswith(b"%PDF-")
    assert (trial.printer, trial.pages, trial.problems, trial.missing) == ("WeasyPrint", 1, (), "")


def test_what_the_engine_finds_is_told() -> None:
    trial = try_weasyprint(PAGE.format('<a href="#nowhere">x</a>'))
    assert trial.problems == ('a link leads to "#nowhere", but nothing has that id',)


def test_a_browser_prints_and_is_called_by_its_name(browser: str) -> None:
    trial = try_browser(PAGE.format("x"))
    assert trial.printer in {"Chromium", "Google Chrome", "Microsoft Edge"}
    assert (trial.pages, trial.problems, trial.said) == (1, (), browser)


def test_no_browser_is_missing_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.typeset.find_browser", lambda _: None)
    monkeypatch.setattr("toolkit.typeset.trial.find_browser", lambda _: None)
    trial = try_browser(PAGE.format("x"))
    assert (trial.pdf, trial.missing) == (b"", "browser")
    assert trial.how_to_get.startswith("Install Chromium")


@pytest.mark.parametrize("missing", ["package", "library"])
def test_a_missing_engine_is_told_with_what_the_system_said(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    unavailable = Unavailable(missing, "OSError: cannot load it")
    monkeypatch.setattr("toolkit.typeset.with_weasyprint.print_all", lambda *_: unavailable)
    trial = try_weasyprint(PAGE.format("x"))
    assert (trial.missing, trial.said, trial.pdf) == (missing, "OSError: cannot load it", b"")
    assert trial.how_to_get
    assert trial.how_to_get in weasyprint_is_missing(unavailable).hint


def test_the_error_for_a_missing_browser_says_how_to_get_one() -> None:
    assert browser_is_missing(None).how_to_get in browser_is_missing(None).hint

"""The simpler engine: a real browser where there is one, and stand-ins that misbehave."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.typeset import Document, typeset
from toolkit.typeset.browsers import find_browser, title, usual_places

Page = Callable[..., Document]
Script = Callable[[str], str]


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Makes a program that is taken for a browser."""
    if sys.platform == "win32":
        pytest.skip("the stand-in is a shell script")

    def make(lines: str) -> str:
        program = tmp_path / "stand-in-browser"
        program.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
        program.chmod(0o700)
        return str(program)

    return make


def test_a_browser_prints_all_pages_and_the_note_says_what_is_lost(page: Page, browser: str) -> None:
    body = "<h1>One</h1><h1 style='break-before:page'>Two</h1>"
    result = typeset([page(body, "two"), page("<p>x", "one")], "browser", browser=browser)
    assert result.engine == "browser"
    assert result.diagnostics == ()
    assert result.pages == {"two.pdf": 2, "one.pdf": 1}
    assert result.anchors == {}
    assert "running heads and page numbers may differ, and it is not marked as accessible" in result.note


def test_no_program_inside_a_page_runs_in_the_browser(page: Page, browser: str) -> None:
    body = "<p>x<script>for(let n=0;n<9;n++)document.body.innerHTML+='<h1 style=\"break-after:page\">x</h1>'</script>"
    assert typeset([page(body, "one")], "browser", browser=browser).pages == {"one.pdf": 1}


def test_a_browser_that_never_ends_is_stopped_with_its_helpers(
    page: Page, script: Script, tmp_path: Path
) -> None:
    # The helper holds the pipe open; were it left alive, the step would wait for it.
    hanging = script(f"sleep 600 & echo $! > {tmp_path}/helper; wait")
    result = typeset([page("<p>x", "one")], "browser", browser=hanging, seconds=1)
    (found,) = result.diagnostics
    assert (found.path, found.code) == ("one.html", "print-stopped")
    assert "one.pdf took longer than 1 s and was stopped" in found.sentence
    state = Path("/proc") / (tmp_path / "helper").read_text().strip() / "stat"
    assert not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z"


@pytest.mark.parametrize(
    "lines",
    ["exit 1", 'for a; do case $a in --print-to-pdf=*) echo "%PDF-1.4" > "${a#*=}";; esac; done'],
    ids=["nothing", "stump"],
)
def test_a_browser_that_leaves_no_whole_pdf_is_named(page: Page, script: Script, lines: str) -> None:
    result = typeset([page("<p>x", "one")], "browser", browser=script(lines))
    assert result.artifacts == ()
    assert [each.sentence for each in result.diagnostics] == ["one.pdf was not printed by the browser"]


def test_nothing_is_left_in_the_temporary_folder(
    page: Page, script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    typeset([page("<p>x", "one")], "browser", browser=script("exit 1"))
    assert list(place.iterdir()) == []


def test_a_named_browser_is_the_only_one_taken(script: Script) -> None:
    named = script("exit 0")
    assert find_browser(named) == named
    assert find_browser("no-such-browser") is None


def test_installed_places_are_searched_when_the_path_has_none(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = script("exit 0")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("toolkit.typeset.browsers.usual_places", lambda *_: iter([Path(place)]))
    assert find_browser(None) == place


def test_every_system_has_places_and_every_browser_a_name() -> None:
    home = Path("/home/ada")
    named = {
        title(str(place)) for system in ("linux", "darwin", "win32") for place in usual_places(system, home)
    }
    assert {"Chromium", "Google Chrome", "Microsoft Edge"} <= named
    assert title("/opt/browsers/fox") == "the browser"

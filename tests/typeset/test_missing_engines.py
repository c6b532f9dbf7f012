"""What happens where Pango, WeasyPrint or every browser is missing."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.diagnostics import PART_IS_MISSING, UserError
from toolkit.typeset import advice, typeset
from toolkit.typeset.engine import Unavailable

Elsewhere = Callable[..., "subprocess.CompletedProcess[str]"]

#: What WeasyPrint does where Pango is missing: a banner, then an OSError with names of libraries.
NO_PANGO = """
import os
os.write(1, b"-----\\nWeasyPrint could not import some external libraries.\\n-----\\n")
raise OSError("cannot load library 'libgobject-2.0-0': libgobject-2.0-0: cannot open shared object file")
"""
NO_PACKAGE = "raise ModuleNotFoundError(\"No module named 'weasyprint'\")"
CODE = """
import json
from toolkit.diagnostics import UserError
from toolkit.typeset import Document, browsers, typeset
if {no_browser!r}:
    browsers.NAMES, browsers.usual_places = (), lambda *_: iter(())
documents = [Document(f"{{n}}.pdf", "<html lang=en><title>t</title><p>x", f"{{n}}.html") for n in "ab"]
try:
    result = typeset(documents, {engine!r}, browser={browser!r})
except UserError as error:
    print(json.dumps([error.sentence, error.hint, error.exit_code]))
else:
    print(json.dumps([result.engine, result.note, [made.path for made in result.artifacts], result.pages]))
"""


@pytest.fixture
def without(elsewhere: Elsewhere, tmp_path: Path) -> Callable[..., list[object]]:
    """The step in a fresh program that has a stand-in for WeasyPrint: what it printed, and nothing else."""

    def run(
        fake: str, engine: str = "auto", browser: str | None = None, *, no_browser: bool = False
    ) -> list[object]:
        (tmp_path / "path" / "weasyprint").mkdir(parents=True)
        (tmp_path / "path" / "weasyprint" / "__init__.py").write_text(fake, encoding="utf-8")
        code = CODE.format(engine=engine, browser=browser, no_browser=no_browser)
        done = elsewhere(code, first_on_path=tmp_path / "path")
        assert done.stderr == ""
        assert done.stdout.count("\n") == 1, "the engine's banner must not reach the terminal"
        answer: list[object] = json.loads(done.stdout)
        return answer

    return run


def test_without_pango_a_browser_prints_and_the_note_says_why(
    without: Callable[..., list[object]], browser: str
) -> None:
    engine, note, paths, pages = without(NO_PANGO, browser=browser)
    assert (engine, paths, pages) == ("browser", ["a.pdf", "b.pdf"], {"a.pdf": 1, "b.pdf": 1})
    assert 'One free component ("Pango") for good PDF files is missing on this computer.' in str(note)
    assert "not marked as accessible" in str(note)
    assert advice.command(sys.platform, lambda _: True) in str(note)
    for technical in ("lib" + "gobject", "OSError", "Traceback"):
        assert technical not in str(note)


def test_without_pango_and_browser_no_pdf_is_made_and_the_note_says_what_to_do(
    without: Callable[..., list[object]],
) -> None:
    engine, note, paths, _ = without(NO_PANGO, no_browser=True)
    assert (engine, paths) == ("none", [])
    assert "No PDF files were made: open the HTML files in a browser and print them from there." in str(note)


def test_weasyprint_by_name_without_pango_stops_with_code_3(without: Callable[..., list[object]]) -> None:
    sentence, hint, exit_code = without(NO_PANGO, "weasyprint")
    assert exit_code == PART_IS_MISSING
    assert "Pango" in str(sentence)
    assert "--pdf-engine browser" in str(hint)


def test_without_the_python_package_the_hint_is_to_install_it(without: Callable[..., list[object]]) -> None:
    sentence, hint, exit_code = without(NO_PACKAGE, "weasyprint")
    assert exit_code == PART_IS_MISSING
    assert "The Python package WeasyPrint is missing" in str(sentence)
    assert "pip install weasyprint" in str(hint)


def test_a_browser_by_name_that_is_not_there_stops_with_code_3() -> None:
    with pytest.raises(UserError, match='The browser "no-such-browser" was not found') as caught:
        typeset([], "browser", browser="no-such-browser")
    assert caught.value.exit_code == PART_IS_MISSING
    assert "--browser FILE" in caught.value.hint


@pytest.mark.parametrize(
    ("platform", "programs", "expected"),
    [
        (
            "linux",
            {"apt-get", "dnf"},
            "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        ),
        ("linux", {"dnf"}, "sudo dnf install pango"),
        ("linux", {"pacman"}, "sudo pacman -S pango"),
        ("linux", set(), "sudo apt install"),
        ("darwin", set(), "brew install pango"),
        ("win32", set(), "pacman -S mingw-w64-ucrt-x86_64-pango"),
    ],
)
def test_the_command_fits_the_computer(platform: str, programs: set[str], expected: str) -> None:
    assert expected in advice.command(platform, programs.__contains__)


def test_no_note_speaks_of_libraries_or_paths() -> None:
    for missing in (Unavailable("package"), Unavailable("library")):
        for note in (advice.no_engine(missing), advice.fell_back(missing, "Chromium")):
            assert "\n" not in note
            assert not {".so", "Error", "/usr"} & set(note.split())

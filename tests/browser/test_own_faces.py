"""An organisation's own faces in a real browser, on paper and on the site."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests import fonts
from tests.workspaces import REPOSITORY
from toolkit import pipeline
from toolkit.pipeline import Choices, SiteChoices, Workspace

BRAND = """organisation: Harbour and Hill
foot: Internal training
sans: {regular: box.ttf, bold: box.ttf, italic: box.ttf}
"""
#: How wide a text of the page's own face and one of ours are; boxes of the test's font are all 0.6 of the size.
_WIDTH = """family => { const span = document.createElement('span'); span.textContent = 'iiiiiiiiii';
  span.style.cssText = `position: absolute; letter-spacing: 0; font: 100px ${family}`; document.body.append(span);
  const width = span.getBoundingClientRect().width; span.remove(); return width; }"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The library under a brand with a face of boxes."""
    folder = tmp_path_factory.mktemp("faces")
    firm = folder / "firm"
    firm.mkdir()
    (firm / "brand.yaml").write_text(BRAND, encoding="utf-8")
    (firm / "box.ttf").write_bytes(fonts.saved(fonts.font()))
    return Workspace((REPOSITORY, firm), folder, folder / "packs", (firm,), folder / "build")


def is_set_in_boxes(page: Page, path: Path) -> bool:
    page.goto(path.as_uri())
    page.evaluate("document.fonts.ready")
    page.evaluate("document.fonts.load('100px \"Own Sans\"')")
    wide: float = page.evaluate(_WIDTH, "var(--sans)")
    ours: float = page.evaluate(_WIDTH, '"Toolkit Sans"')
    return wide == pytest.approx(600, abs=1) and ours < 400


def test_print_pages_and_site_are_set_in_the_own_face(page: Page, workspace: Workspace) -> None:
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    built = pipeline.build(workspace, "ninety-minute-taster", Choices(only=("workbook",), engine="none"))
    assert is_set_in_boxes(page, built.folder / "participant-workbook.html")
    www = pipeline.build_site(workspace, SiteChoices()).folder / "www"
    assert is_set_in_boxes(page, www / "glossary.html")
    assert is_set_in_boxes(page, next((www / "sheets" / "exercises").glob("*.html")))
    assert [message for message in messages if "font" in message.lower()] == []

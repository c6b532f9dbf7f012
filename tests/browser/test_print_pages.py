"""Guide and workbook in a real browser: nothing asked of the network, nothing in a reader's way."""

from pathlib import Path
from typing import Any

import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.renderers.test_documents import documents, small_pack

PATHS = ["facilitator-guide.html", "participant-workbook.html"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of the small session as files."""
    target = tmp_path_factory.mktemp("documents")
    for path, html in documents(small_pack()).items():
        (target / path).write_text(html, encoding="utf-8")
    return target


def open_document(page: Page, folder: Path, path: str) -> list[str]:
    """Open a document and give every address that it asked for besides itself."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((folder / path).as_uri())
    page.evaluate("document.fonts.ready")
    return [url for url in asked[1:] if not url.startswith("data:")]


@pytest.mark.parametrize("path", PATHS)
def test_a_document_asks_for_nothing_but_itself(page: Page, folder: Path, path: str) -> None:
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    assert open_document(page, folder, path) == []
    assert messages == []


@pytest.mark.parametrize("path", PATHS)
def test_a_document_uses_its_own_faces(page: Page, folder: Path, path: str) -> None:
    open_document(page, folder, path)
    loaded = page.evaluate(
        "[...document.fonts].filter(face => face.status === 'loaded').map(face => face.family)"
    )
    assert any("Toolkit Sans" in family for family in loaded)
    assert any("Toolkit Serif" in family for family in loaded)


@pytest.mark.parametrize("path", PATHS)
def test_a_document_has_no_accessibility_violation(page: Page, folder: Path, path: str) -> None:
    open_document(page, folder, path)
    results: Any = Axe().run(page).response
    assert results["passes"], "axe looked at something"
    found = [(item["id"], item["nodes"][0]["html"][:120]) for item in results["violations"]]
    assert found == []


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", [360, 1920])
def test_a_document_fits_a_telephone_and_a_projector(page: Page, folder: Path, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_document(page, folder, path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PATHS)
def test_a_document_prints_from_the_browser_without_losing_a_part(
    page: Page, folder: Path, path: str
) -> None:
    open_document(page, folder, path)
    sections = page.locator("section.cover, section.page").count()
    assert sections > 3
    page.pdf(path=str(folder / "printed.pdf"), prefer_css_page_size=True)
    with pikepdf.open(folder / "printed.pdf") as printed:
        assert len(printed.pages) >= sections

"""Whatever an author writes is text on every page of the site: the real command builds a hostile overlay and its
harmless twin, and their pages have the very same elements.
"""

import html
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.hostile.site_overlay import OF_THE_BRAND, SNIPPETS, harmless, hostile, write_overlay
from tests.workspaces import REPOSITORY, copy_site, toolkit
from toolkit.assemble.author_text import typographic

TWINS = {"hostile": hostile, "harmless": harmless}
PAGES = (
    "index.html",
    "glossary.html",
    "evidence.html",
    "exercises/index.html",
    "exercises/by-setting.html",
    "cases/index.html",
    "drills/index.html",
    *(f"exercises/x-{name}.html" for name in SNIPPETS),
    *(f"{folder}/c-{name}.html" for name in ("script", "lines") for folder in ("cases", "sheets/cases")),
    *(f"{folder}/d-script.html" for folder in ("drills", "sheets/drills")),
    *(f"sheets/exercises/x-{name}.html" for name in ("picture", "lines", "end-of-title")),
)
Sites = dict[str, Path]


def plain(text: str) -> str:
    """As a reader sees it: in HTML a line break is a space, and quotation marks are typographic."""
    return " ".join(typographic(text).split())


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sources and the pages of both sites, as the command wrote them."""
    home = copy_site(tmp_path_factory.mktemp("site"))
    for name, words in TWINS.items():
        write_overlay(home / f"our-{name}", words)
        done = toolkit(home, "site", "--overlay", f"our-{name}", "--out", f"build/{name}")
        assert done.returncode == 0, done.stderr
        (home / "build" / "site-src").rename(home / "build" / f"{name}-src")
    return home / "build"


class Skeleton(HTMLParser):
    """The elements of a page, their attributes without the values, and anything else that is no text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.parts: list[tuple[str, ...]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.parts.append((tag, *sorted(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Note its end."""
        self.parts.append(("end", tag))

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self.parts.append(("comment", data))

    def handle_pi(self, data: str) -> None:
        """Note an instruction."""
        self.parts.append(("instruction", data))


def test_every_page_has_the_elements_of_its_harmless_twin(build: Path) -> None:
    pages = [path.relative_to(build / "harmless") for path in sorted((build / "harmless").rglob("*.html"))]
    assert len(pages) > 5 * len(SNIPPETS)
    different = []
    for page in pages:
        ours, theirs = (
            Skeleton((build / twin / page).read_text(encoding="utf-8")).parts for twin in sorted(TWINS)
        )
        assert len(ours) > 20
        if ours != theirs:
            at = next((n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), -1)
            different.append((page.as_posix(), ours[at : at + 4], theirs[at : at + 4]))
    assert different == []


def test_no_text_begins_a_line_of_a_markdown_file(build: Path) -> None:
    """What stands outside HTML, and how often a line begins in which way, follows from our templates alone."""
    by_hand = {path.name for path in (REPOSITORY / "site" / "pages").glob("*.md")}
    found = [path for path in (build / "harmless-src").rglob("*.md") if path.name not in by_hand]
    files = [path.relative_to(build / "harmless-src") for path in found]
    assert len(files) > 3 * len(SNIPPETS)
    for file in files:
        ours, theirs = ([_beginning(line) for line in _lines(build / f"{twin}-src" / file)] for twin in TWINS)
        assert ours == theirs, file
        assert set(ours) <= {"<", "##", "---", "", "title:", "description:", "“", "search:", "exclude:"}, file


def _lines(path: Path) -> list[str]:
    return re.split(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", path.read_text(encoding="utf-8"))


def _beginning(line: str) -> str:
    stripped = line.strip()
    return stripped[:1] if stripped[:1] in "<“" else stripped.split(maxsplit=1)[0]


def test_the_search_index_holds_titles_as_escaped_text_and_texts_without_elements(build: Path) -> None:
    index: Any = json.loads((build / "hostile/www/search/search_index.json").read_text(encoding="utf-8"))
    titles = {entry["location"]: entry["title"] for entry in index["docs"]}
    for name, snippet in SNIPPETS.items():
        title = titles[f"exercises/x-{name}.html"]
        assert " ".join(html.unescape(title).split()) == plain(snippet), name
        assert "<" not in title
    allowed = {"p", "ul", "ol", "li", "dl", "dt", "dd", "strong", "em", "code", "pre", "blockquote", "table"}
    tags = {tag for entry in index["docs"] for tag in re.findall(r"<(\w+)", entry["text"])}
    assert "li" in tags
    assert tags <= allowed | {"tr", "th", "td", "thead", "tbody", "br", "h1", "h2", "h3"}


def elements(page: Page, address: str) -> list[str]:
    """All elements of a page once its scripts have run."""
    page.goto(address)
    found: list[str] = page.evaluate("[...document.querySelectorAll('*')].map(e => e.tagName)")
    return found


def test_a_browser_makes_no_element_of_a_text_and_shows_no_dialog(build: Path, page: Page) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for path in PAGES:
        ours = elements(page, (build / "hostile/www" / path).as_uri())
        assert not page.evaluate(
            "document.querySelectorAll('[onerror],[onfocus],[onmouseover],[onclick]').length"
        )
        assert ours == elements(page, (build / "harmless/www" / path).as_uri()), path
    assert len(PAGES) > 40
    assert dialogs == []


def test_a_reader_sees_the_text_in_the_title_of_the_window_and_of_the_page(build: Path, page: Page) -> None:
    brand = plain(" ".join(SNIPPETS[name] for name in OF_THE_BRAND))
    for name, snippet in SNIPPETS.items():
        page.goto((build / f"hostile/www/exercises/x-{name}.html").as_uri())
        assert page.title() == f"{plain(snippet)} - {brand}"
        for selector in ("h1", ".situations li", ".reasons .source", ".messages li"):
            shown = " ".join(str(page.text_content(f"article {selector}")).split())
            assert plain(snippet) in shown, (name, selector)
        assert brand in " ".join(str(page.text_content(".md-copyright")).split())
        assert brand in " ".join(str(page.text_content(".md-header")).split())


def test_search_results_show_the_text(build: Path, page: Page) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto((build / "hostile/www/index.html").as_uri())
    page.click(".md-search__input")
    for word, name in (("onerror", "picture"), ("script", "script"), ("onmouseover", "quotation-mark")):
        page.fill(".md-search__input", "")
        page.type(".md-search__input", word)  # the theme listens to keys
        page.wait_for_function(
            "word => [...document.querySelectorAll('.md-search-result__item h1')]"
            ".some(e => e.textContent.includes(word))",
            arg=word,
        )
        results = page.locator(".md-search-result__item h1").all_text_contents()
        assert plain(SNIPPETS[name]) in [" ".join(text.split()) for text in results]
        assert page.locator(".md-search-result__list :is(img, script, b, svg[onload])").count() == 0
    assert dialogs == []
    sys.stdout.write(f"{len(SNIPPETS)} snippets, {len(PAGES)} pages opened twice\n")

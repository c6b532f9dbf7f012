"""The trainers' site as it is handed over: the banner on every page, and links of the reference that lead somewhere."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from tests.workspaces import add_small_content
from toolkit import pipeline
from toolkit.pipeline import SiteChoices, Workspace

REPOSITORY = Path(__file__).parents[2]
BANNER = "holds keys and sealed parts. Not for participants."
_HREF = re.compile(r'href="([^"]+)"')
_ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
_ID = re.compile(r'\bid="([^"]+)"')


def built(folder: Path, *, trainers: bool) -> dict[str, str]:
    """The pages of a site of the small content by their paths, without the sheets to print."""
    home = add_small_content(folder)
    workspace = Workspace((REPOSITORY, home), home, folder / "packs", build=folder / "build")
    www = pipeline.build_site(workspace, SiteChoices(trainers=trainers)).folder / "www"
    pages = {path.relative_to(www).as_posix(): path.read_text("utf-8") for path in www.rglob("*.html")}
    return {path: page for path, page in pages.items() if not path.startswith("sheets/")}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The trainers' site."""
    return built(tmp_path_factory.mktemp("trainers"), trainers=True)


def test_every_page_says_that_it_is_not_for_participants(pages: dict[str, str]) -> None:
    assert {"404.html", "index.html", "sessions/index.html", "reference/rules.html"} <= set(pages)
    for path, page in pages.items():
        assert page.count(BANNER) == 1, path
        assert path == "404.html" or "assets/trainers.css" in page, path


def test_no_page_for_participants_says_so_or_has_room_for_it(tmp_path: Path) -> None:
    own = built(tmp_path, trainers=False)
    assert len(own) > 20
    for path, page in own.items():
        assert BANNER not in page, path
        assert "md-banner__inner" not in page, path
        assert "trainers.css" not in page, path


@pytest.mark.parametrize("path", ["reference/fields.html", "reference/rules.html"])
def test_the_links_of_the_reference_lead_somewhere(path: str, pages: dict[str, str]) -> None:
    article = _ARTICLE.search(pages[path])
    assert article
    links = _HREF.findall(article.group())
    assert len(links) > 20
    for link in links:
        address, anchor = urldefrag(link)
        target = (Path(path).parent / unquote(address)).as_posix() if address else path
        assert target in pages, link
        assert not anchor or anchor in _ID.findall(pages[target]), link
    assert "docs/fields.md" not in article.group(), "in the site that page has another name"
    assert "docs/rules.md" not in article.group(), "in the site that page has another name"

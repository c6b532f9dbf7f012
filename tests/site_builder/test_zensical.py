"""The way out of a theme that ends: Zensical builds the same project into the same pages."""

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.site_builder.pages import BuiltPage, missing, read_pages
from toolkit import pipeline
from toolkit.site_builder import allowed_scripts, inline_scripts, strange_scripts

#: The whole way once more, minutes on a slow computer: for the campaign.
pytestmark = pytest.mark.campaign

URL = "https://intranet.example/learning/accountability/"

OWN_PAGES = {
    "who-to-ask.md": "# Who to ask\n\nAsk *Anna*, or read [the rooms](firm/rooms.md#north) & [start](index.md).\n",
    "firm/rooms.md": "---\ntitle: Our rooms\n---\n\n# Rooms\n\n## North\n\n- Floor 2\n- [Who](../who-to-ask.md)\n",
}


def zensical(project: Path) -> str:
    """Build a project as docs/hosting.md says and give what Zensical says of it; the pages lie in `pages`."""
    command = [sys.executable, "-m", "zensical", "build", "-f", str(project / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def add_own_pages(folder: Path) -> None:
    """A workspace of an organisation that added two pages of its own."""
    (folder / "toolkit.toml").touch()
    (folder / "brand.yaml").write_text("organisation: Firm\nfoot: Internal\n", encoding="utf-8")
    for path, text in OWN_PAGES.items():
        (folder / "site" / "pages" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / "pages" / path).write_text(text, encoding="utf-8")


class Twins:
    """One project, built by both.

    Args:
        folder: empty.
        choices: of the site.
    """

    def __init__(self, folder: Path, choices: pipeline.SiteChoices) -> None:
        add_own_pages(folder)
        built = pipeline.build_site(pipeline.find_workspace(folder), choices)
        source = folder / "build" / ("trainers-site-src" if choices.trainers else "site-src")
        self.project = folder / "project"
        shutil.copytree(source, self.project)
        self.said = zensical(self.project)
        self.top = urlsplit(choices.url).path or "/"
        self.folders = built.folder / "www", self.project / "pages"
        self.mkdocs, self.zensical = (read_pages(pages, self.top) for pages in self.folders)

    def built(self) -> list[tuple[Path, dict[str, BuiltPage]]]:
        """Folder and pages of MkDocs, then of Zensical."""
        return [(self.folders[0], self.mkdocs), (self.folders[1], self.zensical)]

    def each(self) -> list[tuple[str, BuiltPage, BuiltPage]]:
        """Path and both forms of every page."""
        return [(path, page, self.zensical[path]) for path, page in self.mkdocs.items()]


CHOICES = {
    "participants": pipeline.SiteChoices(),
    "participants-below": pipeline.SiteChoices(url=URL),
    "trainers": pipeline.SiteChoices(trainers=True),
}


@pytest.fixture(scope="module", params=CHOICES.values(), ids=CHOICES.keys())
def twins(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Twins:
    return Twins(tmp_path_factory.mktemp("twins"), request.param)


def test_both_make_the_same_pages_without_complaint(twins: Twins) -> None:
    assert len(twins.mkdocs) > 40
    assert {"index.html", "404.html", "exercises/index.html", "sheets/exercises/fog-to-focus.html"} <= set(
        twins.mkdocs
    )
    assert list(twins.zensical) == list(twins.mkdocs)
    assert "No issues found" in twins.said


def test_every_page_has_the_same_title(twins: Twins) -> None:
    titles = {path: page.title for path, page in twins.mkdocs.items()}
    assert all(titles.values())
    assert {path: page.title for path, page in twins.zensical.items()} == titles


def test_the_menu_is_the_same_on_every_page(twins: Twins) -> None:
    assert len(twins.mkdocs["index.html"].menu) >= 5
    assert {"/who-to-ask.html", "/firm/rooms.html"} <= set(twins.mkdocs["index.html"].menu)
    for path, one, other in twins.each():
        assert other.menu == one.menu, path


def test_every_page_has_the_same_links(twins: Twins) -> None:
    assert sum(len(page.links) for page in twins.mkdocs.values()) > 500
    for path, one, other in twins.each():
        assert Counter(other.links) == Counter(one.links), path


def test_whatever_is_linked_to_is_there_in_both(twins: Twins) -> None:
    one, other = (list(missing(folder, pages)) for folder, pages in twins.built())
    assert [found for found in other if found not in one] == []
    assert [found for found in one if found[1].startswith("/assets/")] == []


def test_neither_loads_anything_from_elsewhere(twins: Twins) -> None:
    asked = [
        address
        for pages in (twins.mkdocs, twins.zensical)
        for page in pages.values()
        for address in page.asked
    ]
    assert len(asked) > 500
    assert [address for address in asked if not address.startswith(("/", "data:"))] == []


def test_both_hold_the_same_files_of_ours(twins: Twins) -> None:
    ours = {
        path.relative_to(twins.project / "docs")
        for path in (twins.project / "docs").rglob("*")
        if path.is_file()
    }
    files = [path for path in ours if path.suffix != ".md"]
    assert len(files) > 30
    for folder in twins.folders:
        for path in files:
            assert _without_blanks(folder / path) == _without_blanks(twins.project / "docs" / path), path


def _without_blanks(path: Path) -> bytes:
    """The file; of a page, what stands between blanks, because our build leaves needless ones out."""
    content = path.read_bytes()
    return b" ".join(content.split()) if path.suffix == ".html" else content


def test_the_scripts_of_zensicals_theme_can_be_listed_too(
    twins: Twins, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(project: Path, target: Path) -> tuple[str, ...]:
        zensical(project)
        shutil.copytree(project / "pages", target)
        return ()

    pages = [(path, (twins.folders[1] / path).read_bytes()) for path in twins.zensical]
    assert strange_scripts(pages, allowed_scripts(twins.project))
    monkeypatch.setattr(inline_scripts, "build_pages", build)
    assert strange_scripts(pages, allowed_scripts(twins.project)) == ()

"""No link of the site leads nowhere, neither on a page nor in the search; and a dead one would be found."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests import strategies
from tests.workspaces import copy_site, toolkit

SITES = {"site": (), "trainers-site": ("--trainers",)}
#: Pages that every site has a link to and that a person writes.
HAND_WRITTEN = ("after-the-workshop", "what-we-do-not-track", "using-this-site")


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both sites of a library with one noun of each kind that there is."""
    home = copy_site(tmp_path_factory.mktemp("clone"))
    for folder, files in (
        ("case_studies", [strategies.CASE_FILE]),
        ("exercises/drills", strategies.DRILL_FILES.values()),
    ):
        (home / folder).mkdir(parents=True, exist_ok=True)
        for file in files:
            shutil.copy(file, home / folder)
    for name in HAND_WRITTEN:
        folder = "trainers" if name == "using-this-site" else "pages"
        page = home / "site" / folder / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        if not page.exists():
            page.write_text(f"# {name}\n", encoding="utf-8")
    for options in SITES.values():
        done = toolkit(home, "site", *options)
        assert done.returncode == 0, done.stderr
    return home / "build"


def dead_links(pages: Path) -> tuple[int, list[str]]:
    """How many links there are, and those that lead nowhere, as lychee says."""
    program = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which("lychee")
    if program is None:
        pytest.skip("no lychee on this computer")
    done = subprocess.run(
        [
            program,
            "--offline",
            "--include-fragments",
            "--format",
            "json",
            "--root-dir",
            str(pages),
            str(pages),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    report: Any = json.loads(done.stdout)
    found = [f"{page}: {each['url']}" for page, errors in report["error_map"].items() for each in errors]
    assert (done.returncode == 0) == (not found), done.stderr
    return report["total"], found


@pytest.mark.parametrize("site", SITES)
def test_no_link_leads_nowhere(site: str, build: Path) -> None:
    total, dead = dead_links(build / site / "www")
    assert total > 300
    assert dead == []


@pytest.mark.parametrize(
    "href", ["nowhere.html", "index.html#nothing", "../sheets/drills/none.html", "/a.html"]
)
def test_a_dead_link_would_be_found(href: str, build: Path, tmp_path: Path) -> None:
    pages = Path(shutil.copytree(build / "site" / "www", tmp_path / "www"))
    page = pages / "exercises" / "index.html"
    page.write_text(page.read_text(encoding="utf-8") + f'<a href="{href}">x</a>', encoding="utf-8")
    _, dead = dead_links(pages)
    assert len(dead) == 1
    assert dead[0].endswith(href.removeprefix("..").removeprefix("/"))


@pytest.mark.parametrize("site", SITES)
def test_every_place_that_the_search_names_is_there(site: str, build: Path) -> None:
    pages = build / site / "www"
    index: Any = json.loads((pages / "search" / "search_index.json").read_text(encoding="utf-8"))
    locations = [unquote(entry["location"]) for entry in index["docs"]]
    assert len(locations) > 30
    for location in locations:
        page, _, anchor = location.partition("#")
        text = (pages / (page or "index.html")).read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in text, location

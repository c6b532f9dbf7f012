"""What a site is made from: nothing takes the place of something else, and nothing strange becomes public."""

from pathlib import Path

import pytest

from tests.workspaces import REPOSITORY, add_small_content, copy_site, toolkit
from toolkit.load.workspace import find_workspace
from toolkit.pipeline.previews import _folders


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    return copy_site(tmp_path / "clone")


def refused(clone: Path) -> str:
    """What the command says when it stops."""
    result = toolkit(clone, "site")
    assert result.returncode == 1, result.stderr
    assert not (clone / "build" / "site").exists()
    return " ".join(result.stderr.split())


def test_a_file_that_nobody_made_is_not_published(clone: Path) -> None:
    stray = clone / "build" / "site-src" / "docs" / "stray.txt"
    assert toolkit(clone, "site").returncode == 0
    stray.write_text("for facilitators", encoding="utf-8")
    result = toolkit(clone, "site")
    assert result.returncode == 1
    assert "docs/stray.txt" in result.stderr
    assert not list((clone / "build" / "site").rglob("stray*"))
    assert stray.read_text(encoding="utf-8") == "for facilitators"


def test_an_exercise_cannot_take_the_place_of_a_list(clone: Path) -> None:
    folder = clone / "exercises" / "expectation-clarity"
    (folder / "example.yaml").rename(folder / "index.yaml")
    for session in (clone / "sessions").iterdir():
        text = session.read_text(encoding="utf-8").replace("exercise: example", "exercise: index")
        session.write_text(text, encoding="utf-8")
    assert "would both be exercises/index.md" in refused(clone)


@pytest.mark.parametrize("name", ["Index.md", "Assets/x.txt"])
def test_names_that_differ_in_capitals_alone_are_refused(clone: Path, name: str) -> None:
    path = clone / "site" / "pages" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("# Ours\n", encoding="utf-8")
    assert "many computers take for one file" in refused(clone)


def test_a_page_may_lie_deep(clone: Path) -> None:
    page = clone / "site" / "pages" / "a" / "b" / "c" / "d" / "deep.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Deep\n", encoding="utf-8")
    assert toolkit(clone, "site").returncode == 0
    assert (clone / "build/site/www/a/b/c/d/deep.html").is_file()


def test_what_is_retired_has_no_page(clone: Path) -> None:
    case = clone / "case_studies" / "old-case.yaml"
    case.parent.mkdir()
    skeleton = (REPOSITORY / "toolkit" / "skeletons" / "case-study.yaml").read_text(encoding="utf-8")
    case.write_text(skeleton, encoding="utf-8")
    assert toolkit(clone, "site").returncode == 0
    assert (clone / "build/site/www/cases/old-case.html").is_file()
    assert skeleton.count("status: draft") == 1
    case.write_text(skeleton.replace("status: draft", "status: retired"), encoding="utf-8")
    assert toolkit(clone, "site").returncode == 0
    assert not (clone / "build/site/www/cases/old-case.html").exists()


def test_settings_of_ones_own_do_not_open_the_trainers_site(clone: Path) -> None:
    (clone / "site" / "pages" / "web.config").write_text("<configuration/>\n", encoding="utf-8")
    assert toolkit(clone, "site", "--trainers").returncode == 0
    config = clone / "build/trainers-site/www/web.config"
    assert "Trainers" in config.read_text(encoding="utf-8")


def test_the_preview_watches_a_workspace_that_holds_pages_alone(tmp_path: Path) -> None:
    (tmp_path / "toolkit.toml").write_text("", encoding="utf-8")
    assert tmp_path / "site" in _folders(find_workspace(tmp_path))
    assert add_small_content(tmp_path / "other") / "site" not in _folders(find_workspace(tmp_path))


def test_without_the_site_generator_a_sentence_leads_to_the_doctor(clone: Path) -> None:
    (clone / "mkdocs.py").write_text("raise ImportError('no such package')\n", encoding="utf-8")
    result = toolkit(clone, "site")
    assert result.returncode == 3, result.stderr
    assert "toolkit doctor" in result.stderr

"""Content is data: where a file that would steer a program may lie, and where not."""

from pathlib import Path

import pytest

from tests.workspaces import add_small_content
from toolkit.load import load_library
from toolkit.load.code_files import where_code_belongs
from toolkit.load.workspace import find_workspace


@pytest.mark.parametrize(
    "name", ["a.py", "A.PY", "cover.html.j2", "print.css", "mkdocs.yml", "MkDocs.YML", "Makefile"]
)
def test_code_is_known_by_its_name(name: str) -> None:
    assert where_code_belongs(name)


@pytest.mark.parametrize("name", ["a.yaml", "logo.svg", "README.md", "handout.docx", "py", "notes.css.txt"])
def test_other_files_are_no_code(name: str) -> None:
    assert where_code_belongs(name) == ""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with settings, a program of its own, and an overlay with the same."""
    (tmp_path / "toolkit.toml").write_text('overlays = ["firm"]\n', encoding="utf-8")
    for folder in (tmp_path, tmp_path / "firm"):
        add_small_content(folder)
        for name in ("mkdocs.yml", "hook.py"):
            (folder / name).write_text("x", encoding="utf-8")
    return tmp_path


def test_a_workspace_may_hold_its_own_code_and_an_overlay_may_not(workspace: Path) -> None:
    found = find_workspace(workspace)
    problems = load_library(found.roots, found.shown_from, found.overlays)[1]
    assert [(each.path, each.code) for each in problems] == [
        ("firm/hook.py", "no-code-in-content"),
        ("firm/mkdocs.yml", "no-code-in-content"),
    ]


def test_a_workspace_that_is_named_as_an_overlay_stays_a_workspace(workspace: Path) -> None:
    found = find_workspace(workspace / "firm", [workspace])
    assert found.overlays == ((workspace / "firm").resolve(),)


def test_hidden_folders_and_links_of_an_overlay_are_passed_over(workspace: Path) -> None:
    firm = workspace / "firm"
    for name in ("hook.py", "mkdocs.yml"):
        (firm / name).unlink()
    (firm / ".git").mkdir()
    (firm / ".git" / "hook.py").write_text("x", encoding="utf-8")
    (firm / "elsewhere").symlink_to("/usr/lib")
    found = find_workspace(workspace)
    assert load_library(found.roots, found.shown_from, found.overlays)[1] == ()

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from toolkit.describe import describe


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A clone in which every generated file is up to date."""
    monkeypatch.setattr("toolkit.cli.generate.PROJECT", tmp_path)
    (tmp_path / "pyproject.toml").touch()
    return tmp_path


def test_generate_writes_what_is_missing_and_says_so(run: Callable[..., Result], project: Path) -> None:
    result = run("generate")
    assert result.exit_code == 0
    assert "docs/fields.md" in result.stdout.splitlines()
    assert {artifact.path for artifact in describe((), ())} <= set(result.stdout.splitlines())
    assert (project / "toolkit" / "schemas" / "exercise.schema.json").is_file()


@pytest.mark.usefixtures("project")
def test_generate_a_second_time_changes_nothing(run: Callable[..., Result]) -> None:
    run("generate")
    result = run("generate")
    assert result.stdout == ""
    assert result.stderr == "Everything is up to date.\n"


def test_check_names_a_stale_file_and_leaves_it(run: Callable[..., Result], project: Path) -> None:
    run("generate")
    page = project / "docs" / "fields.md"
    page.write_bytes(b"old")
    result = run("generate", "--check")
    assert result.exit_code == 1
    assert result.stdout == "docs/fields.md\n"
    assert "make generate" in result.stderr
    assert page.read_bytes() == b"old"


@pytest.mark.usefixtures("project")
def test_check_of_a_fresh_clone_ends_with_0(run: Callable[..., Result]) -> None:
    run("generate")
    assert run("generate", "--check").exit_code == 0


def test_an_installed_toolkit_has_nothing_to_generate(run: Callable[..., Result], project: Path) -> None:
    (project / "pyproject.toml").unlink()
    result = run("generate")
    assert result.exit_code == 1
    assert "a clone of the source" in result.stderr

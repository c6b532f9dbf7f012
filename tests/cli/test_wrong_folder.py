"""Whoever types a command in the wrong folder is told so, and where their own folder is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
OUTSIDE = "You are not in a workspace: this is the library that comes with the toolkit.\n"


def workspace(folder: Path) -> Path:
    """A workspace that holds settings and nothing else."""
    folder.mkdir()
    (folder / "toolkit.toml").write_text("", encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", [("check",), ("list", "--json"), ("build", "no-such-session"), ("site",)])
def test_outside_a_workspace_the_command_says_what_it_reads(
    command: tuple[str, ...], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("toolkit.pipeline.build_site", stop)
    result = run(*command)
    assert result.stderr.startswith(OUTSIDE)
    assert OUTSIDE not in result.stdout


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((), ""),
        (("my-workshop",), "Your workspace is in my-workshop: cd my-workshop\n"),
        (("our days",), 'Your workspace is in our days: cd "our days"\n'),
        (("b", "a"), "Your workspaces are in a, b: change to one of these folders.\n"),
    ],
)
def test_workspaces_in_this_folder_are_named(
    names: tuple[str, ...], words: str, run: Run, tmp_path: Path
) -> None:
    for name in names:
        workspace(tmp_path / name)
    talk = run("list", "sessions").stderr
    assert talk.startswith(OUTSIDE + words)
    assert talk.count("orkspace") == 1 + bool(names)


def test_inside_a_workspace_nothing_is_said(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace(tmp_path / "ours"))
    assert OUTSIDE not in run("list", "sessions").stderr


def test_an_overlay_outside_a_workspace_is_no_mistake(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "brand.yaml").write_text("organisation: O\nfoot: F\n", encoding="utf-8")
    assert OUTSIDE not in run("list", "sessions", "--overlay", "ours").stderr


@pytest.mark.parametrize("depth", [".", "sessions"])
def test_no_workspace_is_begun_in_a_workspace(
    depth: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = workspace(tmp_path / "ours")
    (ours / "sessions").mkdir()
    monkeypatch.chdir(ours / depth)
    result = run("init", "another")
    assert result.exit_code == 2
    assert result.stderr == "Error: You are in a workspace already.\nhint: Go on here: toolkit check\n"
    assert not Path("another").exists()


def test_a_workspace_is_not_begun_in_one_from_outside_but_beside_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = workspace(tmp_path / "ours")
    result = run("init", "ours/another")
    assert result.exit_code == 2
    assert "ours/another lies in the workspace" in result.stderr
    assert not (ours / "another").exists()
    monkeypatch.chdir(ours)
    assert run("init", "../beside").exit_code == 0
    assert (tmp_path / "beside" / "toolkit.toml").is_file()

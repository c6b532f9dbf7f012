from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from toolkit.cli.welcome import welcome

Run = Callable[..., Result]
Golden = Callable[[str, str | bytes], None]


def test_outside_a_workspace_toolkit_alone_leads_to_init(golden: Golden, run: Run) -> None:
    result = run()
    assert result.exit_code == 0
    golden("help/welcome.txt", result.stdout)


def test_inside_a_workspace_it_says_what_to_do_there(
    golden: Golden, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init", "ours")
    monkeypatch.chdir(tmp_path / "ours")
    golden("help/welcome-workspace.txt", run().stdout)
    monkeypatch.chdir(tmp_path / "ours" / "our-firm")
    assert "Your workspace is ours." in run().stdout


def test_a_clone_counts_as_a_workspace(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.home.library_folder", lambda: tmp_path)
    assert "toolkit check" in run().stdout
    assert "toolkit init" not in run().stdout


def test_broken_settings_do_not_silence_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "toolkit.toml").write_bytes(b"overlays = [")
    result = run()
    assert result.exit_code == 0
    assert "Your workspace is this folder." in result.stdout


@pytest.mark.parametrize("home", [None, Path("ours")])
def test_a_command_is_mentioned_once_it_is_there(home: Path | None) -> None:
    here = Path("ours")
    assert "toolkit doctor" not in welcome(home, here, {"build", "list"})
    assert "toolkit doctor" in welcome(home, here, {"build", "list", "doctor"})


def test_nothing_is_wider_than_the_screen() -> None:
    everything = {"init", "list", "build", "check", "new", "site", "serve", "doctor"}
    for home in (None, Path("ours"), Path("x" * 200)):
        text = welcome(home, Path("ours"), everything)
        assert max(map(len, text.splitlines())) <= 80

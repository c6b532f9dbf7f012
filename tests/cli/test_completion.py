import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.shell_completion import get_completion_class
from click.testing import Result

from tests.workspaces import command
from toolkit.cli.application import application
from toolkit.cli.completion import SHELLS

PROJECT = Path(__file__).parents[2]
Run = Callable[..., Result]


def offered(*words: str) -> list[str]:
    """What is offered for the last of these words."""
    found = get_completion_class("bash")
    completer = found(application, {}, "toolkit", "_TOOLKIT_COMPLETE")
    *before, begun = words
    return [item.value for item in completer.get_completions(before, begun)]


@pytest.fixture
def home(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    run("init", "ours")
    monkeypatch.chdir(tmp_path / "ours")
    return tmp_path / "ours"


def test_the_shells_are_those_that_click_knows() -> None:
    assert {"bash", "zsh", "fish"} <= set(SHELLS)
    assert all(get_completion_class(name) for name in SHELLS)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_says_how_to_keep_it_and_asks_the_toolkit(run: Run, shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"# Lets {shell} complete toolkit")
    assert any(line.startswith("#   ") and f"toolkit completion {shell}" in line for line in lines)
    assert "_TOOLKIT_COMPLETE" in result.stdout
    assert f"{shell}_complete" in result.stdout
    assert result.stdout.isascii()


def test_an_unknown_shell_is_refused_with_those_there_are(run: Run) -> None:
    result = run("completion", "cmd")
    assert result.exit_code == 2
    assert "'bash'" in result.stderr


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["buil"], ["build"]),
        (["build", "my-"], ["my-first-session"]),
        (["build", "kam"], ["kam-half-day"]),
        (["build", "my-first-session", "kam"], ["kam-half-day"]),
        (["show", "our-"], ["our-usual-words"]),
        (["show", "rewrite"], ["rewrite-it"]),
        (["list", ""], ["exercises", "cases", "drills", "sessions", "terms"]),
        (["list", "--component", "re"], ["reflection-review", "recognition", "resistance"]),
        (["build", "--only", "w"], ["workbook"]),
        (["build", "--only", "guide,w"], []),
        (["new", ""], ["exercise", "case-study", "drill", "session", "term"]),
        (["new", "drill", "x", "--kind", "m"], ["match"]),
        (["completion", "ba"], ["bash"]),
        (["build", "zzz"], []),
    ],
)
def test_names_are_completed(words: list[str], expected: list[str]) -> None:
    assert offered(*words) == expected


def test_an_overlay_of_the_command_counts(home: Path) -> None:
    (home / "other" / "sessions").mkdir(parents=True)
    (home / "other" / "sessions" / "other-day.yaml").write_bytes(b"")
    assert offered("build", "other") == []
    assert offered("build", "--overlay", "other", "other") == ["other-day"]


def test_files_are_not_read_so_faulty_ones_are_offered_too(home: Path) -> None:
    (home / "sessions" / "half-done.yaml").write_bytes(b"\xff: [")
    assert offered("build", "half") == ["half-done"]


def test_an_error_is_silence(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert offered("build", "kam") == ["kam-half-day"]
    (home / "toolkit.toml").write_bytes(b"overlays = [")
    assert offered("build", "kam") == []
    assert capfd.readouterr() == ("", "")


def test_no_pdf_engine_is_loaded_for_a_name() -> None:
    names = ("weasyprint", "mkdocs", "PIL", "markdown_it")
    code = (
        "import sys\nfrom toolkit.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n"
        f"    sys.stderr.write(repr([name for name in {names!r} if name in sys.modules]))\n"
    )
    environment = {"_TOOLKIT_COMPLETE": "bash_complete", "COMP_WORDS": "toolkit build kam", "COMP_CWORD": "2"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(PROJECT), **environment},
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "plain,kam-half-day"
    assert done.stderr == "[]"


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash on this computer")
def test_a_real_bash_completes_with_the_script(home: Path, tmp_path: Path) -> None:
    program = tmp_path / "bin" / "toolkit"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {" ".join(command())} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = (
        'eval "$(toolkit completion bash)"\nCOMP_WORDS=(toolkit build my-)\nCOMP_CWORD=2\n'
        '_toolkit_completion toolkit\necho "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        env={
            **os.environ,
            "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(PROJECT),
        },
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "my-first-session", done.stderr

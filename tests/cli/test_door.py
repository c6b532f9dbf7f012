import errno
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import Result

from toolkit.cli import main
from toolkit.diagnostics import PART_IS_MISSING, UserError


@pytest.fixture(autouse=True)
def home(tmp_path: Path) -> None:
    """A workspace, so that nothing is said about the folder."""
    (tmp_path / "toolkit.toml").write_text("", encoding="utf-8")


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Let `toolkit list` end in this exception."""

    def fail_with(problem: BaseException) -> None:
        def read(_workspace: object) -> None:
            raise problem

        monkeypatch.setattr("toolkit.pipeline.look_up", read)

    return fail_with


def test_an_expected_stop_is_a_sentence_a_hint_and_its_exit_code(
    run: Callable[..., Result], failing: Callable[[BaseException], None]
) -> None:
    failing(UserError("There is no PDF engine", "Install Pango.", PART_IS_MISSING))
    result = run("list")
    assert result.exit_code == 3
    assert result.stderr == "Error: There is no PDF engine.\nhint: Install Pango.\n"
    assert result.stdout == ""


def test_a_stop_without_a_hint_has_no_hint_line(
    run: Callable[..., Result], failing: Callable[[BaseException], None]
) -> None:
    failing(UserError("It is over"))
    assert run("list").stderr == "Error: It is over.\n"


def test_content_cannot_steer_the_terminal_through_an_error(
    run: Callable[..., Result], failing: Callable[[BaseException], None]
) -> None:
    failing(UserError("\x1b[31mred\u202e\ud800 and \x07", "\x9b2J"))
    assert run("list").stderr == "Error: \\x1b[31mred\\u202e\\ud800 and \\x07.\nhint: \\x9b2J\n"


def test_ctrl_c_says_what_it_leaves_behind(
    run: Callable[..., Result], failing: Callable[[BaseException], None]
) -> None:
    failing(KeyboardInterrupt())
    result = run("list")
    assert result.exit_code == 130
    assert result.stderr.strip() == "Stopped. Every pack is whole, the old one or the new one."


def test_a_mistake_of_ours_is_short_and_leaves_a_log(
    run: Callable[..., Result],
    failing: Callable[[BaseException], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    failing(ZeroDivisionError("boom"))
    result = run("list")
    assert result.exit_code == 70
    assert "Traceback" not in result.output
    assert "not your fault" in result.stderr
    found = re.search(r"The details are in (\S+toolkit-error\.log)", result.stderr)
    assert found
    log = Path(found[1]).read_text(encoding="utf-8")
    assert "ZeroDivisionError: boom" in log
    assert "Traceback" in log
    assert "toolkit 0." in log


def test_debug_shows_the_traceback(
    run: Callable[..., Result],
    failing: Callable[[BaseException], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    failing(ZeroDivisionError("boom"))
    result = run("--debug", "list")
    assert result.exit_code == 70
    assert "Traceback" in result.stderr


def test_a_log_that_cannot_be_written_is_said(
    run: Callable[..., Result], failing: Callable[[BaseException], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    failing(ZeroDivisionError("boom"))
    result = run("list")
    assert result.exit_code == 70
    assert "could not be written down" in result.stderr


def test_a_reader_that_goes_away_ends_the_command_quietly(
    run: Callable[..., Result], failing: Callable[[BaseException], None]
) -> None:
    failing(BrokenPipeError(errno.EPIPE, "Broken pipe"))
    result = run("list")
    assert result.exit_code == 1
    assert result.output == ""


def test_ctrl_c_while_the_commands_are_loaded_ends_like_any_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("toolkit.cli.application.main", stop)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 130
    assert capsys.readouterr().err.strip() == "Stopped. Every pack is whole, the old one or the new one."


def test_a_full_disk_behind_the_output_is_said(
    run: Callable[..., Result], content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert content
    echo = click.echo

    def refuse(*arguments: object, err: bool = False, **options: Any) -> None:
        if not err:
            raise OSError(errno.ENOSPC, "No space left on device")
        echo(*arguments, err=err, **options)

    monkeypatch.setattr("click.echo", refuse)
    result = run("list")
    assert result.exit_code == 1
    assert "The disk is full" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder one is in")
@pytest.mark.parametrize("command", ["list", "check", "build", "show"])
def test_a_folder_that_is_gone_is_said(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = run(command, *(["fog-to-focus"] if command == "show" else []))
    assert result.exit_code == 2
    assert "The folder you are in is no longer there." in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["show"], ["build", "--people", "many"], ["check", "--nonsense"], ["list", "surveys"]],
)
def test_wrong_usage_ends_with_2_and_says_where_help_is(
    run: Callable[..., Result], arguments: list[str]
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "--help" in result.stderr
    assert result.stdout == ""


def toolkit(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "toolkit", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
    )


def test_python_dash_m_toolkit_is_the_command() -> None:
    assert toolkit("--version").stdout.startswith("toolkit ")


def test_a_screen_that_knows_only_ascii_gets_question_marks_instead_of_an_error() -> None:
    result = toolkit("show", "kam-half-day", PYTHONIOENCODING="ascii")
    assert result.returncode == 0, result.stderr
    assert result.stdout.isascii()


def test_a_pipe_gets_no_colour_and_no_progress() -> None:
    result = toolkit("show", "nothing-like-this")
    assert result.returncode == 2
    assert "\x1b" not in result.stderr + result.stdout
    assert "\r" not in result.stderr


HEAVY = ("weasyprint", "jinja2", "markdown_it", "nh3", "PIL")
#: Help needs no content, and so nothing that reads any.
FOR_CONTENT = ("pydantic", "yaml")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--help"],
        ["build", "--help"],
        ["list", "--help"],
        ["doctor", "--help"],
        ["list"],
        ["show", "kam-half-day"],
        ["check"],
        ["check", "--json"],
    ],
    ids=" ".join,
)
def test_a_light_command_imports_nothing_heavy(arguments: list[str]) -> None:
    needless = HEAVY + (FOR_CONTENT if not arguments or "--help" in arguments else ())
    program = (
        "import sys, atexit\n"
        f"atexit.register(lambda: print('HEAVY:', [name for name in {needless} if name in sys.modules]))\n"
        "from toolkit.cli import main\n"
        "main()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert result.stdout.endswith("HEAVY: []\n"), result.stdout + result.stderr

from collections.abc import Callable

import click
import pytest
from click.testing import Result

from toolkit import __version__
from toolkit.cli.application import application

COMMANDS = sorted(application.commands)
SHOWN = [name for name in COMMANDS if not application.commands[name].hidden]


def test_there_are_commands_to_look_at() -> None:
    assert {"build", "check", "completion", "doctor", "init", "list", "new", "show", "site"} <= set(SHOWN)
    assert "generate" in COMMANDS
    assert "generate" not in SHOWN


def test_the_help_of_toolkit_reads_as_agreed(
    golden: Callable[[str, str | bytes], None], run: Callable[..., Result]
) -> None:
    golden("help/toolkit.txt", run("--help").stdout)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_reads_as_agreed(
    golden: Callable[[str, str | bytes], None], run: Callable[..., Result], name: str
) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    golden(f"help/{name}.txt", result.stdout)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_has_an_example_of_itself(run: Callable[..., Result], name: str) -> None:
    lines = run(name, "--help").stdout.split("Examples:")[1].splitlines()
    examples = [line.strip() for line in lines if line.strip()]
    assert examples
    assert all(line.startswith(f"toolkit {name}") for line in examples)


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_no_help_screen_is_wider_than_80_columns(run: Callable[..., Result], name: str) -> None:
    result = run(*([name] if name else []), "--help")
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_every_option_has_a_sentence() -> None:
    parameters = [each for name in COMMANDS for each in application.commands[name].params]
    options = [each for each in parameters if isinstance(each, click.Option)]
    assert len(options) > 20
    assert [each.name for each in options if not each.hidden and not (each.help or "").endswith(".")] == []


def test_the_short_help_option_works_everywhere(run: Callable[..., Result]) -> None:
    assert run("-h").stdout == run("--help").stdout
    assert run("list", "-h").stdout == run("list", "--help").stdout


def test_the_version_is_one_line_on_stdout(run: Callable[..., Result]) -> None:
    assert run("--version").stdout == f"toolkit {__version__}\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["buidl"], "build"),
        (["shwo"], "show"),
        (["build", "--editon", "mono"], "--edition"),
        (["check", "--jsno"], "--json"),
    ],
)
def test_a_mistyped_command_or_option_is_guessed(
    run: Callable[..., Result], typed: list[str], meant: str
) -> None:
    result = run(*typed)
    assert result.exit_code == 2
    assert f"Did you mean {meant!r}?" in result.stderr
    assert result.stdout == ""

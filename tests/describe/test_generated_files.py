from pathlib import Path

import pytest

from toolkit.checks import RULES
from toolkit.cli.application import application
from toolkit.cli.generate import generated_files

PROJECT = Path(__file__).parents[2]
GENERATED = {artifact.path: artifact.content for artifact in generated_files(application)}


def test_there_are_generated_files_of_every_kind() -> None:
    assert {Path(path).parent.as_posix() for path in GENERATED} == {
        "docs",
        "toolkit/schemas",
        "toolkit/skeletons",
    }
    names = {Path(path).stem.removesuffix(".schema") for path in GENERATED}
    assert {
        "exercise",
        "case-study",
        "drill-choose",
        "drill",
        "session",
        "term",
        "brand",
        "fields",
        "rules",
    } <= names


@pytest.mark.parametrize("path", sorted(GENERATED))
def test_a_committed_generated_file_is_up_to_date(path: Path) -> None:
    committed = (PROJECT / path).read_bytes() if (PROJECT / path).is_file() else b""
    assert committed == GENERATED[path], f"{path} is out of date: run make generate"


@pytest.mark.parametrize("folder", ["toolkit/schemas", "toolkit/skeletons"])
def test_folders_of_generated_files_hold_nothing_else(folder: str) -> None:
    committed = {path.relative_to(PROJECT).as_posix() for path in (PROJECT / folder).iterdir()}
    assert committed == {path for path in GENERATED if path.startswith(f"{folder}/")}


def test_generating_twice_gives_the_same_bytes() -> None:
    again = {artifact.path: artifact.content for artifact in generated_files(application)}
    assert again == GENERATED


def test_every_rule_has_its_heading_and_an_entry_in_the_contents() -> None:
    page = GENERATED["docs/rules.md"].decode()
    assert len(RULES) >= 10
    for rule in RULES:
        assert f"\n## {rule.CODE}\n" in page
        assert f"\n- [{rule.CODE}](#{rule.CODE}): " in page


def test_every_command_and_option_is_on_the_command_page() -> None:
    page = GENERATED["docs/commands.md"].decode()
    shown = [command for command in application.commands.values() if not command.hidden]
    assert len(shown) >= 4
    for command in shown:
        assert f"\n## toolkit {command.name}\n" in page
        for parameter in command.params:
            if not getattr(parameter, "hidden", False):
                assert all(option in page for option in parameter.opts if option.startswith("-"))
    assert "toolkit generate" not in page

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result


@pytest.mark.usefixtures("content")
def test_the_tables_read_as_agreed(
    golden: Callable[[str, str | bytes], None], run: Callable[..., Result]
) -> None:
    result = run("list")
    assert result.exit_code == 0
    golden("cli/list.txt", result.stdout)
    assert result.stderr == "\nRead one: toolkit show fog-to-focus\n"


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ([], ["fog-to-focus", "my-session"]),
        (["exercises"], ["fog-to-focus"]),
        (["sessions"], ["my-session"]),
        (["--component", "expectation-clarity"], ["fog-to-focus"]),
        (["--component", "recognition"], []),
        (["--minutes", "13"], ["fog-to-focus"]),
        (["--minutes", "12"], []),
        (["--minutes", "75"], ["fog-to-focus", "my-session"]),
    ],
)
@pytest.mark.usefixtures("content")
def test_only_what_was_asked_for_is_listed(
    run: Callable[..., Result], arguments: list[str], ids: list[str]
) -> None:
    found = json.loads(run("list", *arguments, "--json").stdout)
    assert [each["id"] for each in found] == ids
    table = run("list", *arguments).stdout
    assert all(each in table for each in ids)


@pytest.mark.usefixtures("content")
def test_nothing_that_fits_is_said(run: Callable[..., Result]) -> None:
    assert run("list", "--minutes", "1").stdout == "Nothing fits.\n"


@pytest.mark.usefixtures("content")
def test_a_component_and_sessions_do_not_go_together(run: Callable[..., Result]) -> None:
    result = run("list", "sessions", "--component", "recognition")
    assert result.exit_code == 2
    assert "--component is for exercises" in result.stderr


def test_a_file_with_problems_is_left_out_and_counted(run: Callable[..., Result], content: Path) -> None:
    path = content / "sessions" / "my-session.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('\nend: "10:15"', "\nend: later"), encoding="utf-8")
    result = run("list")
    assert result.exit_code == 0
    assert "my-session" not in result.stdout
    assert "1 file with problems left out: run toolkit check." in result.stderr


def test_an_overlay_adds_to_the_list(
    run: Callable[..., Result], content: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    overlay = tmp_path_factory.mktemp("overlay")
    source = content / "sessions" / "my-session.yaml"
    (overlay / "sessions").mkdir()
    (overlay / "sessions" / "our-session.yaml").write_bytes(source.read_bytes())
    found = json.loads(run("list", "sessions", "--json", "--overlay", str(overlay)).stdout)
    assert [each["id"] for each in found] == ["my-session", "our-session"]


@pytest.mark.usefixtures("content")
def test_an_overlay_that_does_not_exist_is_wrong_usage(run: Callable[..., Result]) -> None:
    assert run("list", "--overlay", "nowhere").exit_code == 2

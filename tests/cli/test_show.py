import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result


@pytest.mark.parametrize("name", ["fog-to-focus", "my-case", "my-drill", "my-session", "my-term"])
@pytest.mark.usefixtures("practice")
def test_what_is_shown_reads_as_agreed_and_fits_the_screen(
    golden: Callable[[str, str | bytes], None], run: Callable[..., Result], name: str
) -> None:
    result = run("show", name)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert max(map(len, result.stdout.splitlines())) <= 80
    golden(f"cli/show-{name}.txt", result.stdout)


@pytest.mark.parametrize(
    ("code", "name"), [("EC-99", "fog-to-focus"), ("cs-99", "my-case"), ("D-99", "my-drill")]
)
@pytest.mark.usefixtures("practice")
def test_a_printed_code_does_as_well(run: Callable[..., Result], code: str, name: str) -> None:
    assert run("show", code).stdout == run("show", name).stdout
    assert run("show", code).exit_code == 0


@pytest.mark.usefixtures("content")
def test_json_is_the_whole_record_under_its_kind(run: Callable[..., Result]) -> None:
    record = json.loads(run("show", "fog-to-focus", "--json").stdout)
    assert set(record) == {"exercise"}
    assert record["exercise"]["id"] == "fog-to-focus"
    assert record["exercise"]["steps"][0]["minutes"]["base"] == 2


@pytest.mark.usefixtures("content")
def test_json_names_keys_as_authors_write_them(run: Callable[..., Result]) -> None:
    blocks = json.loads(run("show", "my-session", "--json").stdout)["session"]["blocks"]
    assert "break" in blocks[2]


def test_an_exercise_and_a_session_of_one_name_are_both_shown(
    run: Callable[..., Result], content: Path
) -> None:
    session = content / "sessions" / "my-session.yaml"
    session.rename(session.with_stem("fog-to-focus"))
    assert set(json.loads(run("show", "fog-to-focus", "--json").stdout)) == {"exercise", "session"}
    shown = run("show", "fog-to-focus").stdout
    assert "A short name" in shown
    assert "Promises that hold" in shown


@pytest.mark.parametrize(
    ("typed", "meant"), [("fog-to-focsu", "'fog-to-focus'"), ("session", "'my-session'")]
)
@pytest.mark.usefixtures("content")
def test_a_mistyped_id_is_guessed(run: Callable[..., Result], typed: str, meant: str) -> None:
    result = run("show", typed)
    assert result.exit_code == 2
    assert f"There is no exercise, case, drill, session or term '{typed}'." in result.stderr
    assert f"Did you mean {meant}?" in result.stderr


@pytest.mark.usefixtures("content")
def test_an_id_like_no_other_gets_the_list(run: Callable[..., Result]) -> None:
    assert "There are: EC-99, fog-to-focus, my-session." in run("show", "zzzzzz").stderr


def test_a_file_with_problems_is_pointed_to(run: Callable[..., Result], content: Path) -> None:
    path = content / "sessions" / "my-session.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('\nend: "10:15"', "\nend: later"), encoding="utf-8"
    )
    result = run("show", "my-session")
    assert result.exit_code == 1
    assert "toolkit check sessions/my-session.yaml" in result.stderr


def test_a_file_that_is_no_yaml_at_all_is_not_called_a_typing_error(
    run: Callable[..., Result], content: Path
) -> None:
    (content / "sessions" / "my-session.yaml").write_text("a: [", encoding="utf-8")
    result = run("show", "my-session")
    assert result.exit_code == 1
    assert "There is no" not in result.stderr
    assert "toolkit check sessions/my-session.yaml" in result.stderr


def test_a_session_with_an_unknown_exercise_is_still_shown(run: Callable[..., Result], content: Path) -> None:
    path = content / "sessions" / "my-session.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("exercise: fog-to-focus", "exercise: lost"), encoding="utf-8")
    assert "  ? min  lost (not in the library)" in run("show", "my-session").stdout


@pytest.mark.usefixtures("practice")
def test_neither_answers_nor_sealed_parts_are_shown(run: Callable[..., Result]) -> None:
    assert "Which answer is a promise?" in run("show", "my-drill").stdout
    assert "It names who and by when." not in run("show", "my-drill").stdout
    assert "What does Renske say" in run("show", "my-case").stdout
    assert "She rang at" not in run("show", "my-case").stdout

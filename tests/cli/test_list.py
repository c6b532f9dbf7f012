import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result


@pytest.mark.usefixtures("practice")
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


@pytest.mark.parametrize("kind", ["exercise", "case", "drill", "session", "term"])
@pytest.mark.usefixtures("practice")
def test_one_and_many_mean_the_same_kind(run: Callable[..., Result], kind: str) -> None:
    one, many = (json.loads(run("list", word, "--json").stdout) for word in (kind, f"{kind}s"))
    assert one == many
    assert [each["kind"] for each in one] == [kind]


@pytest.mark.usefixtures("practice")
def test_a_component_and_minutes_narrow_cases_and_leave_drills_out(run: Callable[..., Result]) -> None:
    found = json.loads(run("list", "--component", "ownership-language", "--json").stdout)
    assert [each["id"] for each in found] == ["my-drill"]
    found = json.loads(run("list", "--minutes", "27", "--json").stdout)
    assert [each["id"] for each in found] == ["fog-to-focus", "my-case"]
    assert json.loads(run("list", "cases", "--minutes", "26", "--json").stdout) == []
    assert run("list", "drills", "--minutes", "27").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["exercize"], "Did you mean 'exercises'?"),
        (["surveys"], "There are: exercises, cases, drills, sessions, terms."),
        (["--component", "ownership"], "Did you mean 'ownership-language'?"),
        (["--component", "feedback-cultur"], "Did you mean 'feedback-culture'?"),
    ],
)
@pytest.mark.usefixtures("content")
def test_a_mistyped_kind_or_component_is_guessed(
    run: Callable[..., Result], arguments: list[str], meant: str
) -> None:
    result = run("list", *arguments)
    assert result.exit_code == 2
    assert meant in " ".join(result.stderr.split())


@pytest.mark.usefixtures("practice")
def test_terms_are_listed_when_they_are_asked_for(run: Callable[..., Result]) -> None:
    assert "my-term" not in run("list").stdout
    assert "my-term" not in run("list", "--json").stdout
    assert run("list", "terms").stdout.splitlines() == [
        "TERM     KIND  TITLE",
        "my-term  word  Definition of done",
    ]
    (found,) = json.loads(run("list", "terms", "--json").stdout)
    assert found["sort"] == "word"
    assert found["also"] == ["done", "acceptance criteria"]


@pytest.mark.parametrize("option", [("--minutes", "5"), ("--component", "recognition")])
@pytest.mark.usefixtures("practice")
def test_terms_have_neither_minutes_nor_components(
    run: Callable[..., Result], option: tuple[str, str]
) -> None:
    result = run("list", "terms", *option)
    assert result.exit_code == 2
    assert "not for terms" in result.stderr


@pytest.mark.usefixtures("content")
def test_nothing_that_fits_is_said(run: Callable[..., Result]) -> None:
    assert run("list", "--minutes", "1").stdout == "Nothing fits.\n"


@pytest.mark.usefixtures("content")
def test_a_component_and_sessions_do_not_go_together(run: Callable[..., Result]) -> None:
    result = run("list", "sessions", "--component", "recognition")
    assert result.exit_code == 2
    assert "--component is not for sessions" in result.stderr


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
def test_an_overlay_that_does_not_exist_says_where_it_was_sought_and_what_belongs_there(
    run: Callable[..., Result],
) -> None:
    result = run("list", "--overlay", "nowhere")
    assert result.exit_code == 2
    said = " ".join(result.stderr.split())
    assert f"there is no folder {Path.cwd() / 'nowhere'}." in said
    assert all(name in said for name in ("exercises/", "case_studies/", "sessions/", "brand.yaml"))

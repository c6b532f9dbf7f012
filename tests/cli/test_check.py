import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from toolkit.cli.report import as_annotation, as_text, count
from toolkit.diagnostics import Diagnostic

EXERCISE = "exercises/expectation-clarity/fog-to-focus.yaml"
SESSION = "sessions/my-session.yaml"


@pytest.fixture
def broken(content: Path) -> Path:
    """The exercise with a misspelt key, the session with an exercise that does not exist."""
    for path, old, new in (
        (EXERCISE, "\ntitle: ", "\ntitel: "),
        (SESSION, "exercise: fog-to-focus", "exercise: fog-to-focsu"),
    ):
        text = (content / path).read_text(encoding="utf-8")
        assert old in text
        (content / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return content


def problems_in(text: str) -> list[str]:
    return text.rstrip().replace("\n  hint", "\0  hint").replace("\n", "\1").replace("\0", "\n").split("\1")


@pytest.mark.usefixtures("content")
def test_content_without_problems_says_what_was_read(run: Callable[..., Result]) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == "1 exercise, 1 session: no problems.\n"


@pytest.mark.usefixtures("broken")
def test_each_problem_has_its_place_its_code_and_a_hint(run: Callable[..., Result]) -> None:
    result = run("check")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    starts = [line.split(" ")[0] for line in lines if not line.startswith("  hint: ")]
    assert len(starts) >= 2
    assert all(start.count(":") == 3 for start in starts)
    assert any("fog-to-focsu" in line and line.startswith(f"{SESSION}:") for line in lines)
    assert any("'fog-to-focus'" in line for line in lines if line.startswith("  hint: "))
    assert "problems in 2 files" in result.stderr


@pytest.mark.usefixtures("broken")
def test_a_path_narrows_what_is_printed_but_not_what_is_read(run: Callable[..., Result]) -> None:
    result = run("check", "sessions")
    assert result.exit_code == 1
    assert {line.split(":")[0] for line in result.stdout.splitlines() if line[0] != " "} == {SESSION}
    assert result.stderr.startswith("1 session: ")


def test_a_path_without_problems_ends_with_0_although_others_have_some(
    run: Callable[..., Result], broken: Path
) -> None:
    text = (broken / SESSION).read_text(encoding="utf-8")
    (broken / SESSION).write_text(text.replace("fog-to-focsu", "fog-to-focus"), encoding="utf-8")
    assert run("check", "brand.yaml").exit_code == 0
    assert run("check", EXERCISE).exit_code == 1


@pytest.mark.usefixtures("broken")
def test_the_folder_around_everything_narrows_nothing(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = run("check").stdout
    assert everything
    assert run("check", ".").stdout == everything
    assert run("check", "..").stdout == everything
    monkeypatch.chdir("sessions")
    assert run("check", "my-session.yaml").stdout
    assert run("check", "../brand.yaml").exit_code == 0


def test_a_path_that_is_never_read_is_not_called_fine(run: Callable[..., Result], content: Path) -> None:
    (content / "notes.txt").write_text("words", encoding="utf-8")
    result = run("check", "notes.txt")
    assert result.exit_code == 2
    assert "notes.txt holds nothing that the toolkit reads" in result.stderr


@pytest.mark.usefixtures("content")
def test_a_path_that_does_not_exist_is_wrong_usage(run: Callable[..., Result]) -> None:
    assert run("check", "nowhere").exit_code == 2


@pytest.mark.usefixtures("broken")
def test_json_is_the_same_list_as_objects(run: Callable[..., Result]) -> None:
    found = json.loads(run("check", "--json").stdout)
    assert len(found) >= 2
    assert all(
        set(each) == {"path", "line", "column", "code", "sentence", "hint", "severity"} for each in found
    )
    assert [as_text(Diagnostic(**each)) for each in found] == problems_in(run("check").stdout)


@pytest.mark.usefixtures("content")
def test_json_of_nothing_is_an_empty_list(run: Callable[..., Result]) -> None:
    assert json.loads(run("check", "--json").stdout) == []


@pytest.mark.usefixtures("broken")
def test_github_gets_one_annotation_a_problem(run: Callable[..., Result]) -> None:
    lines = run("check", "--github").stdout.splitlines()
    assert len(lines) == len(json.loads(run("check", "--json").stdout))
    assert all(line.startswith("::error file=") for line in lines)


def test_an_annotation_escapes_what_would_end_it() -> None:
    problem = Diagnostic("a,b:c.yaml", 3, 7, "some-rule", "50% is\nnot ::error", "do it", "warning")
    assert as_annotation(problem) == (
        "::warning file=a%2Cb%3Ac.yaml,line=3,col=7,title=some-rule::50%25 is%0Anot ::error%0Ahint: do it"
    )


@pytest.fixture
def with_a_warning(content: Path) -> None:
    path = content / EXERCISE
    text = path.read_text(encoding="utf-8")
    assert "- Show the poster." in text
    path.write_text(text.replace("- Show the poster.", "- The poster is shown."), encoding="utf-8")


@pytest.mark.usefixtures("with_a_warning")
def test_a_warning_is_named_so_and_ends_with_0(run: Callable[..., Result]) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert " warning: " in result.stdout
    assert result.stderr == "1 exercise, 1 session: 1 warning in 1 file.\n"


@pytest.mark.usefixtures("with_a_warning")
def test_strict_ends_with_1_for_a_warning(run: Callable[..., Result]) -> None:
    assert run("check", "--strict").exit_code == 1


def problem(path: str, severity: str) -> Diagnostic:
    return Diagnostic(path, 1, 1, "rule", "sentence", "", severity)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([], "no problems"),
        ([problem("a", "error")], "1 problem in 1 file"),
        ([problem("a", "error")] * 5, "5 problems in 1 file"),
        ([problem("a", "error"), problem("b", "warning")], "1 problem and 1 warning in 2 files"),
    ],
)
def test_problems_are_counted_in_words(found: list[Diagnostic], said: str) -> None:
    assert count(found) == said


def test_a_problem_stays_on_its_line_whatever_the_content_holds() -> None:
    text = as_text(Diagnostic("a\nb.yaml", 1, 2, "rule", "one\ntwo:3:4: fake", "a\nb"))
    assert text == "a b.yaml:1:2: rule one two:3:4: fake\n  hint: a b"

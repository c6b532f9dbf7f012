from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from click.testing import Result

from toolkit.cli.build import _ENGINES
from toolkit.diagnostics import Diagnostic
from toolkit.pipeline import Built, Choices, ContentProblemsError, Workspace
from toolkit.typeset import EngineChoice

FILES = (
    "facilitator-guide.html",
    "facilitator-guide.pdf",
    "manifest.json",
    "participant-workbook.html",
    "participant-workbook.pdf",
)


#: What was built, and where to change the answer.
Builds = tuple[list[tuple[str, Choices, Path]], dict[str, object]]


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch, content: Path) -> Builds:
    """Note what is built instead of building it; `answer` replaces fields of what comes back."""
    calls: list[tuple[str, Choices, Path]] = []
    answer: dict[str, object] = {}

    def build(
        workspace: Workspace, session_id: str, choices: Choices, progress: Callable[[str], None]
    ) -> Built:
        calls.append((session_id, choices, workspace.out))
        progress("Reading the library")
        usual = {
            "session": session_id,
            "title": "Promises that hold",
            "folder": content / "build" / "packs" / session_id,
            "files": FILES,
            "carried_over": (),
            "dropped": (),
            "code": "K7Q-42M",
            "engine": "weasyprint",
            "notes": (),
            "diagnostics": (),
            "unchanged": False,
        }
        return Built(**(usual | answer))

    monkeypatch.setattr("toolkit.pipeline.build", build)
    return calls, answer


@pytest.mark.usefixtures("builds")
def test_a_finished_pack_is_told_as_agreed(
    golden: Callable[[str, str | bytes], None], run: Callable[..., Result]
) -> None:
    result = run("build")
    assert result.exit_code == 0
    golden("cli/build.txt", result.stdout)
    golden("cli/build-talk.txt", result.stderr)


def test_everything_else_worth_knowing_is_talk(
    golden: Callable[[str, str | bytes], None], run: Callable[..., Result], builds: Builds
) -> None:
    builds[1].update(
        files=FILES[::3],
        carried_over=("notes.docx",),
        dropped=("facilitator-guide.pdf",),
        notes=("There is no PDF engine on this computer.",),
        diagnostics=(Diagnostic("a.yaml", 1, 2, "rule", "a sentence", "a hint", "warning"),),
        unchanged=True,
    )
    golden("cli/build-more-talk.txt", run("build").stderr)


def test_options_reach_the_conductor(run: Callable[..., Result], builds: Builds) -> None:
    result = run(
        *("build", "my-session", "--date", "2027-03-18", "--start", "9:05", "--people", "14"),
        *("--only", "workbook, guide", "--pdf-engine", "none", "--force", "--out", "packs"),
    )
    assert result.exit_code == 0, result.stderr
    session, choices, out = builds[0][0]
    assert session == "my-session"
    assert choices == Choices("2027-03-18", "09:05", 14, ("workbook", "guide"), "none", None, force=True)
    assert out.name == "packs"


def test_without_options_the_plan_decides_everything(run: Callable[..., Result], builds: Builds) -> None:
    run("build")
    assert builds[0][0][1] == Choices()


def test_the_engines_are_those_of_the_conductor() -> None:
    assert set(get_args(EngineChoice)) == set(_ENGINES)


def add_session(content: Path, name: str) -> None:
    source = content / "sessions" / "my-session.yaml"
    source.with_stem(name).write_bytes(source.read_bytes())


def test_without_a_name_the_only_session_is_built(run: Callable[..., Result], builds: Builds) -> None:
    run("build")
    assert [call[0] for call in builds[0]] == ["my-session"]


def test_without_a_name_the_sample_is_built_among_several(
    run: Callable[..., Result], builds: Builds, content: Path
) -> None:
    add_session(content, "kam-half-day")
    run("build")
    assert [call[0] for call in builds[0]] == ["kam-half-day"]


def test_without_a_name_and_without_the_sample_the_sessions_are_listed(
    run: Callable[..., Result], builds: Builds, content: Path
) -> None:
    add_session(content, "other")
    result = run("build")
    assert result.exit_code == 2
    assert "Name one of: my-session, other." in result.stderr
    assert builds[0] == []


def test_several_sessions_are_built_in_the_order_named(
    run: Callable[..., Result], builds: Builds, content: Path
) -> None:
    add_session(content, "other")
    run("build", "other", "my-session")
    assert [call[0] for call in builds[0]] == ["other", "my-session"]


def test_a_mistyped_session_is_guessed_before_anything_is_built(
    run: Callable[..., Result], builds: Builds
) -> None:
    result = run("build", "my-session", "my-sesion")
    assert result.exit_code == 2
    assert "Did you mean 'my-session'?" in result.stderr
    assert builds[0] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--date", "18.3.2027"], "'18.3.2027' should be year-month-day, for example 2027-03-18."),
        (["--date", "2027-02-30"], "there is no day 2027-02-30 in the calendar."),
        (["--date", "2027-1-1"], "should be year-month-day"),
        (["--start", "24:00"], "'24:00' should be a time from 00:00 to 23:59, for example 09:30."),
        (["--start", "9"], "should be a time"),
        (["--people", "1"], "'1' should be a whole number from 2 to 60."),
        (["--people", "³"], "should be a whole number"),
        (["--people", "9" * 5000], "should be a whole number"),
        (["--only", "guied"], "there is no output 'guied'. Did you mean 'guide'?"),
        (["--only", "zzz"], "There are: guide, workbook."),
        (["--only", ","], "name at least one of: guide, workbook."),
        (["--pdf-engine", "word"], "'word' is not one of"),
    ],
)
def test_a_wrong_value_is_refused_in_kind_words(
    run: Callable[..., Result], builds: Builds, arguments: list[str], said: str
) -> None:
    result = run("build", *arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())
    assert builds[0] == []


@pytest.mark.usefixtures("builds")
def test_content_with_problems_is_listed_and_nothing_is_written(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ContentProblemsError([Diagnostic("a.yaml", 3, 1, "rule", "it is wrong", "mend it")])

    monkeypatch.setattr("toolkit.pipeline.build", refuse)
    result = run("build")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines()[:2] == ["a.yaml:3:1: rule it is wrong", "  hint: mend it"]
    assert "nothing was written" in result.stderr


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (FILES, "print the workbook once for each person, on both sides of the paper."),
        (FILES[3:4], "open participant-workbook.html in a browser"),
        (FILES[:3], "print the guide once, on both sides of the paper."),
        (FILES[2:3], ""),
    ],
)
def test_the_next_step_fits_what_was_made(
    run: Callable[..., Result], builds: Builds, files: tuple[str, ...], said: str
) -> None:
    builds[1]["files"] = files
    talk = run("build").stderr
    assert said in talk
    assert ("Next:" in talk) == bool(said)


def test_a_folder_elsewhere_is_named_in_full(
    run: Callable[..., Result], builds: Builds, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    builds[1]["folder"] = elsewhere / "my-session"
    assert run("build").stdout.splitlines()[0] == str(elsewhere / "my-session")

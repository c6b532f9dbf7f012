from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from click.testing import Result

from toolkit.cli.build import _ENGINES
from toolkit.diagnostics import Diagnostic, UserError
from toolkit.pipeline import Built, Choices, ContentProblemsError, Workspace
from toolkit.typeset import EngineChoice

FILES = (
    "facilitator-guide.html",
    "facilitator-guide.pdf",
    "participant-workbook.html",
    "participant-workbook.pdf",
)


PROJECT = Path(__file__).parents[2]

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
            "day": "Thursday, 11 February 2027, 13:30–16:30, 11 people",
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
        files=FILES[:3:2],
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
        *("--paper", "letter", "--edition", "mono,large-print", "--duplex", "short-edge"),
    )
    assert result.exit_code == 0, result.stderr
    session, choices, out = builds[0][0]
    assert session == "my-session"
    assert choices == Choices(
        "2027-03-18",
        "09:05",
        14,
        ("workbook", "guide"),
        "letter",
        ("mono", "large-print"),
        "short-edge",
        "none",
        force=True,
    )
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


@pytest.mark.parametrize(
    ("own", "in_overlay", "built"),
    [
        ([], [], ["kam-half-day"]),
        (["our-day"], [], ["our-day"]),
        (["our-day"], ["their-day"], ["our-day"]),
        ([], ["their-day"], ["their-day"]),
        (["kam-half-day"], [], ["kam-half-day"]),
        (["our-day", "our-week"], [], []),
    ],
)
def test_without_a_name_ones_own_session_is_meant_rather_than_the_sample(
    run: Callable[..., Result],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    own: list[str],
    in_overlay: list[str],
    built: list[str],
) -> None:
    calls: list[str] = []

    def note(_: Workspace, session: str, *__: object) -> None:
        calls.append(session)
        raise UserError("noted")

    monkeypatch.setattr("toolkit.pipeline.build", note)
    (tmp_path / "toolkit.toml").write_text('overlays = ["firm"]', encoding="utf-8")
    for root, names in ((tmp_path, own), (tmp_path / "firm", in_overlay)):
        (root / "sessions").mkdir(parents=True)
        for name in names:
            (root / "sessions" / f"{name}.yaml").write_bytes(
                (PROJECT / "toolkit/skeletons/session.yaml").read_bytes()
            )
    (tmp_path / "firm" / "brand.yaml").write_bytes((PROJECT / "brand.yaml").read_bytes())
    if not own:
        (tmp_path / "sessions").rmdir()
    result = run("build")
    assert calls == built, result.stderr
    if not built:
        assert "Name one of: our-day, our-week." in result.stderr


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


_OUTPUTS = (
    "guide, workbook, keys, practice, sealed, run-sheet, day-papers, attendance, client-one-pager, posters, table-cards, "
    "cards, item-cards, rescue-cards, envelope-labels"
)


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
        (
            ["--only", "zzz"],
            f"There are: {_OUTPUTS}.",
        ),
        (
            ["--only", ","],
            f"name at least one of: {_OUTPUTS}.",
        ),
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


PRACTICE = (
    *FILES,
    *(f"participant-workbook-{letter}.pdf" for letter in "abcd"),
    "key-sheet.pdf",
    "key-sheet.html",
    "sealed/renewal-part-b.pdf",
    "sealed/renewal-role-cards.pdf",
    "posters.pdf",
    "run-sheet.pdf",
    "day-papers.pdf",
    "attendance.pdf",
    "client-one-pager.pdf",
    "table-cards.pdf",
    "cards.pdf",
    "item-cards.pdf",
    "rescue-cards.pdf",
)


@pytest.mark.usefixtures("builds")
def test_a_pack_with_drills_and_a_case_says_who_gets_what(
    golden: Callable[[str, str | bytes], None], run: Callable[..., Result], builds: Builds
) -> None:
    builds[1]["files"] = tuple(name for name in PRACTICE if "workbook." not in name)
    result = run("build")
    golden("cli/build-practice.txt", result.stdout)
    golden("cli/build-practice-talk.txt", result.stderr)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (("participant-workbook.pdf",), ["Print the workbook once for each person"]),
        (("facilitator-guide.pdf",), ["Print the guide once, for you."]),
        (("facilitator-guide.html",), ["Open the .html files in a browser", "Print the guide once"]),
        (("cards-short-edge.pdf",), ["turned over at the short edge"]),
        ((), []),
    ],
)
def test_the_next_steps_fit_what_was_made(
    run: Callable[..., Result], builds: Builds, files: tuple[str, ...], said: list[str]
) -> None:
    builds[1]["files"] = files
    steps = [line for line in run("build").stderr.splitlines() if line.startswith("Next: ")]
    assert len(steps) == len(said)
    assert all(part in step for part, step in zip(said, steps, strict=True))


def test_a_pack_of_other_choices_is_said_to_be_replaced(run: Callable[..., Result], builds: Builds) -> None:
    pack = builds[1]["folder"] = Path.cwd() / "build" / "packs" / "my-session"
    pack.mkdir(parents=True)
    for content, replaced in (
        ('{"code": "AAA-BBB"}', True),
        ('{"code": "K7Q-42M"}', False),
        ("{}", False),
        ("not ours", False),
    ):
        (pack / "manifest.json").write_text(content, encoding="utf-8")
        assert ("It took the place of the pack AAA-BBB" in run("build").stderr) == replaced


@pytest.mark.parametrize("session", sorted(path.stem for path in (PROJECT / "sessions").glob("*.yaml")))
def test_every_file_of_a_real_pack_has_its_words(run: Callable[..., Result], session: str) -> None:
    result = run("build", session, "--pdf-engine", "none", "--out", "packs")
    assert result.exit_code == 0, result.stderr
    files = [line for line in result.stdout.splitlines() if line.startswith("  ")]
    assert len(files) > 2
    assert [line for line in files if len(line.split(maxsplit=1)) < 2] == []


@pytest.mark.parametrize(
    ("words", "said", "hint"),
    [
        (["fog-to-focus"], "'fog-to-focus' is an exercise", "part of 1 session: my-session."),
        (["EC-99"], "'EC-99' is an exercise", "toolkit build my-session"),
        (["my-drill"], "'my-drill' is a drill", "No session uses it yet"),
        (["--only", "guide", "workbook"], "'workbook' is an output", "--only guide,workbook"),
    ],
)
@pytest.mark.usefixtures("practice")
def test_what_is_no_session_is_called_what_it_is(
    run: Callable[..., Result], builds: Builds, words: list[str], said: str, hint: str
) -> None:
    result = run("build", *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert hint in result.stderr
    assert builds[0] == []


@pytest.mark.usefixtures("content")
def test_too_many_people_hear_how_many_fit_and_a_shared_hint_once(run: Callable[..., Result]) -> None:
    path = Path("sessions/my-session.yaml")
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("  - exercise: fog-to-focus\n", 2 * "  - exercise: fog-to-focus\n"), encoding="utf-8"
    )
    result = run("build", "--people", "40", "--pdf-engine", "none")
    assert result.exit_code == 1
    assert result.stderr.count("session-fits 'fog-to-focus' carries 6 to 18") == 2
    assert result.stderr.count("choose another exercise") == 1
    assert result.stderr.rstrip().endswith("hint: This session is for 6 to 18 people.")


def test_a_folder_elsewhere_is_named_in_full(
    run: Callable[..., Result], builds: Builds, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    builds[1]["folder"] = elsewhere / "my-session"
    assert run("build").stdout.splitlines()[0] == str(elsewhere / "my-session")

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from toolkit.checks import check
from toolkit.create import KINDS, better_id, title_of
from toolkit.describe import SCHEMAS
from toolkit.load import load_library, workspace
from toolkit.load.workspace import find_workspace
from toolkit.load.yaml_file import read_yaml
from toolkit.models.drills import FAMILIES
from toolkit.models.words import CODE_LETTERS

PROJECT = Path(__file__).parents[2]
Run = Callable[..., Result]

#: What is typed for each kind, without its id; and the file that it makes, without id.
KINDS_TYPED = {
    "exercise": (["exercise", "--component", "feedback-culture"], "exercises/feedback-culture/{}.yaml"),
    "case-study": (["case-study"], "case_studies/{}.yaml"),
    "session": (["session"], "sessions/{}.yaml"),
    "term": (["term"], "glossary/{}.yaml"),
    **{f"drill-{kind}": (["drill", "--kind", kind], "exercises/drills/{}.yaml") for kind in FAMILIES},
}


@pytest.fixture
def home(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace as init makes it, and the person in it."""
    assert run("init", "ours").exit_code == 0
    monkeypatch.chdir(tmp_path / "ours")
    return tmp_path / "ours"


def problems(folder: Path, overlay: Path | None = None) -> list[str]:
    found = find_workspace(folder, [overlay] if overlay else [])
    library, diagnostics = load_library(found.roots, folder, found.overlays)
    return [str(each) for each in (*diagnostics, *check(library))]


def words(result: Result) -> str:
    return " ".join(result.stderr.split())


def test_every_kind_of_file_is_looked_at() -> None:
    assert {typed[0] for typed, _ in KINDS_TYPED.values()} == {kind.name for kind in KINDS}
    assert set(KINDS_TYPED) == set(SCHEMAS) - {"brand", "language"}, "these two nobody begins with new"


@pytest.mark.parametrize("name", KINDS_TYPED)
def test_a_new_file_of_every_kind_lies_in_its_place_and_is_valid_without_a_warning(
    run: Run, home: Path, name: str
) -> None:
    typed, place = KINDS_TYPED[name]
    result = run("new", *typed, "our-first")
    assert result.exit_code == 0, result.stderr
    path = place.format("our-first")
    assert result.stdout == f"{path}\n"
    assert f"Next: toolkit check {path}" in result.stderr
    value = read_yaml((home / path).read_bytes(), path).value
    assert value["title"] == "Our first"
    # A second one does not collide with it.
    assert run("new", *typed, "our-second").exit_code == 0
    assert (home / place.format("our-second")).is_file()
    assert problems(home) == []


@pytest.mark.parametrize("name", ["exercise", "session", "drill-match"])
@pytest.mark.parametrize("into", [None, "our-firm", "../elsewhere/deep"])
def test_the_schema_line_is_right_for_the_place_where_the_file_lands(
    run: Run, home: Path, name: str, into: str | None
) -> None:
    typed, place = KINDS_TYPED[name]
    if into:
        (home / into).mkdir(parents=True, exist_ok=True)
    assert run("new", *typed, "our-first", *(["--into", into] if into else [])).exit_code == 0
    file = (home / (into or ".") / place.format("our-first")).resolve()
    found = re.match(r"# yaml-language-server: \$schema=(\S+)\n", file.read_text(encoding="utf-8"))
    assert found
    schema = (file.parent / found[1]).resolve()
    assert schema.name == f"{name}.schema.json"
    assert schema.is_file()
    assert schema.is_relative_to((home / into).resolve() if into and ".." in into else home / ".toolkit")


def test_codes_go_down_from_99_and_leave_those_out_that_are_taken(run: Run, home: Path) -> None:
    codes = []
    for number in range(3):
        result = run("new", "exercise", f"our-{number}", "--component", "ownership-language")
        codes += re.findall(r"[A-Z]{2}-[0-9]{2}", result.stderr)
    assert codes == ["OL-98", "OL-97", "OL-96"], "the exercise of a new workspace is OL-99"
    assert problems(home) == []


def test_the_shipped_codes_begin_with_the_letters_of_their_component() -> None:
    library, _ = load_library((PROJECT,), PROJECT)
    assert len(library.exercises) > 10
    for exercise in library.exercises.values():
        assert exercise.code.startswith(f"{CODE_LETTERS[exercise.components[0]]}-"), exercise.id


def test_when_all_codes_are_taken_that_is_said(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = frozenset(f"CS-{number:02d}" for number in range(100))
    monkeypatch.setattr("toolkit.authoring.file.taken_codes", lambda _: everything)
    result = run("new", "case-study", "our-case")
    assert result.exit_code == 1
    assert "All codes from CS-01 to CS-99 are taken" in result.stderr
    assert not (home / "case_studies").exists()


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("Our Exercise", "our-exercise"),
        ("our_exercise.yaml", "our-exercise"),
        ("Übung für Größe", "ubung-fur-grosse"),
        ("don't-do-it", "dont-do-it"),
        ("-a--b-", "a-b"),
        ("con", "our-con"),
        ("x" * 61, "x" * 60),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_an_id_that_cannot_be_one_is_refused_with_the_nearest_that_can(
    run: Run, home: Path, typed: str, better: str
) -> None:
    before = sorted(home.rglob("*"))
    result = run("new", "session", "--", typed)
    assert result.exit_code == 2
    assert f"Try: toolkit new session {better}." in words(result)
    assert better_id(better) is None
    assert sorted(home.rglob("*")) == before


def test_an_id_with_nothing_to_keep_gets_the_rule_alone(run: Run, home: Path) -> None:
    assert home.is_dir()
    result = run("new", "session", "!!!")
    assert result.exit_code == 2
    assert "Try:" not in result.stderr
    assert "An id is lower-case letters" in words(result)


@pytest.mark.parametrize(
    ("identifier", "title"),
    [("our-exercise", "Our exercise"), ("no", "No"), ("2027-kick-off", "2027 kick off")],
)
def test_the_title_is_made_from_the_id_and_stays_a_text(
    run: Run, home: Path, identifier: str, title: str
) -> None:
    assert title_of(identifier) == title
    run("new", "session", identifier)
    value = read_yaml((home / f"sessions/{identifier}.yaml").read_bytes(), "x").value
    assert value["title"] == title


@pytest.mark.parametrize(
    "standing",
    [
        "exercises/cadence/our-own.yaml",
        "exercises/partners/Our-Own.yml",
        "our-firm/exercises/cadence/our-own.yaml",
    ],
)
def test_an_id_that_is_taken_in_any_folder_of_ones_own_is_refused_with_the_file(
    run: Run, home: Path, standing: str
) -> None:
    (home / standing).parent.mkdir(parents=True)
    (home / standing).write_bytes(b"mine")
    result = run("new", "exercise", "our-own", "--component", "recognition")
    assert result.exit_code == 2
    assert f"There is an exercise 'our-own' already: {standing}" in words(result)
    assert (home / standing).read_bytes() == b"mine"
    assert not (home / "exercises" / "recognition").exists()


def test_one_id_may_be_used_for_two_kinds(run: Run, home: Path) -> None:
    for typed, _ in (KINDS_TYPED["exercise"], KINDS_TYPED["drill-match"], KINDS_TYPED["session"]):
        assert run("new", *typed, "same-name").exit_code == 0
    assert problems(home) == []


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        (["exercise", "fog-to-focus"], "exercises/expectation-clarity/fog-to-focus.yaml"),
        (["drill", "rewrite-it"], "exercises/drills/rewrite-it.yaml"),
        (["case-study", "night-notes"], "case_studies/night-notes.yaml"),
        (["session", "kam-half-day"], "sessions/kam-half-day.yaml"),
    ],
)
def test_an_id_of_the_library_needs_replace_and_then_begins_with_our_file(
    run: Run, home: Path, typed: list[str], path: str
) -> None:
    result = run("new", *typed)
    assert result.exit_code == 2
    assert "takes its place" in words(result)
    assert "--replace" in result.stderr
    assert not (home / path).exists()

    result = run("new", *typed, "--replace")
    assert result.exit_code == 0, result.stderr
    first, rest = (home / path).read_text(encoding="utf-8").split("\n", 1)
    assert rest == (PROJECT / path).read_text(encoding="utf-8")
    schema = (home / path).parent / first.removeprefix("# yaml-language-server: $schema=")
    assert schema.is_file()
    assert problems(home) == []


def test_replace_without_anything_to_replace_is_refused(run: Run, home: Path) -> None:
    result = run("new", "session", "our-day", "--replace")
    assert result.exit_code == 2
    assert "The library has no session 'our-day'" in words(result)
    assert not (home / "sessions" / "our-day.yaml").exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ["exercise", "x"],
            "Which component does the exercise train? hint: Add --component and one of: expectation-",
        ),
        (
            ["drill", "x"],
            "Which kind of drill is it? hint: Add --kind and one of: branch, build, cadence, choose, fill, ledger, match, order, own, rewrite, slots",
        ),
        (["exercise", "x", "--component", "feedback"], "Did you mean 'feedback-culture'?"),
        (["drill", "x", "--kind", "mach"], "Did you mean 'match' or 'branch'?"),
        (["exercize", "x"], "Did you mean 'exercise'?"),
        (
            ["session", "x", "--component", "cadence"],
            "--component is for toolkit new exercise; a session has none.",
        ),
        (["session", "x", "--kind", "fill"], "--kind is for toolkit new drill; a session has none."),
        (["drill", "rewrite-it", "--kind", "fill", "--replace"], "--kind does not go with --replace"),
        (["session", "x", "--into", "nowhere"], "there is no folder"),
    ],
)
def test_what_has_not_been_said_or_does_not_fit_is_asked_for_kindly(
    run: Run, home: Path, typed: list[str], said: str
) -> None:
    before = sorted(home.rglob("*"))
    result = run("new", *typed)
    assert result.exit_code == 2
    assert said in words(result)
    assert sorted(home.rglob("*")) == before


def test_lists_say_case_and_so_may_people(run: Run, home: Path) -> None:
    assert run("new", "case", "our-case").exit_code == 0
    assert (home / "case_studies" / "our-case.yaml").is_file()


def test_a_session_can_be_built_next(run: Run, home: Path) -> None:
    assert "Next: toolkit build our-day" in run("new", "session", "our-day").stderr
    assert run("build", "our-day", "--pdf-engine", "none").exit_code == 0
    assert (home / "build" / "packs" / "our-day" / "facilitator-guide.html").is_file()


def test_from_a_folder_below_the_file_goes_to_the_workspace(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home / "our-firm")
    assert run("new", "session", "our-day").exit_code == 0
    assert (home / "sessions" / "our-day.yaml").is_file()


def test_outside_a_workspace_there_is_no_place_for_it(run: Run, tmp_path: Path) -> None:
    result = run("new", "session", "our-day")
    assert result.exit_code == 2
    assert "toolkit init my-workshop" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_overlay_needs_no_workspace_and_the_next_command_names_it(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "our firm"
    folder.mkdir()
    result = run("new", "exercise", "our-own", "--component", "cadence", "--into", "our firm")
    assert result.exit_code == 0, result.stderr
    assert '--overlay "our firm"' in result.stderr
    assert problems(tmp_path, folder) == []
    again = run("new", "exercise", "our-next", "--component", "cadence", "--into", "our firm")
    assert "CM-98" in again.stderr
    assert run("check", "our firm/exercises", "--overlay", "our firm").exit_code == 0


def test_a_workspace_without_content_gets_its_first_file_and_its_schemas(run: Run, tmp_path: Path) -> None:
    (tmp_path / "toolkit.toml").write_bytes(b"")
    (tmp_path / "sessions").mkdir()
    assert run("new", "exercise", "our-own", "--component", "cadence").exit_code == 0
    assert (tmp_path / ".toolkit" / "schemas" / "exercise.schema.json").is_file()
    assert problems(tmp_path) == []


def test_schemas_that_are_there_stay_as_they_are(run: Run, home: Path) -> None:
    schema = home / ".toolkit" / "schemas" / "session.schema.json"
    schema.write_bytes(b"{}")
    assert run("new", "session", "our-day").exit_code == 0
    assert schema.read_bytes() == b"{}"


def test_a_file_in_the_place_of_a_folder_is_named(run: Run, home: Path) -> None:
    (home / "case_studies").write_bytes(b"")
    result = run("new", "case-study", "our-case")
    assert result.exit_code == 2
    assert "case_studies is in the way" in result.stderr


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small clone of the source, and the person in it."""
    folder = tmp_path / "clone"
    for name in ("sessions/kam-half-day.yaml", "brand.yaml", "toolkit/schemas/session.schema.json"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes((PROJECT / name).read_bytes())
    for schema in (PROJECT / "toolkit/schemas").iterdir():
        (folder / "toolkit/schemas" / schema.name).write_bytes(schema.read_bytes())
    monkeypatch.setattr(workspace, "_library", lambda: folder)
    return folder


def test_in_a_clone_it_becomes_part_of_the_library(
    run: Run, clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(clone)
    assert run("new", "exercise", "our-own", "--component", "cadence").exit_code == 0
    first = (clone / "exercises/cadence/our-own.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first.endswith("=../../toolkit/schemas/exercise.schema.json")
    assert not (clone / ".toolkit").exists()
    result = run("new", "session", "kam-half-day", "--replace")
    assert result.exit_code == 2
    assert "already: sessions/kam-half-day.yaml" in words(result)


def test_in_a_clone_an_overlay_may_replace_what_the_clone_ships(
    run: Run, clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(clone)
    (clone / "overlays" / "firm").mkdir(parents=True)
    assert run("new", "session", "kam-half-day", "--replace", "--into", "overlays/firm").exit_code == 0
    text = (clone / "overlays/firm/sessions/kam-half-day.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../../toolkit/schemas/session.schema.json\n")

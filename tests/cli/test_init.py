import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import Result

from toolkit import create
from toolkit.checks import check
from toolkit.cli.application import application
from toolkit.create import starter_files
from toolkit.load import load_library
from toolkit.load.workspace import find_workspace
from toolkit.models.words import Component

Run = Callable[..., Result]
SCHEMA_LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


@pytest.fixture
def made(run: Run, tmp_path: Path) -> Path:
    assert run("init", "ours").exit_code == 0
    return tmp_path / "ours"


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_init_says_what_it_made_and_what_to_type_next(
    golden: Callable[[str, str | bytes], None], run: Run
) -> None:
    result = run("init", "my-workshop")
    assert result.exit_code == 0
    golden("cli/init.txt", result.stdout)
    golden("cli/init-talk.txt", result.stderr)


def test_everything_named_is_there_and_everything_there_is_named(run: Run, tmp_path: Path) -> None:
    named = [line.split("  ")[1] for line in run("init", "ours").stdout.splitlines()[1:]]
    assert len(named) >= 8
    assert all((tmp_path / "ours" / name).exists() for name in named)
    files = contents(tmp_path / "ours")
    assert [file for file in files if not file.startswith(tuple(named))] == []


def test_a_new_workspace_has_no_problem_and_no_warning(made: Path) -> None:
    workspace = find_workspace(made)
    assert workspace.roots[1:] == (made, made / "our-firm")
    library, problems = load_library(workspace.roots, made, workspace.overlays)
    assert "my-first-session" in library.sessions
    assert [str(each) for each in (*problems, *check(library))] == []


def test_the_first_session_uses_the_exercise_of_ones_own_and_two_or_three_of_the_library(made: Path) -> None:
    workspace = find_workspace(made)
    library, _ = load_library(workspace.roots, made, workspace.overlays)
    plan = library.sessions["my-first-session"]
    used = [block.exercise for block in plan.blocks if hasattr(block, "exercise")]
    own = [name for name in used if (made / library.sources["exercise", name].within).is_file()]
    assert own == ["our-usual-words"]
    assert len(used) - len(own) in {2, 3}


def test_after_init_check_and_build_work_at_once(
    made: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made)
    assert run("check", "--strict").exit_code == 0
    result = run("build", "--pdf-engine", "none")
    assert result.exit_code == 0, result.stderr
    assert (made / "build" / "packs" / "my-first-session" / "facilitator-guide.html").is_file()


def test_the_brand_of_the_overlay_stands_on_the_covers(
    made: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made)
    brand = made / "our-firm" / "brand.yaml"
    brand.write_text(brand.read_text(encoding="utf-8").replace("Your organisation", "Harbour & Sons", 1))
    assert run("build", "--pdf-engine", "none").exit_code == 0
    guide = made / "build" / "packs" / "my-first-session" / "facilitator-guide.html"
    assert "Harbour &amp; Sons" in guide.read_text(encoding="utf-8")


def test_every_content_file_leads_the_editor_to_a_schema_inside_the_workspace(made: Path) -> None:
    files = sorted(made.rglob("*.yaml"))
    assert len(files) >= 3
    for file in files:
        found = SCHEMA_LINE.match(file.read_text(encoding="utf-8"))
        assert found, file
        schema = (file.parent / found[1]).resolve()
        assert schema.parent == made / ".toolkit" / "schemas"
        assert "properties" in json.loads(schema.read_text(encoding="utf-8"))


def test_the_editor_settings_know_a_schema_for_every_folder_of_content(made: Path) -> None:
    schemas = json.loads((made / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert all((made / path).is_file() for path in schemas)
    patterns = [pattern for patterns in schemas.values() for pattern in patterns]
    folders = {
        "sessions",
        "case_studies",
        "glossary",
        "language",
        "exercises/drills",
        *(f"exercises/{c}" for c in get_args(Component)),
    }
    assert {f"{folder}/*.yaml" for folder in folders} | {"brand.yaml"} == set(patterns)
    assert len(patterns) == len(set(patterns))


def test_the_schemas_refer_to_nothing_outside_their_folder(made: Path) -> None:
    schemas = sorted((made / ".toolkit" / "schemas").iterdir())
    assert len(schemas) >= 9
    for schema in schemas:
        for reference in re.findall(r'"\$ref": "([^"]+)"', schema.read_text(encoding="utf-8")):
            assert reference.startswith("#") or (schema.parent / reference).is_file()


def test_a_second_init_changes_nothing_and_says_what_to_type(made: Path, run: Run) -> None:
    before = contents(made)
    result = run("init", "ours")
    assert result.exit_code == 0
    assert "This is a workspace already" in result.stderr
    assert "Next: cd ours" in result.stderr
    assert contents(made) == before


def test_init_of_a_workspace_that_somebody_works_in_names_files_and_touches_nothing(
    made: Path, run: Run
) -> None:
    (made / "sessions" / "my-first-session.yaml").write_text("title: Ours\n", encoding="utf-8")
    before = contents(made)
    result = run("init", "ours")
    assert result.exit_code == 2
    assert "sessions/my-first-session.yaml" in " ".join(result.stderr.split())
    assert "It is a workspace already" in result.stderr
    assert contents(made) == before


def test_a_folder_with_other_things_in_it_becomes_a_workspace_and_they_stay(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ours" / "sessions").mkdir(parents=True)
    (tmp_path / "ours" / "notes.docx").write_bytes(b"notes")
    assert run("init", "ours").exit_code == 0
    assert contents(tmp_path / "ours")["notes.docx"] == b"notes"
    assert (tmp_path / "ours" / "toolkit.toml").is_file()


def test_the_folder_one_is_in_needs_no_cd(run: Run, tmp_path: Path) -> None:
    result = run("init", ".")
    assert "cd " not in result.stderr
    assert "Next: toolkit build" in result.stderr
    assert (tmp_path / "toolkit.toml").is_file()


def test_a_folder_with_a_blank_in_its_name_is_typed_in_quotes(run: Run) -> None:
    assert 'Next: cd "our workshops"' in run("init", "our workshops").stderr


@pytest.mark.parametrize("name", ["README.md", ".vscode/settings.json", "our-firm/brand.yaml"])
def test_a_file_of_ours_that_stands_there_stops_everything(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / "ours" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(b"mine")
    result = run("init", "ours")
    assert result.exit_code == 2
    assert f"this is there already: {name}" in " ".join(result.stderr.split())
    assert contents(tmp_path / "ours") == {name: b"mine"}


def test_a_file_where_a_folder_is_needed_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "sessions").write_bytes(b"")
    result = run("init", "ours")
    assert result.exit_code == 2
    assert "there already: sessions" in " ".join(result.stderr.split())
    assert list(contents(tmp_path / "ours")) == ["sessions"]


def test_a_file_of_that_name_is_no_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ours").write_bytes(b"")
    result = run("init", "ours")
    assert result.exit_code == 2
    assert "ours is a file, not a folder" in result.stderr


def test_a_dangling_link_in_the_way_is_not_written_through(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "toolkit.toml").symlink_to(tmp_path / "elsewhere")
    assert run("init", "ours").exit_code == 2
    assert not (tmp_path / "elsewhere").exists()


def disturbances() -> Iterator[Any]:
    for problem in (OSError(28, "No space left on device"), KeyboardInterrupt()):
        for number in (0, 1, 7, len(starter_files()) - 1):
            yield pytest.param(problem, number, id=f"{type(problem).__name__}-{number}")


@pytest.mark.parametrize(("problem", "number"), list(disturbances()))
def test_whatever_stops_it_nothing_half_is_left(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: BaseException, number: int
) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "notes.docx").write_bytes(b"notes")
    opened = iter(range(1000))
    really_open = Path.open

    def fail(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if mode == "xb" and next(opened) == number:
            raise problem
        return really_open(path, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", fail)
    result = run("init", "ours/deeper")
    assert result.exit_code in {1, 130}
    assert next(opened) == number + 1, "it was not disturbed at all"
    assert [path.name for path in (tmp_path / "ours").rglob("*")] == ["notes.docx"]


def test_a_folder_one_may_not_write_to_is_a_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    result = run("init", "ours")
    assert result.exit_code == 1
    assert "cannot be written (permission denied); nothing was changed" in " ".join(result.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_appears_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    def just_now(folder: Path, artifacts: Any) -> tuple[str, ...]:
        (folder / "sessions").mkdir(parents=True)
        (folder / artifacts[-1].path).parent.mkdir(parents=True)
        (folder / artifacts[-1].path).write_bytes(b"mine")
        return ()

    monkeypatch.setattr(create, "standing_in_the_way", just_now)
    assert run("init", "ours").exit_code == 1
    assert list(contents(tmp_path / "ours").values()) == [b"mine"]


def test_the_readme_names_every_folder_and_its_commands_are_ours(made: Path) -> None:
    text = (made / "README.md").read_text(encoding="utf-8")
    at_the_top = [path.name for path in made.iterdir() if path.name not in {"README.md", ".gitignore"}]
    assert len(at_the_top) >= 6
    assert [name for name in at_the_top if f"`{name}" not in text] == []
    typed = set(re.findall(r"toolkit ([a-z]+)", text)) - {"brings", "never"}
    assert {"build", "check", "list", "show", "new"} <= typed <= set(application.commands)


def test_files_of_the_starter_are_text_with_unix_line_ends() -> None:
    files = starter_files()
    assert len(files) >= 15
    for file in files:
        text = file.content.decode("utf-8")
        assert "\r" not in text
        assert text.endswith("\n")
        assert os.sep == "/" or "\\" not in file.path

import os
import sys
from pathlib import Path

import pytest

from toolkit.diagnostics import Diagnostic, UserError
from toolkit.load import folders
from toolkit.load.folders import find_files, show_path

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights on Windows")


def write(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: 1\n", encoding="utf-8")
    return root


def problems(root: Path) -> list[tuple[str, str]]:
    return [(one.path, one.code) for one in find_files([root], root)[1]]


def only_problem(root: Path) -> Diagnostic:
    (one,) = find_files([root], root)[1]
    return one


def shown(*roots: Path) -> list[str]:
    return [file.shown for file in find_files(roots, roots[0].parent)[0]]


def test_files_of_all_kinds_are_found_by_kind_and_id(tmp_path: Path) -> None:
    root = write(
        tmp_path, "brand.yaml", "exercises/partners/b.yaml", "exercises/cadence/c.yaml", "sessions/a.yaml"
    )
    files, diagnostics = find_files([root], root)
    assert diagnostics == ()
    assert [(file.kind, file.identifier, file.component) for file in files] == [
        ("brand", "brand", ""),
        ("exercise", "b", "partners"),
        ("exercise", "c", "cadence"),
        ("session", "a", ""),
    ]


def test_a_later_root_hides_a_file_of_the_same_id_even_from_another_folder(tmp_path: Path) -> None:
    first = write(
        tmp_path / "one", "exercises/partners/a.yaml", "exercises/partners/b.yaml", "sessions/a.yaml"
    )
    second = write(tmp_path / "two", "exercises/cadence/a.yaml")
    assert shown(first, second) == [
        "two/exercises/cadence/a.yaml",
        "one/exercises/partners/b.yaml",
        "one/sessions/a.yaml",
    ]


def test_the_order_of_the_folder_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(
        tmp_path, *(f"exercises/partners/{letter}.yaml" for letter in "dacb"), "exercises/cadence/a.yaml"
    )
    expected = find_files([root], root)
    by_name = folders._by_name
    monkeypatch.setattr(folders, "_by_name", lambda entries: by_name(reversed(list(entries))))
    assert find_files([root], root) == expected


def test_the_same_id_in_two_folders_of_one_root_is_a_problem(tmp_path: Path) -> None:
    root = write(tmp_path, "exercises/cadence/a.yaml", "exercises/partners/a.yaml")
    one = only_problem(root)
    assert (one.path, one.code) == ("exercises/partners/a.yaml", "duplicate-id")
    assert "exercises/cadence/a.yaml" in one.sentence


@needs_posix
def test_names_that_differ_by_case_only_are_a_problem(tmp_path: Path) -> None:
    root = write(tmp_path, "exercises/cadence/Fog.yaml", "exercises/cadence/fog.yaml")
    if len(list((root / "exercises/cadence").iterdir())) == 1:
        pytest.skip("this file system does not tell them apart")
    assert problems(root) == [
        ("exercises/cadence/Fog.yaml", "bad-file-name"),
        ("exercises/cadence/fog.yaml", "duplicate-id"),
    ]
    assert shown(root) == [f"{root.name}/exercises/cadence/fog.yaml"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Fog To Focus.yaml", "fog-to-focus.yaml"),
        ("fog_to_focus.yaml", "fog-to-focus.yaml"),
        ("fog--focus.yaml", "fog-focus.yaml"),
        ("naïve.yaml", "na-ve.yaml"),
        ("con.yaml", "another name"),
        ("lpt1.yaml", "another name"),
        (f"{'x' * 61}.yaml", f"{'x' * 60}.yaml"),
    ],
)
def test_a_name_that_cannot_be_an_id_gets_a_better_one(tmp_path: Path, name: str, hint: str) -> None:
    one = only_problem(write(tmp_path, f"sessions/{name}"))
    assert one.code == "bad-file-name"
    assert hint in one.hint


@pytest.mark.parametrize("name", ["a.yml", "a.YAML", "a.yaml.txt", "a.json", "a.Yml"])
def test_a_file_meant_as_yaml_gets_the_right_extension(tmp_path: Path, name: str) -> None:
    one = only_problem(write(tmp_path, f"sessions/{name}"))
    assert (one.code, one.severity) == ("wrong-extension", "error")
    assert "a.yaml" in one.hint


def test_a_brand_with_another_extension_is_named(tmp_path: Path) -> None:
    assert problems(write(tmp_path, "brand.yml")) == [("brand.yml", "wrong-extension")]


def test_other_files_give_a_warning(tmp_path: Path) -> None:
    one = only_problem(write(tmp_path, "exercises/cadence/notes.docx"))
    assert (one.code, one.severity) == ("not-content", "warning")


def test_hidden_files_backups_and_read_me_files_are_nothing_to_speak_of(tmp_path: Path) -> None:
    names = [
        ".a.yaml",
        "a.yaml~",
        "#a.yaml#",
        ".DS_Store",
        "Thumbs.db",
        "a.yaml.bak",
        "~$a.docx",
        "README.md",
    ]
    root = write(tmp_path, "sessions/a.yaml", *(f"sessions/{name}" for name in names))
    assert find_files([root], root)[1] == ()
    assert shown(root) == [f"{root.name}/sessions/a.yaml"]


def test_an_exercise_outside_a_component_folder_is_named(tmp_path: Path) -> None:
    assert problems(write(tmp_path, "exercises/a.yaml")) == [("exercises/a.yaml", "misplaced-file")]


def test_case_studies_and_drills_are_found_in_their_folders(tmp_path: Path) -> None:
    root = write(tmp_path, "exercises/drills/a.yaml", "case_studies/a.yaml", "exercises/cadence/a.yaml")
    files, diagnostics = find_files([root], root)
    assert diagnostics == ()
    assert [(file.kind, file.identifier, file.component) for file in files] == [
        ("case", "a", ""),
        ("drill", "a", ""),
        ("exercise", "a", "cadence"),
    ]


def test_a_drill_and_an_exercise_of_the_same_id_do_not_hide_each_other(tmp_path: Path) -> None:
    first = write(tmp_path / "one", "exercises/drills/a.yaml", "case_studies/a.yaml", "glossary/a.yaml")
    second = write(tmp_path / "two", "exercises/cadence/a.yaml", "exercises/drills/b.yaml")
    assert shown(first, second) == [
        "one/case_studies/a.yaml",
        "one/exercises/drills/a.yaml",
        "two/exercises/drills/b.yaml",
        "two/exercises/cadence/a.yaml",
        "one/glossary/a.yaml",
    ]


def test_a_term_of_a_later_root_hides_the_one_of_the_same_id(tmp_path: Path) -> None:
    first = write(tmp_path / "one", "glossary/a.yaml", "glossary/b.yaml")
    second = write(tmp_path / "two", "glossary/a.yaml")
    assert shown(first, second) == ["two/glossary/a.yaml", "one/glossary/b.yaml"]


@pytest.mark.parametrize(
    ("name", "code"),
    [("fog.json", "wrong-extension"), ("fog.yaml.txt", "wrong-extension"), ("notes.txt", "not-content")],
)
def test_a_file_beside_the_components_is_not_passed_over_in_silence(
    tmp_path: Path, name: str, code: str
) -> None:
    assert problems(write(tmp_path, f"exercises/{name}")) == [(f"exercises/{name}", code)]


@pytest.mark.parametrize("folder", ["exercises", "sessions", "glossary"])
def test_a_file_with_the_name_of_a_content_folder_is_named(tmp_path: Path, folder: str) -> None:
    assert problems(write(tmp_path, folder)) == [(folder, "not-a-folder")]


def test_a_folder_with_the_name_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sessions" / "a.yaml").mkdir(parents=True)
    one = only_problem(tmp_path)
    assert (one.code, one.sentence) == ("not-a-file", "'a.yaml' is a folder, not a file")


def test_a_folder_inside_a_component_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    root = write(tmp_path, "exercises/cadence/more/a.yaml")
    assert problems(root) == [("exercises/cadence/more", "not-a-file")]


@needs_posix
def test_links_to_files_and_folders_are_refused(tmp_path: Path) -> None:
    secret = write(tmp_path / "elsewhere", "a.yaml")
    root = tmp_path / "root"
    (root / "exercises").mkdir(parents=True)
    (root / "sessions").mkdir()
    (root / "exercises" / "cadence").symlink_to(secret)
    (root / "sessions" / "a.yaml").symlink_to(secret / "a.yaml")
    (root / "brand.yaml").symlink_to(secret / "nothing")
    assert find_files([root], root)[0] == ()
    assert problems(root) == [
        ("brand.yaml", "not-a-file"),
        ("exercises/cadence", "not-a-file"),
        ("sessions/a.yaml", "not-a-file"),
    ]


@needs_posix
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    os.mkfifo(tmp_path / "sessions" / "a.yaml")
    assert "device or a pipe" in only_problem(tmp_path).sentence


@needs_posix
def test_a_name_that_would_change_the_terminal_is_shown_harmless(tmp_path: Path) -> None:
    one = only_problem(write(tmp_path, "sessions/\x1b[31m\u202ea.yaml"))
    assert (one.path + one.sentence + one.hint).isprintable()
    assert "\\x1b[31m\\u202ea" in one.path


def test_a_missing_root_stops(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        find_files([tmp_path / "nowhere"], tmp_path)


def test_a_root_that_is_a_file_stops(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is not a folder"):
        find_files([write(tmp_path, "a.txt") / "a.txt"], tmp_path)


def test_a_root_without_content_stops(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds no content"):
        find_files([write(tmp_path, "exercises/cadence/.hidden.yaml", "other.txt")], tmp_path)


def test_a_path_elsewhere_is_shown_whole(tmp_path: Path) -> None:
    assert show_path(tmp_path / "one" / ".." / "a.yaml", tmp_path) == "a.yaml"
    assert show_path(tmp_path / "a.yaml", tmp_path / "work") == (tmp_path / "a.yaml").as_posix()


def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(tmp_path, "sessions/a.yaml", "brand.yaml")
    scandir = os.scandir

    def refuse(path: str | Path) -> object:
        if Path(path).name == "sessions":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    one = only_problem(root)
    assert (one.path, one.code) == ("sessions", "unreadable")
    assert "permission denied" in one.sentence

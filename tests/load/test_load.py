import gc
import hashlib
import random
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.diagnostics import UserError
from toolkit.load import load_library, read_file
from toolkit.load.validate import validate
from toolkit.load.yaml_file import read_yaml
from toolkit.models.base import UnknownValueError
from toolkit.models.exercise import Exercise

SOUND = (Path(__file__).parents[1] / "bench" / "exercise.yaml").read_text(encoding="utf-8")
FOLDER = "exercises/expectation-clarity"
PIECES = [
    "\t",
    "'",
    '"',
    ": ",
    " #",
    "- ",
    "[",
    "{",
    "*",
    "&",
    "|",
    "\n",
    "\r",
    "\u202e",
    "\x00",
    "é",
    "  ",
    "",
    "~",
    "0",
]


def write(root: Path, **texts: str) -> Path:
    for name, text in {"brand": "organisation: Us\nfoot: Here\n", **texts}.items():
        path = root / (f"{name}.yaml" if name == "brand" else f"{FOLDER}/{name.replace('_', '-')}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return root


def mutated(chance: random.Random) -> bytes:
    """The sound exercise after a few careless edits."""
    text = SOUND
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text))
        end = start + chance.choice([0, 0, 1, 2, 8, 60])
        piece = chance.choice([*PIECES, text[start : start + chance.randrange(80)]])
        text = text[:start] + piece + text[end:]
    return text.encode("utf-8", "surrogatepass")


def test_a_library_has_nouns_and_sources_by_id(tmp_path: Path) -> None:
    library, diagnostics = load_library([write(tmp_path, b_two=SOUND, a_one=SOUND)], tmp_path)
    assert diagnostics == ()
    assert list(library.exercises) == ["a-one", "b-two"]
    assert library.exercises["a-one"].id == "a-one"
    source = library.sources["exercise", "a-one"]
    assert source.path == f"{FOLDER}/a-one.yaml"
    assert source.digest == hashlib.sha256(SOUND.encode()).hexdigest()
    problem = library.problem("exercise", "a-one", ("steps", 0, "title"), "code", "sentence")
    assert (problem.line, problem.column) == (1 + SOUND[: SOUND.index("title: Set the scene")].count("\n"), 5)
    assert library.partial == frozenset()


def test_loading_twice_gives_the_same(tmp_path: Path) -> None:
    write(tmp_path, a=SOUND, b=SOUND.replace("phase: practise", "phase: never"))
    assert load_library([tmp_path], tmp_path) == load_library([tmp_path], tmp_path)


def test_an_overlay_hides_a_faulty_file_whole(tmp_path: Path) -> None:
    first = write(tmp_path / "one", a="title: [")
    second = write(
        tmp_path / "two", a=SOUND.replace("Say it back", "Ours"), brand="organisation: Ours\nfoot: x\n"
    )
    library, diagnostics = load_library([first, second], tmp_path)
    assert diagnostics == ()
    assert library.exercises["a"].title == "Ours"
    assert library.brand.organisation == "Ours"


def test_all_problems_of_all_files_come_in_one_run_sorted_by_place(tmp_path: Path) -> None:
    write(
        tmp_path, a="title: 'x", b=SOUND.replace("phase: practise", "phase: never"), brand="organisation: x\n"
    )
    library, diagnostics = load_library([tmp_path], tmp_path)
    assert [one.code for one in diagnostics] == ["missing-field", "syntax", "not-one-of"]
    assert list(diagnostics) == sorted(diagnostics)
    assert library.partial == {("exercise", "a"), ("exercise", "b"), ("brand", "brand")}
    assert library.exercises["b"].title == "Say it back"


def test_a_library_without_a_brand_says_how_to_add_one(tmp_path: Path) -> None:
    write(tmp_path, a=SOUND)
    (tmp_path / "brand.yaml").unlink()
    library, (one,) = load_library([tmp_path], tmp_path)
    assert (one.path, one.code) == ("brand.yaml", "missing-file")
    assert "organisation" in one.hint
    with pytest.raises(UnknownValueError):
        _ = library.brand.organisation


def test_an_exercise_in_the_folder_of_another_component_is_named_at_the_component(tmp_path: Path) -> None:
    write(tmp_path, a=SOUND.replace("components: [expectation-clarity]", "components: [partners]"))
    _, (one,) = load_library([tmp_path], tmp_path)
    assert (one.line, one.column, one.code) == (6, 14, "wrong-folder")


def test_a_file_that_cannot_be_opened_is_a_problem_at_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, a=SOUND)

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(read_file.os, "open", refuse)
    found = load_library([tmp_path], tmp_path)[1]
    assert [(one.path, one.line, one.column, one.code) for one in found] == [
        ("brand.yaml", 1, 1, "unreadable"),
        (f"{FOLDER}/a.yaml", 1, 1, "unreadable"),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_put_in_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "secret"
    target.write_text("x", encoding="utf-8")
    link = tmp_path / "link"
    link.symlink_to(target)
    with pytest.raises(OSError, match=r".+"):
        read_file.read_bytes(link)
    with pytest.raises(OSError, match=r".+"):
        read_file.read_bytes(Path("/dev/null"))


def test_a_missing_root_stops(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        load_library([tmp_path / "nowhere"], tmp_path)


def test_the_search_for_garbage_goes_on_afterwards(tmp_path: Path) -> None:
    assert gc.isenabled()
    load_library([write(tmp_path, a=SOUND)], tmp_path)
    assert gc.isenabled()
    with pytest.raises(UserError):
        load_library([tmp_path / "nowhere"], tmp_path)
    assert gc.isenabled()


@settings(max_examples=300, deadline=None)
@given(st.randoms(use_true_random=False))
def test_careless_edits_never_break_it_and_every_problem_has_a_place_in_the_file(
    chance: random.Random,
) -> None:
    content = mutated(chance)
    lines = content.decode().replace("\r\n", "\n").replace("\r", "\n").split("\n")
    validated = validate(Exercise, "x", read_yaml(content, "x"), "x")
    assert validated.partial <= bool(validated.diagnostics)
    for one in validated.diagnostics:
        assert 1 <= one.line <= len(lines)
        assert 1 <= one.column <= len(lines[one.line - 1]) + 1
        assert one.code != "wrong-value"
        assert one.sentence

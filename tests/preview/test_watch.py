"""What is saved is told, whatever the editor does and whenever it happens."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import watchfiles

from toolkit.preview import saved_files

Strokes = Iterator[tuple[Path, ...]]


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """Three folders, one of which is not there yet."""
    made = [tmp_path / name for name in ("exercises", "sessions", "glossary")]
    for folder in made[:2]:
        folder.mkdir()
    return made


@pytest.fixture
def strokes(folders: list[Path], tmp_path: Path) -> Iterator[Strokes]:
    """A watch that has begun."""
    with closing(saved_files(folders, lambda: [tmp_path / "brand.yaml"])) as watch:  # type: ignore[type-var]
        assert next(watch) == ()
        yield watch


def until_told(strokes: Strokes, path: Path) -> set[Path]:
    """Take strokes until one names this, and give all that was named."""
    told: set[Path] = set()

    def take() -> None:
        while path not in told:
            told.update(next(strokes))

    # A watch that misses something waits for ever, so another thread waits for it.
    taking = threading.Thread(target=take, daemon=True)
    taking.start()
    taking.join(30)
    assert path in told
    return told


def test_a_saved_file_is_told(strokes: Strokes, folders: list[Path]) -> None:
    path = folders[0] / "one.yaml"
    path.write_text("title: One", encoding="utf-8")
    until_told(strokes, path)


def test_what_is_saved_while_the_caller_is_busy_comes_next(strokes: Strokes, folders: list[Path]) -> None:
    first, second = folders[0] / "first.yaml", folders[1] / "second.yaml"
    first.write_text("1", encoding="utf-8")
    until_told(strokes, first)
    second.write_text("2", encoding="utf-8")  # nobody asks just now
    until_told(strokes, second)


def test_a_folder_that_is_made_later_is_watched(strokes: Strokes, folders: list[Path]) -> None:
    path = folders[2] / "term.yaml"
    folders[2].mkdir()
    until_told(strokes, folders[2])
    path.write_text("title: Term", encoding="utf-8")
    until_told(strokes, path)


def test_a_folder_that_is_taken_away_and_made_anew_is_watched_again(
    strokes: Strokes, folders: list[Path]
) -> None:
    shutil.rmtree(folders[0])
    until_told(strokes, folders[0])
    folders[0].mkdir()
    until_told(strokes, folders[0])
    path = folders[0] / "again.yaml"
    path.write_text("title: Again", encoding="utf-8")
    until_told(strokes, path)


def test_a_folder_below_that_is_new_is_watched(strokes: Strokes, folders: list[Path]) -> None:
    folder = folders[0] / "expectation-clarity"
    folder.mkdir()
    until_told(strokes, folder)
    (folder / "one.yaml").write_text("title: One", encoding="utf-8")
    until_told(strokes, folder / "one.yaml")


def test_a_loose_file_that_is_replaced_again_and_again_is_told_each_time(
    strokes: Strokes, tmp_path: Path
) -> None:
    path = tmp_path / "brand.yaml"
    for number in range(3):
        new = tmp_path / "brand.yaml.new"
        new.write_text(f"organisation: {number}", encoding="utf-8")
        new.replace(path)
        until_told(strokes, path)


def test_the_leavings_of_editors_are_not_told(strokes: Strokes, folders: list[Path]) -> None:
    for name in (".one.yaml.swp", "one.yaml~", ".#one.yaml"):
        (folders[0] / name).write_text("", encoding="utf-8")
    last = folders[1] / "last.yaml"
    last.write_text("", encoding="utf-8")
    assert until_told(strokes, last) == {last}


def test_without_watches_of_the_system_it_looks_again_and_again(
    folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    watch, asked = watchfiles.watch, []

    def watch_without_system(*paths: Path, force_polling: bool | None, **options: object) -> object:
        asked.append(force_polling)
        if not force_polling:
            raise OSError(28, "OS file watch limit reached.")
        return watch(*paths, force_polling=True, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("watchfiles.watch", watch_without_system)
    strokes = saved_files(folders)
    assert next(strokes) == ()
    assert asked == [None, True]
    path = folders[0] / "one.yaml"
    path.write_text("title: One", encoding="utf-8")
    until_told(strokes, path)


def test_a_failure_of_looking_itself_ends_the_watch(
    folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_paths: Path, **_options: object) -> object:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("watchfiles.watch", fail)
    with pytest.raises(OSError, match="Input/output"):
        next(saved_files(folders))

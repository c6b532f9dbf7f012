from pathlib import Path

from toolkit.models.artifact import Artifact
from toolkit.write import mirror


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_folder_comes_to_hold_exactly_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert mirror(folder, [Artifact("a.md", b"a"), Artifact("deep/down/b.md", b"b")])
    assert mirror(folder, [Artifact("a.md", b"A"), Artifact("c.md", b"c")])
    assert held(folder) == {"a.md": b"A", "c.md": b"c"}
    assert not (folder / "deep").exists()


def test_what_is_the_same_is_not_touched_and_no_news(tmp_path: Path) -> None:
    files = [Artifact("a.md", b"a"), Artifact("deep/b.md", b"b")]
    mirror(tmp_path, files)
    before = (tmp_path / "a.md").stat().st_mtime_ns
    assert not mirror(tmp_path, files)
    assert (tmp_path / "a.md").stat().st_mtime_ns == before


def test_a_file_that_goes_is_news(tmp_path: Path) -> None:
    mirror(tmp_path, [Artifact("a.md", b"a"), Artifact("b.md", b"b")])
    assert mirror(tmp_path, [Artifact("a.md", b"a")])


def test_a_file_may_take_the_place_of_a_folder_and_back(tmp_path: Path) -> None:
    mirror(tmp_path, [Artifact("a/b.md", b"b")])
    mirror(tmp_path, [Artifact("a", b"a")])
    assert held(tmp_path) == {"a": b"a"}
    mirror(tmp_path, [Artifact("a/b.md", b"b")])
    assert held(tmp_path) == {"a/b.md": b"b"}

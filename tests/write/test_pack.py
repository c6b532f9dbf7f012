import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from toolkit.diagnostics import UserError
from toolkit.models.artifact import Artifact
from toolkit.write import PackFacts, clear_leftovers, write_pack

GOLDEN = Path(__file__).parent / "golden" / "manifest.json"


def text_of(stand: Any) -> dict[str, str]:
    """The files of the output folder, without the manifest, and what is in them."""
    found = {str(path.relative_to(stand.folder)): path for path in stand.folder.rglob("*") if path.is_file()}
    return {name: path.read_text() for name, path in sorted(found.items()) if name != "manifest.json"}


def test_a_first_pack_holds_its_files_and_makes_the_folders_above(stand: Any) -> None:
    written = stand.write({"guide.html": "g", "sheets/one.html": "1"})
    assert text_of(stand) == {"guide.html": "g", "sheets/one.html": "1"}
    assert (written.files, written.carried_over, written.dropped, written.unchanged) == (
        ("guide.html", "sheets/one.html"),
        (),
        (),
        False,
    )
    assert written.folder == stand.folder
    assert stand.beside() == {"out"}


def test_the_manifest_is_the_golden_one_byte_for_byte(stand: Any) -> None:
    stand.write({"workbook.html": "w", "guide.html": "grüezi", "sheets/one.html": ""})
    assert (stand.folder / "manifest.json").read_bytes() == GOLDEN.read_bytes()


def test_the_manifest_is_the_same_in_whatever_order_things_come(tmp_path: Path) -> None:
    files = [Artifact("b.html", b"b"), Artifact("a.html", b"a")]
    sources = {"exercises/b.yaml": "2", "exercises/a.yaml": "1"}
    for name, artifacts, pairs in (
        ("x", files, sources),
        ("y", files[::-1], dict(reversed(sources.items()))),
    ):
        write_pack(tmp_path / name, artifacts, PackFacts("1", "c", "s", "half-day", pairs))
    assert (tmp_path / "x" / "manifest.json").read_bytes() == (tmp_path / "y" / "manifest.json").read_bytes()


def test_the_users_own_files_are_carried_over(stand: Any) -> None:
    stand.start("replace")
    written = stand.write_new()
    assert written.carried_over == ("notes.txt", "people/photo.txt", "private/note.txt", "shortcut")
    assert text_of(stand) == {
        **stand.new,
        "notes.txt": "mine",
        "people/photo.txt": "a face",
        "private/note.txt": "secret",
        "shortcut": "mine",
    }
    assert (stand.folder / "shortcut").is_symlink()
    assert (stand.folder / "private" / "empty").is_dir()
    assert stat.S_IMODE((stand.folder / "private").stat().st_mode) == 0o700


def test_a_carried_file_keeps_its_times_also_where_it_must_be_copied(
    stand: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: Any, **__: Any) -> None:
        raise PermissionError(1, "no links here")

    stand.start("replace")
    note = stand.folder / "notes.txt"
    os.utime(note, (1_000_000_000, 1_000_000_000))
    before = note.stat().st_ino
    monkeypatch.setattr(os, "link", no_links)
    stand.write_new()
    assert note.stat().st_mtime == 1_000_000_000
    assert note.stat().st_ino != before


def test_files_of_the_old_pack_that_the_new_one_lacks_are_dropped_and_named(stand: Any) -> None:
    stand.start("replace")
    assert stand.write_new().dropped == ("gone/x.txt", "people/ada.txt")
    assert not (stand.folder / "gone").exists()


def test_the_same_pack_again_writes_nothing(stand: Any) -> None:
    stand.start("replace")
    before = {path: path.lstat() for path in [stand.folder, *stand.folder.rglob("*")]}
    written = stand.write(stand.old)
    assert written.unchanged
    assert written.files == tuple(sorted(stand.old))
    assert {path: path.lstat().st_ino for path in before} == {
        path: old.st_ino for path, old in before.items()
    }
    assert {path: path.lstat().st_mtime_ns for path in before} == {
        path: old.st_mtime_ns for path, old in before.items()
    }


def test_the_same_pack_again_brings_back_a_file_that_was_removed(stand: Any) -> None:
    stand.start("replace")
    (stand.folder / "guide.html").unlink()
    written = stand.write(stand.old)
    assert not written.unchanged
    assert (stand.folder / "guide.html").read_text() == "old guide"


def test_the_same_files_made_from_something_else_renew_the_manifest(stand: Any) -> None:
    stand.write({"guide.html": "g"}, "code-1")
    assert not stand.write({"guide.html": "g"}, "code-2").unchanged
    assert b'"code": "code-2"' in (stand.folder / "manifest.json").read_bytes()


@pytest.mark.parametrize("edit", ["longer text", "OLD GUIDE"], ids=["other size", "same size"])
def test_an_edited_file_stops_the_write_and_is_named(stand: Any, edit: str) -> None:
    stand.start("replace")
    (stand.folder / "guide.html").write_text(edit)
    (stand.folder / "gone" / "x.txt").write_text("edited although it would be dropped")
    before = stand.snapshot()
    for files in (stand.new, stand.old):
        with pytest.raises(UserError) as caught:
            stand.write(files, "code-1")
        named = "gone/x.txt and guide.html were edited"
        assert named in caught.value.sentence
        assert "--force" in caught.value.hint
        assert stand.snapshot() == before
        assert stand.beside() == {"out"}


def test_force_replaces_an_edited_file(stand: Any) -> None:
    stand.start("replace")
    (stand.folder / "guide.html").write_text("edited")
    assert not stand.write(stand.old, force=True).unchanged
    assert (stand.folder / "guide.html").read_text() == "old guide"


def test_an_edit_that_is_already_the_new_content_is_no_loss(stand: Any) -> None:
    stand.start("replace")
    (stand.folder / "guide.html").write_text(stand.new["guide.html"])
    assert stand.write_new().files == tuple(sorted(stand.new))


def test_a_generated_file_made_into_a_link_counts_as_edited(stand: Any) -> None:
    stand.start("replace")
    (stand.folder / "guide.html").unlink()
    (stand.folder / "guide.html").symlink_to("notes.txt")
    with pytest.raises(UserError, match=r"guide\.html was edited"):
        stand.write_new()
    stand.write(stand.new, force=True)
    assert (stand.folder / "notes.txt").read_text() == "mine"
    assert not (stand.folder / "guide.html").is_symlink()


def test_a_link_to_the_very_same_content_is_not_our_file_any_more(stand: Any) -> None:
    stand.start("replace")
    (stand.folder / "guide.html").rename(stand.folder / "moved.html")
    (stand.folder / "guide.html").symlink_to("moved.html")
    with pytest.raises(UserError, match=r"guide\.html was edited"):
        stand.write_new()


@pytest.mark.parametrize("own", ["key.html", "KEY.html"])
def test_an_own_file_with_the_path_of_a_new_one_stops_the_write_unless_forced(stand: Any, own: str) -> None:
    stand.start("replace")
    (stand.folder / own).write_text("my own key")
    before = stand.snapshot()
    with pytest.raises(UserError, match=f"your own {own} has the name"):
        stand.write_new()
    assert stand.snapshot() == before
    assert own not in stand.write(stand.new, "code-2", force=True).carried_over
    assert (stand.folder / "key.html").read_text() == "k"


@pytest.mark.parametrize(
    ("own", "named"),
    [("key.html/mine.txt", "key.html"), ("SHEETS", "SHEETS")],
    ids=["folder for file", "file for folder"],
)
def test_own_things_of_another_kind_in_the_way_are_never_replaced(stand: Any, own: str, named: str) -> None:
    stand.write({"guide.html": "g"})
    (stand.folder / own).parent.mkdir(exist_ok=True)
    (stand.folder / own).write_text("mine")
    before = stand.snapshot()
    with pytest.raises(UserError, match=f"your own {named} is in the way"):
        stand.write(stand.new, force=True)
    assert stand.snapshot() == before


def test_a_part_of_a_pack_keeps_the_other_files_if_the_code_is_the_same(stand: Any) -> None:
    stand.start("replace")
    written = stand.write({"guide.html": "newer"}, keep_others=True)
    assert written.files == ("gone/x.txt", "guide.html", "people/ada.txt", "sheets/one.html")
    assert written.dropped == ()
    assert text_of(stand)["people/ada.txt"] == "Ada"
    again = stand.write({**stand.old, "guide.html": "newer"})
    assert again.unchanged, "a kept file must stand in the manifest as if it had been made again"


def test_a_part_of_a_pack_with_another_code_drops_the_other_files_and_names_them(stand: Any) -> None:
    stand.start("replace")
    written = stand.write({"guide.html": "newer"}, "code-2", keep_others=True)
    assert written.files == ("guide.html",)
    assert written.dropped == ("gone/x.txt", "people/ada.txt", "sheets/one.html")
    assert not (stand.folder / "sheets").exists()


def test_a_part_of_a_pack_leaves_an_edited_other_file_alone_and_protected(stand: Any) -> None:
    stand.start("replace")
    (stand.folder / "sheets" / "one.html").write_text("edited")
    stand.write({"guide.html": "newer"}, keep_others=True)
    assert (stand.folder / "sheets" / "one.html").read_text() == "edited"
    with pytest.raises(UserError, match=r"sheets/one\.html was edited"):
        stand.write(stand.old)


def test_a_part_of_a_pack_does_not_list_an_other_file_that_was_removed(stand: Any) -> None:
    stand.start("replace")
    (stand.folder / "gone" / "x.txt").unlink()
    written = stand.write({"guide.html": "newer"}, keep_others=True)
    assert written.files == ("guide.html", "people/ada.txt", "sheets/one.html")


@pytest.fixture
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.parametrize("umask", [0o077, 0o022, 0o002], indirect=True, ids=oct)
def test_modes_follow_the_umask(stand: Any, umask: int) -> None:
    stand.write({"guide.html": "g", "sheets/one.html": "1"})
    modes = {stat.S_IMODE(path.stat().st_mode) for path in stand.folder.rglob("*") if path.is_file()}
    assert modes == {0o666 & ~umask}
    folders = [stand.folder, stand.folder / "sheets"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o777 & ~umask}


def test_a_folder_that_was_closed_to_others_stays_closed(stand: Any) -> None:
    stand.start("replace")
    for path in (stand.folder, stand.folder / "sheets"):
        path.chmod(0o700)
    stand.write_new()
    for path in (stand.folder, stand.folder / "sheets"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_a_file_saved_while_the_pack_is_made_is_not_lost(stand: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    stand.start("replace")
    sync = os.fsync

    def save_meanwhile(descriptor: int) -> None:
        (stand.folder / "late.txt").write_text("saved late")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", save_meanwhile)
    with pytest.raises(UserError, match="somebody changed a file"):
        stand.write_new()
    assert text_of(stand)["late.txt"] == "saved late"
    assert text_of(stand)["guide.html"] == "old guide"
    monkeypatch.setattr(os, "fsync", sync)
    assert "late.txt" in stand.write_new().carried_over


def test_names_that_do_not_print_are_shown_in_plain_letters(stand: Any) -> None:
    stand.start("first")
    stand.write(stand.old)
    odd = os.fsdecode(b"\x1b[2J\xff.txt")
    (stand.folder / odd).write_text("mine")
    assert stand.write_new().carried_over == ("\\x1b[2J\\udcff.txt",)
    assert (stand.folder / odd).read_text() == "mine"


@pytest.mark.parametrize(
    "paths",
    [
        ["../x"],
        ["/x"],
        [""],
        ["a//b"],
        [".hidden"],
        ["a\\b"],
        ["x."],
        ["con"],
        ["a/LPT1.txt"],
        ["x\n"],
        ["ü.html"],
        ["a.html", "A.html"],
        ["a", "a/b"],
        ["a/b", "A/c"],
        ["manifest.json"],
        ["MANIFEST.json"],
    ],
)
def test_an_unsound_path_is_our_own_bug_and_touches_nothing(stand: Any, paths: list[str]) -> None:
    stand.start("replace")
    before = stand.snapshot()
    with pytest.raises(ValueError, match=r"generated file|one folder"):
        stand.write(dict.fromkeys(paths, "x"))
    assert stand.snapshot() == before


@pytest.mark.parametrize("path", ["/home/ada/x.yaml", "C:\\work\\x.yaml", "\\\\server\\x.yaml"])
def test_a_path_of_the_machine_never_reaches_a_manifest(path: str) -> None:
    with pytest.raises(ValueError, match="a path of this machine"):
        PackFacts("1", "c", "s", "half-day", {path: "00"})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_what_a_killed_build_left_is_put_right_without_a_build(stand: Any) -> None:
    stand.start("replace")
    old = stand.snapshot()
    stand.start("half")
    clear_leftovers(stand.folder)
    assert stand.snapshot() == old
    assert stand.beside() == {"out"}
    shutil.rmtree(stand.folder.parent)
    clear_leftovers(stand.folder)
    assert not stand.folder.parent.exists()

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from toolkit.diagnostics import CONTENT_HAS_PROBLEMS, UserError
from toolkit.models.artifact import Artifact
from toolkit.write import PackFacts, write_pack


def refusal(folder: Path, *, force: bool = True) -> UserError:
    """What the toolkit says when it refuses to write here, even with --force."""
    facts = PackFacts("1", "c", "s", "half-day", {})
    with pytest.raises(UserError) as caught:
        write_pack(folder, [Artifact("guide.html", b"g")], facts, force=force)
    assert caught.value.hint
    assert caught.value.exit_code == CONTENT_HAS_PROBLEMS
    return caught.value


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_of_somebody_is_never_written_over(tmp_path: Path, *, force: bool) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "more.txt").write_text("more")
    before = sorted(tmp_path.parent.rglob("*"))
    assert "(deep/more.txt and thesis.txt)" in refusal(tmp_path, force=force).sentence
    assert sorted(tmp_path.parent.rglob("*")) == before


@pytest.mark.parametrize(
    "manifest",
    [
        "{}",
        "not json",
        "[" * 100_000,
        '{"name": "a web manifest"}',
        '{"made_by": "accountability-toolkit", "format": 2, "code": "c", "files": {}}',
        '{"made_by": "accountability-toolkit", "format": 1, "code": "c", "files": []}',
        '{"made_by": "accountability-toolkit", "format": 1, "code": "c", "files": {"a.txt": {"sha256": "x", "size": 1}}}',
        json.dumps(
            {
                "made_by": "accountability-toolkit",
                "format": 1,
                "code": "c",
                "files": {"../../victim": {"sha256": "a" * 64, "size": 1}},
            }
        ),
    ],
    ids=["empty", "text", "deep", "web", "newer", "list", "digest", "escape"],
)
def test_a_manifest_that_is_not_ours_or_damaged_vouches_for_nothing(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "manifest.json").write_text(manifest)
    assert "manifest.json" in refusal(tmp_path).sentence
    assert (tmp_path / "manifest.json").read_text() == manifest


def test_an_empty_folder_is_used_also_if_a_desktop_looked_into_it(stand: Any) -> None:
    stand.folder.mkdir(parents=True)
    (stand.folder / ".DS_Store").write_text("x")
    assert stand.write({"guide.html": "g"}).carried_over == (".DS_Store",)


def test_a_link_is_refused_and_what_it_points_to_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    (tmp_path / "nowhere").symlink_to("missing")
    for name in ("out", "nowhere"):
        assert "is a link" in refusal(tmp_path / name).sentence
    assert list((tmp_path / "real").iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["nowhere", "out", "real"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    assert "is a file" in refusal(tmp_path / "out").sentence
    assert (tmp_path / "out").read_text() == "mine"


def test_a_folder_inside_a_file_is_refused_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    said = refusal(tmp_path / "out" / "packs" / "x").sentence
    assert "inside a file" in said
    assert said.endswith("nothing was changed")


def test_a_path_that_is_too_long_is_refused_in_plain_words(tmp_path: Path) -> None:
    assert "too long" in refusal(tmp_path / ("x" * 300)).sentence
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["/", "/usr", "/etc/packs", "/tmp", "/home"])  # noqa: S108  # it is refused
def test_a_folder_of_the_system_is_refused(name: str) -> None:
    assert "of the system" in refusal(Path(name)).sentence


@pytest.mark.parametrize("below", ["", "..", "Documents"])
def test_a_home_and_what_holds_it_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    home = tmp_path / "homes" / "ada"
    home.mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: home)
    assert "your home" in refusal(home / below).sentence
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("companion", [".out.work", ".out.lock"])
@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_a_thing_of_somebody_with_the_name_of_ours_is_left_alone(
    stand: Any, companion: str, kind: str
) -> None:
    stand.start("replace")
    place = stand.folder.parent / companion
    elsewhere = stand.root / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_text("mine")
    if kind == "file":
        place.write_text("mine")
    elif kind == "folder":
        shutil.copytree(elsewhere, place)
    else:
        place.symlink_to(elsewhere)
    before = stand.snapshot()
    with pytest.raises(UserError, match=companion) as caught:
        stand.write_new()
    assert caught.value.hint
    assert stand.snapshot() == before
    held = place if kind == "file" else place / "mine.txt"
    assert held.read_text() == "mine"


def as_nobody(act: Callable[[], None]) -> int:
    """Run in a child without the rights of root; 0 when nothing was raised."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 70
    try:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        act()
        code = 0
    except AssertionError as error:
        os.write(2, f"{error}\n".encode())
    finally:
        os._exit(code)


@pytest.fixture
def everybodys(tmp_path: Path) -> Path:
    """A folder that every account of the machine may reach and write to."""
    place = tmp_path / "everybody"
    place.mkdir()
    place.chmod(0o777)
    for folder in tmp_path.parents:
        if folder.stat().st_uid == os.geteuid() and folder.name.startswith(("pytest", "test", "popen")):
            folder.chmod(0o755)
    tmp_path.chmod(0o755)
    return place


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("closed", ["packs", "packs/out", "packs/out/sub"])
def test_a_read_only_folder_is_left_as_it_is_with_a_plain_sentence(everybodys: Path, closed: str) -> None:
    folder = everybodys / "packs" / "out"
    facts = PackFacts("1", "c", "s", "half-day", {})

    def write() -> None:
        write_pack(folder, [Artifact("guide.html", b"old")], facts)
        (folder / "sub").mkdir()
        (folder / "sub" / "mine.txt").write_text("mine")
        (everybodys / closed).chmod(0o555)
        if closed == "packs/out/sub":  # the user's own folder is carried over, as closed as it was
            write_pack(folder, [Artifact("guide.html", b"new")], facts)
            assert oct((folder / "sub").stat().st_mode)[-3:] == "555"
        else:
            assert "permission" in refusal(folder).sentence
        (everybodys / closed).chmod(0o755)
        content = (folder / "guide.html").read_bytes()
        assert content == (b"new" if closed == "packs/out/sub" else b"old")
        assert (folder / "sub" / "mine.txt").read_text() == "mine"
        assert os.listdir(folder.parent) == ["out"], os.listdir(folder.parent)  # noqa: PTH208  # a plain list

    assert as_nobody(write) == 0


@pytest.fixture
def small_drive(tmp_path: Path) -> Iterator[Path]:
    """A real drive of 256 KB, if this account may mount one."""
    place = tmp_path / "drive"
    place.mkdir()
    mount = shutil.which("mount")
    if (
        not mount
        or subprocess.run(
            [mount, "-t", "tmpfs", "-o", "size=256k", "tmpfs", place], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("mounting a small drive needs root")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_drive_leaves_the_old_pack_and_no_rubbish(small_drive: Path) -> None:
    folder = small_drive / "out"
    facts = PackFacts("1", "c", "s", "half-day", {})
    write_pack(folder, [Artifact("guide.html", b"old")], facts)
    big = [Artifact(f"sheet-{number}.html", bytes(60_000)) for number in range(9)]
    with pytest.raises(UserError, match="the disk is full; nothing was changed"):
        write_pack(folder, big, facts)
    assert (folder / "guide.html").read_bytes() == b"old"
    assert [path.name for path in small_drive.iterdir()] == ["out"]
    assert write_pack(folder, big[:2], facts).dropped == ("guide.html",)


def test_a_drive_that_can_only_be_read_is_refused_in_plain_words(small_drive: Path) -> None:
    write_pack(
        small_drive / "out", [Artifact("guide.html", b"old")], PackFacts("1", "c", "s", "half-day", {})
    )
    subprocess.run(["mount", "-o", "remount,ro", small_drive], check=True)
    assert "can only be read; nothing was changed" in refusal(small_drive / "out").sentence
    assert (small_drive / "out" / "guide.html").read_bytes() == b"old"


def test_a_drive_of_its_own_cannot_be_swapped_and_says_so(small_drive: Path) -> None:
    assert "a drive of its own; nothing was changed" in refusal(small_drive).sentence
    assert list(small_drive.iterdir()) == []


def test_a_folder_held_open_by_another_program_is_named(stand: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where a folder cannot be renamed while a reader shows a file in it."""

    def held(*_: Any) -> None:
        raise PermissionError(13, "being used by another process")

    stand.start("replace")
    before = stand.snapshot()
    monkeypatch.setattr("toolkit.write.swap.exchange", lambda *_: False)
    monkeypatch.setattr(os, "rename", held)
    with pytest.raises(UserError, match="open in another program") as caught:
        stand.write_new()
    assert f"shows a file of {stand.folder}" in caught.value.hint
    assert stand.snapshot() == before
    assert stand.beside() == {"out"}


def test_a_pack_that_cannot_be_put_back_is_not_lost_and_its_place_is_said(
    stand: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand.start("replace")
    before = stand.snapshot()
    rename = os.rename
    calls: list[Any] = []

    def only_the_first(*paths: Any) -> None:
        calls.append(paths)
        if len(calls) > 1:
            raise OSError(5, "Input/output error")
        rename(*paths)

    monkeypatch.setattr("toolkit.write.swap.exchange", lambda *_: False)
    monkeypatch.setattr(os, "rename", only_the_first)
    with pytest.raises(UserError, match=r"the pack that was there is safe in .*\.out\.work"):
        stand.write_new()
    assert not stand.folder.exists()
    monkeypatch.setattr(os, "rename", rename)
    stand.write(stand.old)
    assert stand.snapshot() == before

"""A trial pack says whether packs can be written, and leaves nothing."""

import errno
import os
from pathlib import Path

import pytest

from toolkit.diagnostics import UserError
from toolkit.write.trial import try_writing


def everything_below(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.rglob("*"))


@pytest.mark.parametrize("packs", ["packs", "not/yet/there", "."])
def test_where_packs_can_be_written_nothing_is_left(tmp_path: Path, packs: str) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "own.txt").write_text("own", encoding="utf-8")
    before = everything_below(tmp_path)
    try_writing(tmp_path / packs)
    assert everything_below(tmp_path) == before


def test_a_trial_goes_the_way_of_a_real_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: set[str] = set()
    really_open = os.open

    def note(path: str, *more: int, **options: int) -> int:
        opened.add(Path(path).name)
        return really_open(path, *more, **options)

    monkeypatch.setattr("os.open", note)
    try_writing(tmp_path)
    assert {"trial.txt", "manifest.json", ".trial.lock"} <= opened


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "packs").write_text("a file", encoding="utf-8")
    with pytest.raises(UserError, match="lies inside a file") as caught:
        try_writing(tmp_path / "packs")
    assert str(tmp_path / "packs") in caught.value.sentence
    assert ".toolkit-trial" not in caught.value.sentence
    assert caught.value.hint


@pytest.mark.parametrize("function", ["mkdir", "open"])
@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "no permission"), (errno.EROFS, "only be read")],
)
def test_whatever_the_system_refuses_is_said_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int, words: str
) -> None:
    real = getattr(os, function)

    def refuse(path: object, *more: object, **options: object) -> object:
        if "trial" in str(path):
            raise OSError(number, os.strerror(number), str(path))
        return real(path, *more, **options)

    monkeypatch.setattr(f"os.{function}", refuse)
    packs = tmp_path / "packs"
    packs.mkdir()
    with pytest.raises(UserError, match=words) as caught:
        try_writing(packs)
    assert str(packs) in caught.value.sentence
    monkeypatch.undo()
    assert everything_below(tmp_path) == [str(packs)]

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from toolkit.diagnostics import UserError
from toolkit.models.artifact import Artifact
from toolkit.write import PackFacts, clear_leftovers, write_pack

ROOT = Path(__file__).parents[2]

#: A program that writes two packs in turn until it is stopped, or writes one slowly.
WRITER = """
import os, sys
from pathlib import Path
from toolkit.diagnostics import UserError
from toolkit.models.artifact import Artifact
from toolkit.write import PackFacts, write_pack
folder, how = Path(sys.argv[1]), sys.argv[2]
def write(letter):
    files = [Artifact(f"sheet-{n}.html", letter.encode() * 20_000) for n in range(12)]
    write_pack(folder, files, PackFacts("1", letter, "s", "half-day", {}))
if how == "slow":
    sync = os.fsync
    def waiting(descriptor):
        if not waiting.done:
            waiting.done = True
            print("ready", flush=True)
            sys.stdin.readline()
        sync(descriptor)
    waiting.done = False
    os.fsync = waiting
    write("s")
else:
    print("ready", flush=True)
    while True:
        write("a")
        write("b")
"""


def start(folder: Path, how: str) -> "subprocess.Popen[str]":
    """A writing program that has begun."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert writer.stdout
    assert writer.stdout.readline() == "ready\n"
    return writer


def letters(folder: Path) -> set[bytes]:
    """What the sheets of the pack are made of; one letter when it is one pack."""
    return {path.read_bytes()[:1] for path in folder.glob("sheet-*.html") if path.stat().st_size == 20_000}


def test_of_two_builds_at_once_one_builds_and_the_other_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with start(folder, "slow") as first:
        assert first.stdin
        for act in (
            lambda: write_pack(folder, [], PackFacts("1", "c", "s", "x", {})),
            lambda: clear_leftovers(folder),
        ):
            with pytest.raises(UserError, match="another build is writing to this folder") as caught:
                act()
            assert caught.value.exit_code == 1
        first.stdin.write("go\n")
        first.stdin.flush()
        assert first.wait() == 0
    assert letters(folder) == {b"s"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    write_pack(folder, [Artifact("x.html", b"x")], PackFacts("1", "c", "s", "x", {}))


def test_a_lock_file_that_a_killed_build_left_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / ".out.lock").touch()
    write_pack(tmp_path / "out", [Artifact("x.html", b"x")], PackFacts("1", "c", "s", "x", {}))
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_writer_killed_at_twenty_random_moments_leaves_a_whole_pack_each_time(tmp_path: Path) -> None:
    chance = random.Random(20)  # moments to kill at, not secrets
    folder = tmp_path / "out"
    write_pack(folder, [Artifact("x.html", b"x")], PackFacts("1", "first", "s", "half-day", {}))
    (folder / "notes.txt").write_text("mine")
    seen: set[frozenset[bytes]] = set()
    for _ in range(20):
        with start(folder, "endless") as writer:
            time.sleep(chance.uniform(0.0, 0.15))
            writer.kill()
        clear_leftovers(folder)
        assert [path.name for path in tmp_path.iterdir()] == ["out"]
        count = len(list(folder.glob("sheet-*.html")))
        assert (count, letters(folder)) in [(0, set()), (12, {b"a"}), (12, {b"b"})]
        assert (folder / "notes.txt").read_text() == "mine"
        seen.add(frozenset(letters(folder)))
    assert len(seen) > 1, "every kill came before the first write: the test tried nothing"


def test_a_lock_whose_name_went_away_meanwhile_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between opening and locking, the build that held the lock ends and removes its name."""
    opened: list[Any] = []
    really_open = os.open

    def open_and_lose(path: Any, *rest: Any) -> int:
        descriptor = really_open(path, *rest)
        if str(path).endswith(".lock"):
            opened.append(path)
            if len(opened) == 1:
                Path(path).unlink()
        return descriptor

    monkeypatch.setattr(os, "open", open_and_lose)
    write_pack(tmp_path / "out", [Artifact("x.html", b"x")], PackFacts("1", "c", "s", "x", {}))
    assert len(opened) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["out"]

"""A write that is stopped at any of its file operations leaves the whole old pack or the whole new one.

By default every thirteenth point is tried; `pytest -m campaign tests/write` tries each of them.
"""

import itertools
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from toolkit.write import clear_leftovers, swap

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

WAYS = ["exchange", "portable"]
STATES = ["first", "replace", "half", "swapped"]
KINDS = ["kill", "ENOSPC", "EACCES", "interrupt", "interrupt-after"]
FINISHED, STOPPED, INTERRUPTED, KILLED = 0, 1, 130, -9
ENDS = {"kill": {KILLED}, "interrupt": {INTERRUPTED}, "interrupt-after": {INTERRUPTED}}
STRIDE = 13  # of the sample; a prime, so that it meets every kind of operation
SAMPLE_OR_ALL = [pytest.param(STRIDE, id="sample"), pytest.param(1, id="all", marks=pytest.mark.campaign)]


@dataclass
class Trial:
    """A starting state, the two packs that may come of it, and the number of points tried."""

    stand: Any
    state: str
    old: Any
    new: Any
    points: int = 0

    def check(self, ended: int, allowed: set[int], note: str, *, may_be_away: bool = False) -> None:
        """The promises: it ends as it should and says what is true, the folder is whole, the next run mends all."""
        self.points += 1
        note = f"{self.stand.way}, {self.state}, {note}"
        now = self.stand.snapshot()
        assert ended in allowed, f"{note}: ended with {ended}"
        away = now is None and (may_be_away or self.state == "half")
        assert away or now in (self.old, self.new), f"{note}: neither the old pack nor the new one"
        if ended == FINISHED:
            assert now == self.new, f"{note}: said it was finished"
        if ended == STOPPED and not away and self.state in {"first", "replace"}:
            assert now == self.old, f"{note}: said that nothing was changed"
        clear_leftovers(self.stand.folder)
        assert self.stand.snapshot() in (self.old, self.new), f"{note}: not whole after clearing"
        assert self.stand.beside() <= {"out"}, f"{note}: clearing left {self.stand.beside()}"
        self.stand.write_new()
        assert self.stand.snapshot() == self.new, f"{note}: the next run went wrong"
        assert self.stand.beside() == {"out"}, f"{note}: the next run left {self.stand.beside()}"


@pytest.fixture(params=itertools.product(WAYS, STATES), ids="-".join)
def trial(stand: Any, request: pytest.FixtureRequest) -> Trial:
    stand.way, state = request.param
    stand.start("first" if state == "first" else "replace")
    old = stand.snapshot()
    stand.write_new()
    new = stand.snapshot()
    assert new != old
    return Trial(stand, state, old, new)


@pytest.mark.parametrize("stride", SAMPLE_OR_ALL)
def test_a_fault_at_any_file_operation_leaves_a_whole_pack(trial: Trial, stride: int) -> None:
    trial.stand.start(trial.state)
    operations = trial.stand.operations()
    for shift, kind in enumerate(KINDS):
        for at in range(1 + shift % stride, len(operations) + 1, stride):
            trial.stand.start(trial.state)
            ended = trial.stand.run_with(kind, at)
            allowed = ENDS.get(kind, {STOPPED, FINISHED})
            away = trial.stand.way == "portable" and kind == "kill"
            trial.check(ended, allowed, f"{kind} at {at}, {operations[at - 1]}", may_be_away=away)
    assert trial.points > len(KINDS), f"only {trial.points} fault points"


@pytest.mark.parametrize("stride", SAMPLE_OR_ALL)
def test_a_disk_that_fails_for_good_at_any_operation_leaves_a_whole_pack(trial: Trial, stride: int) -> None:
    trial.stand.start(trial.state)
    operations = trial.stand.operations()
    away = trial.stand.way == "portable"
    for at in range(1, len(operations) + 1, stride):
        trial.stand.start(trial.state)
        ended = trial.stand.run_with("EROFS", at, sticky=True)
        note = f"EROFS from {at} on, {operations[at - 1]}"
        trial.check(ended, {STOPPED, FINISHED}, note, may_be_away=away)
    assert trial.points > 1, f"only {trial.points} fault points"


@pytest.mark.parametrize("stride", [pytest.param(127, id="sample"), SAMPLE_OR_ALL[1]])
def test_an_interrupt_at_any_line_of_the_code_leaves_a_whole_pack(trial: Trial, stride: int) -> None:
    trial.stand.start(trial.state)
    lines = trial.stand.lines()
    for number in range(1, lines + 1, stride):
        trial.stand.start(trial.state)
        trial.check(trial.stand.interrupt(number), {INTERRUPTED}, f"interrupt at line {number}")
    assert trial.points > 1, f"only {trial.points} lines"


def test_a_finished_first_pack_whose_build_was_killed_takes_its_place_later(stand: Any) -> None:
    stand.start("first")
    last = stand.operations().index("os.rename") + 1
    wanted = stand.snapshot()
    for at, expected in ((last, wanted), (last - 9, None)):
        stand.start("first")
        assert stand.run_with("kill", at) == KILLED
        assert stand.snapshot() is None
        clear_leftovers(stand.folder)
        assert stand.snapshot() == expected


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs /proc")
def test_all_is_forced_to_the_disk_before_the_swap_and_its_name_after_it(
    stand: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand.start("replace")
    forced: list[str] = []
    exchange = swap.exchange

    def note(descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        forced.append(str(path.relative_to(stand.folder.parent)))

    def swap_and_note(first: Path, second: Path) -> bool:
        forced.append("the swap")
        return exchange(first, second)

    monkeypatch.setattr(os, "fsync", note)
    monkeypatch.setattr(swap, "exchange", swap_and_note)
    stand.write_new()
    before, after = forced[: forced.index("the swap")], forced[forced.index("the swap") + 1 :]
    made = {*stand.new, "manifest.json", "sheets", "people", "private", "private/empty", "."}
    assert {str(Path(".out.work/next") / name) for name in made} <= set(before)
    assert before.index(".out.work/next/manifest.json") > max(
        before.index(f".out.work/next/{name}") for name in stand.new
    )
    assert after == ["."]

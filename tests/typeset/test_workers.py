"""Worker faults: whatever one piece of work does, it alone is lost and is named."""

import ctypes
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from toolkit.typeset import Document, typeset
from toolkit.typeset.records import Limits
from toolkit.typeset.workers import Broken, Task, run

Page = Callable[..., Document]

LIMITS = Limits(seconds=3, memory_bytes=400_000_000)
FAULTS: dict[str, tuple[Callable[[], object], str]] = {
    "killed": (partial(signal.raise_signal, signal.SIGTERM), "crash (SIGTERM)"),
    "endless": (partial(time.sleep, 600), "took longer than 3 s and was stopped"),
    "raising": (partial(int, "twelve"), "made the print engine fail (ValueError: invalid literal"),
    "leaving": (partial(os._exit, 3), "ended without a result"),
    "silent": (
        partial(open, os.devnull, "rb"),
        "ended without a result",
    ),  # an open file cannot be handed over
}
POSIX_FAULTS: dict[str, tuple[Callable[[], object], str]] = {
    "sigkill": (partial(signal.raise_signal, 9), "was killed (SIGKILL), most likely because memory ran out"),
    "segfault": (partial(ctypes.string_at, 0), "made the print engine crash (SIGSEGV)"),
    "aborting": (os.abort, "was killed (SIGABRT), most likely because memory ran out"),
}
LINUX_FAULTS: dict[str, tuple[Callable[[], object], str]] = {
    "greedy": (partial(bytearray, 3_000_000_000), "needs more than 400 MB of memory and was stopped"),
}
if sys.platform != "win32":
    FAULTS.update(POSIX_FAULTS)
if sys.platform == "linux":
    FAULTS.update(LINUX_FAULTS)


def test_of_all_faults_each_is_named_and_the_good_work_survives() -> None:
    good = [Task(f"good-{number}", partial(divmod, number, 3)) for number in range(5)]
    bad = [Task(name, work) for name, (work, _) in FAULTS.items()]
    tasks = [task for pair in zip(good, bad, strict=False) for task in pair] + bad[len(good) :]
    assert len(tasks) == len(good) + len(bad)
    results = {tasks[index].name: result for index, result in run(tasks, LIMITS, lambda _: None)}
    for number, task in enumerate(good):
        assert results[task.name] == divmod(number, 3)
    for name, (_, expected) in FAULTS.items():
        broken = results[name]
        assert isinstance(broken, Broken), name
        assert expected in broken.reason


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_stopping_early_kills_what_still_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    tasks = [Task("sleep", partial(time.sleep, 600)), Task("who forked me", os.getppid)]
    with closing(run(tasks, Limits(60, 400_000_000), lambda _: None)) as results:
        _, fork_server = next(results)
        assert isinstance(fork_server, int)
        at_work = children_of(fork_server)
    assert at_work
    assert not any(is_alive(pid) for pid in at_work)


def test_work_that_cannot_even_start_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError("too many processes")

    monkeypatch.setattr("toolkit.typeset.workers._start", refuse)
    results = list(run([Task("one", os.getpid), Task("two", os.getpid)], LIMITS, lambda _: None))
    assert results == [(index, Broken("found no process to work in (BlockingIOError)")) for index in (0, 1)]


def parent_of(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def children_of(parent: int) -> list[int]:
    pids = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [pid for pid in pids if is_alive(pid) and parent_of(pid) == parent]


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


@pytest.mark.parametrize("start_method", ["spawn", "the usual"])
def test_nothing_that_a_worker_says_reaches_the_terminal(
    start_method: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if start_method == "spawn":
        monkeypatch.setattr("toolkit.typeset.workers._context", lambda: multiprocessing.get_context("spawn"))
    tasks = [
        Task("speak", partial(os.write, 1, b"noise\n")),
        Task("complain", partial(os.write, 2, b"noise\n")),
    ]
    assert [result for _, result in run(tasks, LIMITS, lambda _: None)] == [6, 6]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("body", "seconds", "expected"),
    [
        ("<div style='display:flex'>" * 16 + "x", 3, "bad.pdf took longer than 3 s and was stopped"),
        ("<p style='font-size:1e9px'>x", 20, "bad.pdf made the print engine fail (ZeroDivisionError"),
        ("<div>" * 900 + "x", 20, "bad.pdf holds elements nested too deeply"),
        (
            "<p style='tab-size:99999999;white-space:pre'>\t\tx",
            20,
            "bad.pdf needs more than 400 MB of memory",
        ),
    ],
    ids=["endless", "raising", "deep", "greedy"],
)
def test_a_bad_document_is_named_and_the_good_ones_are_printed(
    page: Page, body: str, seconds: float, expected: str
) -> None:
    if "400 MB" in expected and sys.platform != "linux":
        pytest.skip("only Linux can bound the memory of a process")
    documents = [page("<p>First", "first"), page(body, "bad"), page("<p>Last", "last")]
    result = typeset(documents, "weasyprint", seconds=seconds, memory_bytes=400_000_000)
    assert [made.path for made in result.artifacts] == ["first.pdf", "last.pdf"]
    (found,) = result.diagnostics
    assert (found.path, found.code, found.severity) == ("bad.html", "print-stopped", "error")
    assert expected in found.sentence
    assert found.hint

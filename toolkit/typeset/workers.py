"""Each piece of work in its own bounded process, so that a bad one costs nothing but itself."""

import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from multiprocessing import connection
from multiprocessing.process import BaseProcess

from toolkit.typeset.confined import confine
from toolkit.typeset.discreet import discreetly
from toolkit.typeset.records import Limits

if sys.platform == "win32":
    from multiprocessing.connection import PipeConnection as Reader
    from multiprocessing.context import SpawnContext as Context
else:
    from multiprocessing.connection import Connection as Reader
    from multiprocessing.context import ForkServerContext, SpawnContext

    Context = ForkServerContext | SpawnContext

#: How long a process may take to leave after its last word, before it is made to.
_SECONDS_TO_LEAVE = 5.0
#: How a process ends when the system takes it away, or when a C library is refused memory.
_MEMORY_RAN_OUT = ("SIGKILL", "SIGTRAP", "SIGABRT")


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do elsewhere; `work` and its result must survive pickling."""

    name: str
    work: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Broken:
    """The work came to nothing; `reason` completes "… took longer than 60 s and was stopped"."""

    reason: str


@dataclass(frozen=True, slots=True)
class _Running:
    index: int
    process: BaseProcess
    deadline: float


def run(
    tasks: Sequence[Task], limits: Limits, started: Callable[[str], None]
) -> Generator[tuple[int, object], None, None]:
    """Do all tasks, a few at a time, and yield each one's number and result, or `Broken`, as it ends.

    Close the iterator to stop early: whatever still runs is killed then, as it is on Ctrl-C.

    Args:
        tasks: what to do; they start in this order.
        limits: for each task by itself.
        started: called with a task's name when it starts.
    """
    context = _context()
    waiting = deque(enumerate(tasks))
    running: dict[Reader, _Running] = {}
    try:
        while waiting or running:
            while waiting and len(running) < (os.cpu_count() or 1):
                index, task = waiting.popleft()
                started(task.name)
                try:
                    with discreetly():
                        reader, process = _start(context, task, limits)
                        running[reader] = _Running(index, process, time.monotonic() + limits.seconds)
                except (OSError, EOFError) as error:
                    # No memory for one more process, or somebody ended the fork server.
                    yield index, Broken(f"found no process to work in ({type(error).__name__})")
            for reader in _next_ended(running):
                ended = running[reader]
                yield ended.index, _result(reader, ended, limits)
                _end(reader, running.pop(reader).process)
    finally:
        for reader, left in running.items():
            _end(reader, left.process)


#: A socket's name may have 107 bytes; Python adds "/pymp-12345678/listener-12345678" to the folder.
_LONGEST_TEMPORARY_FOLDER = 107 - len("/pymp-12345678/listener-12345678")


def _context() -> Context:
    """A fork server loads the engine once; only on Linux is forking after font set-up known to be safe.

    It listens at a file in the folder for temporary files, and the name of such a socket is short: where it does
    not fit, children are started the slower way.
    """
    if sys.platform == "linux" and len(os.fsencode(tempfile.gettempdir())) <= _LONGEST_TEMPORARY_FOLDER:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["toolkit.typeset.preload"])
        return context
    return multiprocessing.get_context("spawn")


def _start(context: Context, task: Task, limits: Limits) -> tuple[Reader, BaseProcess]:
    reader, writer = context.Pipe(duplex=False)
    process = context.Process(target=_in_child, args=(task.work, limits, writer), daemon=True)
    process.start()
    writer.close()
    return reader, process


def _in_child(work: Callable[[], object], limits: Limits, writer: Reader) -> None:
    confine(limits.memory_bytes)
    writer.send(_attempt(work, limits))
    writer.close()


def _attempt(work: Callable[[], object], limits: Limits) -> object:
    try:
        return work()
    except MemoryError:
        return Broken(f"needs more than {limits.memory_bytes // 1_000_000} MB of memory and was stopped")
    except RecursionError:
        return Broken("holds elements nested too deeply for the print engine")
    except BaseException as error:  # noqa: BLE001  # the engine raises what it likes, also outside Exception
        return Broken(f"made the print engine fail ({type(error).__name__}: {_first_line(error)})")


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or ["no message"])[0][:200]


def _next_ended(running: dict[Reader, _Running]) -> list[Reader]:
    """Wait until a process has spoken, died or run out of time, and return the pipes of those that did."""
    if not running:  # none could be started
        return []
    patience = min(each.deadline for each in running.values()) - time.monotonic()
    spoken = connection.wait(list(running), timeout=max(0.0, patience))
    now = time.monotonic()
    return [reader for reader, each in running.items() if reader in spoken or each.deadline <= now]


def _result(reader: Reader, ended: _Running, limits: Limits) -> object:
    if not reader.poll():
        return Broken(f"took longer than {limits.seconds:g} s and was stopped")
    try:
        result: object = reader.recv()
    except (EOFError, OSError):
        ended.process.join(_SECONDS_TO_LEAVE)
        return Broken(_how_it_died(ended.process.exitcode))
    return result


def _how_it_died(exit_code: int | None) -> str:
    if exit_code is None or exit_code >= 0:
        return "ended without a result, most likely because memory ran out"
    name = next((known.name for known in signal.Signals if known == -exit_code), f"signal {-exit_code}")
    if name in _MEMORY_RAN_OUT:
        return f"was killed ({name}), most likely because memory ran out"
    return f"made the print engine crash ({name})"


def _end(reader: Reader, process: BaseProcess) -> None:
    """Kill what still runs, and wait until it is gone."""
    if process.is_alive():
        process.kill()
    process.join()
    process.close()
    reader.close()

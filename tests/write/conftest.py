"""A small pack in two states, and the harness that stops a write at any of its file operations."""

import contextlib
import errno
import io
import os
import shutil
import signal
import stat
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from toolkit.diagnostics import UserError
from toolkit.models.artifact import Artifact
from toolkit.write import PackFacts, Written, swap, write_pack

Snapshot = Mapping[str, tuple[Any, ...]]

FINISHED, STOPPED, OUR_BUG, INTERRUPTED, KILLED = 0, 1, 70, 130, -signal.SIGKILL


def facts(code: str = "code-1", seed: str = "1") -> PackFacts:
    return PackFacts("9.9.9", code, seed, "half-day", {"sessions/half-day.yaml": "ab" * 32})


OLD = {"guide.html": "old guide", "sheets/one.html": "one", "people/ada.txt": "Ada", "gone/x.txt": "x"}
NEW = {"guide.html": "new guide!", "sheets/one.html": "one", "sheets/two.html": "two", "key.html": "k"}


def add_own_files(folder: Path) -> None:
    """What a user may lay into a pack: a note, a file beside ours, a closed folder, an empty one, a link."""
    (folder / "notes.txt").write_text("mine")
    (folder / "people" / "photo.txt").write_text("a face")
    (folder / "private").mkdir(mode=0o700)
    (folder / "private" / "note.txt").write_text("secret")
    (folder / "private" / "empty").mkdir()
    (folder / "shortcut").symlink_to("notes.txt")


def _describe(path: Path) -> tuple[Any, ...]:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return ("link", str(path.readlink()))
    content = path.read_bytes() if stat.S_ISREG(mode) else None
    return (stat.filemode(mode), content)


@dataclass
class Fault:
    """Stops the n-th file operation of this process.

    Attributes:
        kind: "kill", an errno's name, or "interrupt"; "interrupt-after" lets the operation happen first.
        at: the number of the operation, from 1; 0 lets all pass and only counts.
        sticky: whether every later operation fails as well, as on a disk that has become read-only.
    """

    kind: str = ""
    at: int = 0
    sticky: bool = False
    names: list[str] = field(default_factory=list)

    def around(self, name: str, act: Callable[..., Any]) -> Callable[..., Any]:
        """The same operation, counted, and stopped when its turn has come; a write is then half done."""

        def faulty(*arguments: Any, **options: Any) -> Any:
            self.names.append(name)
            now = len(self.names)
            if now == self.at or (self.sticky and self.at and now > self.at):
                if name == "os.write":
                    act(arguments[0], arguments[1][: len(arguments[1]) // 2])
                if self.kind == "interrupt-after":
                    with contextlib.suppress(OSError):
                        act(*arguments, **options)
                self.strike()
            return act(*arguments, **options)

        return faulty

    def strike(self) -> None:
        """Do to this process what the kind says."""
        if self.kind == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.kind.startswith("interrupt"):
            raise KeyboardInterrupt
        number = getattr(errno, self.kind)
        raise OSError(number, os.strerror(number))


_OF_OS = [
    "open",
    "write",
    "close",
    "mkdir",
    "rename",
    "unlink",
    "rmdir",
    "link",
    "symlink",
    "chmod",
    "scandir",
]
_OPERATIONS: list[tuple[Any, str]] = [
    *((os, name) for name in _OF_OS),
    (io, "open"),
    (shutil, "copyfile"),
    (swap, "exchange"),
]


def _refuse_link(*_: Any, **__: Any) -> None:
    raise PermissionError(errno.EPERM, "no links here")


def install(patch: pytest.MonkeyPatch, fault: Fault, way: str) -> None:
    """Put the fault around every operation; "portable" stands for a system without exchange and hard links."""
    if way == "portable":
        patch.setattr(swap, "exchange", lambda *_: False)
        patch.setattr(os, "link", _refuse_link)
    for module, name in _OPERATIONS:
        act = getattr(module, name)
        patch.setattr(module, name, fault.around(f"{module.__name__.rpartition('.')[2]}.{name}", act))
    patch.setattr(os, "fsync", fault.around("os.fsync", lambda _: None))  # a killed process loses no cache
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415  # not on Windows

        patch.setattr(fcntl, "flock", fault.around("fcntl.flock", fcntl.flock))


def in_a_child(act: Callable[[], None]) -> int:
    """Run in a forked child; how it ended, and minus the signal's number if one killed it."""
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # a worker of pytest-xdist has threads; we use none
        child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = OUR_BUG
    try:
        act()
        code = FINISHED
    except UserError:
        code = STOPPED
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BaseException:  # noqa: BLE001  # a child of a test must never run the rest of the test
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)


def interrupt_at_line(number: int, seen: list[int]) -> None:
    """Let this process be interrupted at the n-th line of toolkit/write that it runs; counts the lines in `seen`."""
    home = str(Path(swap.__file__).parent)

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        if not frame.f_code.co_filename.startswith(home):
            return None
        if event == "line":
            seen[0] += 1
            if seen[0] == number:
                sys.settrace(None)
                raise KeyboardInterrupt
        return trace

    sys.settrace(trace)


@dataclass
class Stand:
    """A place to write a pack in, set back to a starting state as often as wanted.

    The states: "first" has no pack; "replace" has the old one with the user's own files; in "half" a write over it
    was killed between the two renamings; in "swapped" one was killed right after the exchange.
    """

    root: Path
    way: str = "exchange"
    old: Mapping[str, str] = field(default_factory=lambda: OLD)
    new: Mapping[str, str] = field(default_factory=lambda: NEW)

    @property
    def folder(self) -> Path:
        """The output folder."""
        return self.root / "packs" / "out"

    def beside(self) -> set[str]:
        """What lies in the output folder's parent."""
        return {path.name for path in self.folder.parent.iterdir()}

    def write(self, files: Mapping[str, str], code: str = "code-1", **options: Any) -> Written:
        """Write a pack of these files."""
        artifacts = [Artifact(path, text.encode()) for path, text in files.items()]
        return write_pack(self.folder, artifacts, facts(code), **options)

    def write_new(self) -> Written:
        """Write the new pack, which has another code."""
        return self.write(self.new, "code-2")

    def snapshot(self) -> Snapshot | None:
        """All of the output folder: modes, bytes and links; None when it is not there."""
        if not self.folder.exists():
            return None
        found = [self.folder, *sorted(self.folder.rglob("*"))]
        return {str(path.relative_to(self.folder)): _describe(path) for path in found}

    def start(self, state: str) -> None:
        """Set everything back to a state, by copying what was made for it once."""
        template = self.root.parent / "states" / state
        if not template.exists():
            self._make(state)
            shutil.copytree(self.root, template, symlinks=True)
        shutil.rmtree(self.root)
        shutil.copytree(template, self.root, symlinks=True)

    def _make(self, state: str) -> None:
        shutil.rmtree(self.root)
        self.folder.parent.mkdir(parents=True)
        if state == "first":
            return
        self.write(self.old)
        add_own_files(self.folder)
        if state == "replace":
            return
        way, name = {"half": ("portable", "os.rename"), "swapped": ("exchange", "swap.exchange")}[state]
        at = self.operations(way).index(name) + 2
        self._make("replace")
        assert self.run(Fault("kill", at), way) == KILLED
        assert self.folder.exists() == (state == "swapped")
        assert ".out.work" in self.beside()

    def run(self, fault: Fault, way: str = "") -> int:
        """Write the new pack in a child that meets the fault; how it ended."""
        return in_a_child(lambda: self._write(fault, way))

    def run_with(self, kind: str, at: int, *, sticky: bool = False) -> int:
        """Write the new pack in a child whose file operation number `at` fails in this way; how it ended."""
        return self.run(Fault(kind, at, sticky=sticky))

    def operations(self, way: str = "") -> list[str]:
        """The names of all operations a write from the present state makes; the state is then the new pack."""
        fault = Fault()
        self._write(fault, way)
        return fault.names

    def _write(self, fault: Fault, way: str) -> None:
        with pytest.MonkeyPatch.context() as patch:
            install(patch, fault, way or self.way)
            self.write_new()

    def interrupt(self, number: int) -> int:
        """Write the new pack in a child that is interrupted at a line; how it ended."""

        def write() -> None:
            interrupt_at_line(number, [0])
            self._write(Fault(), "")

        return in_a_child(write)

    def lines(self) -> int:
        """The number of lines of toolkit/write that a write from the present state runs."""
        seen = [0]
        interrupt_at_line(0, seen)
        try:
            self._write(Fault(), "")
        finally:
            sys.settrace(None)
        return seen[0]


_IN_MEMORY = Path("/dev/shm")  # noqa: S108  # thousands of short writes; mkdtemp makes a name nobody knows


@pytest.fixture
def stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stand]:
    """A stand whose writes need not wait for the disk: a process that is killed loses nothing of the cache."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    place = Path(tempfile.mkdtemp(dir=_IN_MEMORY)) if os.access(_IN_MEMORY, os.W_OK) else tmp_path
    (place / "stand").mkdir()
    yield Stand(place / "stand")
    shutil.rmtree(place)

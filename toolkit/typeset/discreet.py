"""How child processes are started, so that they owe nothing to the place and the terminal they are started from."""

import os
import signal
import sys
import types
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

#: Where Homebrew puts Pango; a Python that is not Homebrew's own does not look there by itself.
HOMEBREW = ("/opt/homebrew/lib", "/usr/local/lib", "/usr/lib")


def environment(platform: str, search_path: list[str], before: Mapping[str, str]) -> dict[str, str]:
    """Variables that a child process needs besides the ones it inherits.

    Args:
        platform: as `sys.platform` says it.
        search_path: where this process imports from; the child must find the same toolkit.
        before: the variables as they are.
    """
    wanted = {
        # Python would look for modules in the current folder first, and that is the person's workspace.
        "PYTHONSAFEPATH": "1",
        "PYTHONPATH": os.pathsep.join(entry for entry in search_path if entry),
    }
    if platform == "darwin":
        known = before.get("DYLD_FALLBACK_LIBRARY_PATH", "").split(":")
        wanted["DYLD_FALLBACK_LIBRARY_PATH"] = ":".join(filter(None, [*known, *HOMEBREW]))
    return wanted


@contextmanager
def discreetly() -> Iterator[None]:
    """Start processes inside this: they hear no Ctrl-C, run none of the person's files and import no main program.

    Ctrl-C is held back until the block ends, so a process that has been started is always known to who must end it.
    """
    with _ctrl_c_held_back(), _variables(environment(sys.platform, sys.path, os.environ)), _no_main_program():
        yield


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Children inherit the mask, so the terminal's Ctrl-C reaches only the process that decides about them."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _variables(wanted: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _no_main_program() -> Iterator[None]:
    """Python loads the main program again in every such child; ours need nothing of it, and it costs time."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main

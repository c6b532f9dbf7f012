"""What several test files need and takes seconds to make, made once in a run."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest


def run_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share and no other run does."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def once(run: Path, name: str, make: Callable[[Path], object]) -> Path:
    """A folder with something in it; the worker that asks first makes it, the others wait.

    Args:
        run: the folder of the run.
        name: of the thing.
        make: puts it into the folder that it is given. If it fails, the next who asks tries again.
    """
    folder, done = run / "made-once" / name, run / "made-once" / f"{name}.done"
    folder.mkdir(parents=True, exist_ok=True)
    with done.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(folder)
            done.touch()
    return folder

"""Packs of shipped sessions, each built once in a run: the worker that asks first builds it, the others wait for it.

def test_something(packs):
    built = packs("kam-half-day", "a4", ("standard",))
"""

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workspaces import REPOSITORY
from toolkit import pipeline
from toolkit.models.layout import EDITIONS, Edition, Paper
from toolkit.pipeline import Built, Choices, Workspace

#: Gives the pack of a session on a paper, in some editions. Nobody may change what is in its folder.
Packs = Callable[[str, Paper, tuple[Edition, ...]], Built]

#: Sheets, an agreement, cards, practice, the papers of the day: made in all editions, and on Letter. The other
#: sessions are much the same there, and a campaign makes them.
IN_ALL_EDITIONS = "kam-half-day"


def editions_of(session: str) -> tuple[Edition, ...]:
    """The editions in which a session is made in every run, on A4."""
    return tuple(EDITIONS) if session == IN_ALL_EDITIONS else ("standard",)


def run_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share and no other run does."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def built_once(folder: Path, session: str, paper: Paper, editions: tuple[Edition, ...]) -> Built:
    """The pack of a session with PDFs; built below the folder unless it is there already."""
    place = folder / "shipped" / "-".join((session, paper, *editions))
    place.mkdir(parents=True, exist_ok=True)
    told = place / "built.pickle"
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.is_file():
            workspace = Workspace((REPOSITORY,), REPOSITORY, place)
            choices = Choices(engine="weasyprint", paper=paper, editions=editions)
            told.write_bytes(pickle.dumps(pipeline.build(workspace, session, choices)))
    built: Built = pickle.loads(told.read_bytes())  # noqa: S301  # this run wrote it
    return built

"""Packs of shipped sessions, each built once in a run: the worker that asks first builds it, the others wait for it.

def test_something(packs):
built = packs("kam-half-day", "a4", ("standard",))
"""

import pickle
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.once import once, run_folder
from tests.workspaces import REPOSITORY
from toolkit import pipeline
from toolkit.models.layout import EDITIONS, Edition, Paper
from toolkit.pipeline import Built

#: Gives the pack of a session on a paper, in some editions. Nobody may change what is in its folder.
Packs = Callable[[str, Paper, tuple[Edition, ...]], Built]

#: Sheets, an agreement, cards, practice, the papers of the day: made in all editions, and on Letter. The other
#: sessions are much the same there, and a campaign makes them.
IN_ALL_EDITIONS = "kam-half-day"


def editions_of(session: str) -> tuple[Edition, ...]:
    """The editions in which a session is made in every run, on A4."""
    return tuple(EDITIONS) if session == IN_ALL_EDITIONS else ("standard",)


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Packs:
    """Packs of shipped sessions, built once in a run; only to be read."""
    return partial(_built_once, run_folder(tmp_path_factory))


def _built_once(run: Path, session: str, paper: Paper, editions: tuple[Edition, ...]) -> Built:
    """The pack of a session with PDFs, in the folder of the run."""

    def build(folder: Path) -> None:
        workspace = pipeline.Workspace((REPOSITORY,), REPOSITORY, folder)
        choices = pipeline.Choices(engine="weasyprint", paper=paper, editions=editions)
        built = pipeline.build(workspace, session, choices)
        (folder / "built.pickle").write_bytes(pickle.dumps(built))

    folder = once(run, "-".join((session, paper, *editions)), build)
    found: Built = pickle.loads((folder / "built.pickle").read_bytes())  # noqa: S301  # this run wrote it
    return found

"""Posters and table cards of every shipped session, through the real build: one page each, whoever comes."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import page
import pytest

from toolkit import pipeline
from toolkit.models.layout import PAPERS, Paper
from toolkit.models.library import Library
from toolkit.models.session import ExerciseBlock, SessionPlan
from toolkit.pipeline import Choices, Workspace
from toolkit.pipeline.packs import assemble_pack
from toolkit.pipeline.printing import render_pack, typeset_pack
from toolkit.subject.agenda import minutes_in_hand

REPOSITORY = Path(__file__).parents[2]
SESSIONS = sorted(path.stem for path in (REPOSITORY / "sessions").glob("*.yaml"))
#: Posters differ in their words alone, so one session in every run and the others by a campaign.
EACH = [
    pytest.param(name, marks=[] if name == "kam-half-day" else [pytest.mark.campaign]) for name in SESSIONS
]
OUTPUTS = ("posters", "table-cards")
_LONGEST_TITLE = "What Wonderful Managers Promise, and How They Measure It All"


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped content."""
    return pipeline.read(Workspace((REPOSITORY,), REPOSITORY, REPOSITORY))[0]


def most_people(plan: SessionPlan, library: Library) -> int:
    """How many the session carries: its exercises, and its clock."""
    used = [library.exercises[block.exercise] for block in plan.blocks if isinstance(block, ExerciseBlock)]
    most = min((exercise.people.max for exercise in used), default=60)
    rooms = (plan.model_copy(update={"people": people}) for people in range(most, plan.people - 1, -1))
    return next(room.people for room in rooms if minutes_in_hand(room, library) >= room.buffer)


def pages_of(path: Path) -> int:
    """How many pages a PDF has."""
    program = shutil.which("pdfinfo")
    if program is None:
        pytest.skip("no pdfinfo on this computer")
    done = subprocess.run([program, str(path)], capture_output=True, text=True, check=True)
    return int(re.findall(r"^Pages:\s+(\d+)", done.stdout, re.MULTILINE)[0])


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("session", EACH)
def test_a_full_room_gets_four_posters_and_a_card_for_every_table(
    session: str, paper: Paper, library: Library, tmp_path: Path
) -> None:
    people = most_people(library.sessions[session], library)
    workspace = Workspace((REPOSITORY,), REPOSITORY, tmp_path)
    choices = Choices(only=OUTPUTS, people=people, paper=paper, date="2027-02-11", engine="weasyprint")
    built = pipeline.build(workspace, session, choices)
    plan = library.sessions[session].model_copy(update={"people": people})
    tables = assemble_pack(library, plan, {}).tables
    assert pages_of(built.folder / "posters.pdf") == 4
    assert pages_of(built.folder / "table-cards.pdf") == len(tables) >= 2
    for name in OUTPUTS:
        result = page.validate_pdf(str(built.folder / f"{name}.pdf"), profile="ua1")
        assert result.is_compliant, (name, [str(failure) for failure in result.failures][:5])


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("session", EACH)
def test_titles_as_long_as_they_may_be_stay_on_their_poster(
    session: str, paper: Paper, library: Library, tmp_path: Path
) -> None:
    longest = {"title": _LONGEST_TITLE}
    plan = library.sessions[session].model_copy(update=longest)
    long = replace(
        library,
        exercises={name: one.model_copy(update=longest) for name, one in library.exercises.items()},
        cases={name: one.model_copy(update=longest) for name, one in library.cases.items()},
        sessions={session: plan},
    )
    html = render_pack(assemble_pack(long, plan, {}, paper), ("posters",), paper)
    (made,) = typeset_pack(html, Choices(engine="weasyprint"), lambda _: None).artifacts
    path = tmp_path / made.path
    path.write_bytes(made.content)
    assert len(_LONGEST_TITLE) == 60
    assert pages_of(path) == 4

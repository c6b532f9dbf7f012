"""A pack for a day that begins late: what changes, what stays, and what cannot be done."""

from pathlib import Path

import pytest

from tests.pipeline.test_build import pack_of, replace_once
from tests.workspaces import copy_code, toolkit
from toolkit import pipeline
from toolkit.models.library import Library
from toolkit.pipeline import Workspace
from toolkit.subject.cut_plan import LOST, cut_plan
from toolkit.subject.timing import block_length
from toolkit.subject.work import is_work

REPOSITORY = Path(__file__).parents[2]
SESSIONS = sorted(path.stem for path in (REPOSITORY / "sessions").glob("*.yaml"))


@pytest.fixture(scope="module")
def shipped() -> Library:
    """The shipped content."""
    return pipeline.read(Workspace((REPOSITORY,), REPOSITORY, REPOSITORY))[0]


def test_the_half_day_has_at_most_95_minutes_of_exercises_to_practise_in_180(shipped: Library) -> None:
    plan = shipped.sessions["kam-half-day"]
    working = [block for block in plan.blocks if is_work(block, shipped)]
    assert sum(block_length(block, shipped, plan.people).minutes for block in working) <= 95


@pytest.mark.parametrize("session", SESSIONS)
def test_a_shipped_session_bears_half_an_hour_and_keeps_what_it_ends_with(
    session: str, shipped: Library
) -> None:
    plan = shipped.sessions[session]
    last = len(plan.blocks) - 1
    assert plan.blocks[last].when_late == "keep"
    assert plan.if_time_is_left
    plans = [cut_plan(plan, shipped, lost) for lost in LOST]
    assert [late.missing for late in plans[:2]] == [0, 0]
    assert all(saving.block != last for late in plans for saving in late.savings)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with the small content, in which the pack of the day as planned is built as print pages."""
    folder = copy_code(tmp_path_factory.mktemp("clone"))
    result = toolkit(folder, "build", "example", "--pdf-engine", "none")
    assert result.returncode == 0, result.stderr
    return folder


def test_only_what_tells_the_time_is_made_anew_and_the_guide_says_what_was_taken_out(home: Path) -> None:
    before = {path.name: path.read_bytes() for path in pack_of(home).glob("*.html")}
    result = toolkit(home, "build", "example", "--pdf-engine", "none", "--minutes-lost", "16")
    assert result.returncode == 0, result.stderr
    after = {path.name: path.read_bytes() for path in pack_of(home).glob("*.html")}
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {
        "client-one-pager.html",
        "day-papers.html",
        "facilitator-guide.html",
        "posters.html",
        "run-sheet.html",
    }
    assert f"Changed: {', '.join(sorted(changed))}. The other files are as they were." in result.stderr
    guide = after["facilitator-guide.html"].decode()
    assert "Begins 16 minutes late, at 09:16, and ends as planned." in guide
    assert "Shorter today:" in guide
    assert "Skip the poster" in guide
    assert "Free to leave" in after["posters.html"].decode()
    (code,) = {line.split()[-1] for line in result.stdout.splitlines() if line.startswith("Pack code")}
    assert code in guide
    assert code not in after["participant-workbook.html"].decode()


def test_a_day_that_cannot_be_made_good_says_by_how_much_and_what_would_help(home: Path) -> None:
    result = toolkit(home, "build", "example", "--pdf-engine", "none", "--minutes-lost", "20")
    assert result.returncode == 2
    assert "With 20 minutes lost at the start" in result.stderr
    assert "1 minute is missing at 10:00, even with every cut taken" in result.stderr
    assert "when_late: drop" in result.stderr


def test_what_may_be_left_out_goes_and_what_must_stay_stays_whole(tmp_path: Path) -> None:
    home = copy_code(tmp_path)
    plan = home / "sessions" / "example.yaml"
    replace_once(plan, "  - exercise: example\n", "  - {exercise: example, when_late: drop}\n")
    replace_once(plan, "  - break: {title: Coffee", "  - when_late: keep\n    break: {title: Coffee")
    result = toolkit(home, "build", "example", "--pdf-engine", "none", "--minutes-lost", "30")
    assert result.returncode == 0, result.stderr
    guide = (pack_of(home) / "facilitator-guide.html").read_text(encoding="utf-8")
    assert "all of 2 · " in guide
    assert "Say it back" not in guide.split('class="page part')[-1]
    workbook = (pack_of(home) / "participant-workbook.html").read_text(encoding="utf-8")
    assert "page 3" in workbook


def test_cards_of_a_late_day_turn_at_the_edge_that_was_asked_for_and_keep_their_code(tmp_path: Path) -> None:
    folder = copy_code(tmp_path)
    options = ("--pdf-engine", "none", "--only", "workbook,rescue-cards", "--duplex", "short-edge")
    assert toolkit(folder, "build", "example", *options).returncode == 0
    before = {path.name: path.read_bytes() for path in pack_of(folder).glob("*.html")}
    assert "rescue-cards-short-edge.html" in before
    assert toolkit(folder, "build", "example", *options, "--minutes-lost", "16").returncode == 0
    assert {path.name: path.read_bytes() for path in pack_of(folder).glob("*.html")} == before


def test_more_minutes_than_there_are_cannot_be_lost(home: Path) -> None:
    result = toolkit(home, "build", "example", "--pdf-engine", "none", "--minutes-lost", "60")
    assert result.returncode == 2
    assert "nothing is left of a session from 09:00 to 10:00" in result.stderr

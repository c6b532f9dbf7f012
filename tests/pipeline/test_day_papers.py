"""Run sheet, papers of the day, list and page for the host as they are printed: one side each, whoever comes."""

import re
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import page
import pytest

from tests.rubric.packs import shipped_library
from tests.rubric.paper import Page, pages
from toolkit.models.layout import PAPERS, Paper
from toolkit.models.library import Library
from toolkit.models.pack import Pack
from toolkit.models.session import BreakBlock, ExerciseBlock, SessionPlan
from toolkit.pipeline import Choices
from toolkit.pipeline.packs import assemble_pack
from toolkit.pipeline.printing import render_pack, typeset_pack
from toolkit.typeset import Typesetting

OUTPUTS = ("run-sheet", "day-papers", "attendance", "client-one-pager")
PEOPLE = (3, 14, 60)
#: Its parts are exercises of the library, with three breaks; nobody should plan such a day, but it has to fit.
LONG_DAY = "a-day-of-14-parts"
_TITLES = {
    "Headcount card": "How many came?",
    "Opening page": "Before the first step",
    "Distress line": "Somebody is not well",
    "Rehearsal card": "Five things to know by heart",
    "Walk-in kit": "For people whom nobody expected",
}
_ROUNDING = 0.05


@dataclass(frozen=True)
class Printed:
    """The papers of one session for one number of people."""

    pack: Pack
    typeset: Typesetting

    def pages(self, name: str) -> tuple[Page, ...]:
        """The pages of one document."""
        return pages(self.content(name))

    def content(self, name: str) -> bytes:
        """One document as PDF."""
        return next(made.content for made in self.typeset.artifacts if made.path == f"{name}.pdf")


def long_day(library: Library) -> SessionPlan:
    """Fourteen parts and three breaks, with the longest title there may be."""
    plan = library.sessions["kam-half-day"]
    parts = islice(cycle(sorted(library.exercises)), 14)
    blocks: list[ExerciseBlock | BreakBlock] = [ExerciseBlock(exercise=name) for name in parts]
    pause = next(block for block in plan.blocks if isinstance(block, BreakBlock))
    for place in (11, 8, 4):
        blocks.insert(place, pause)
    title = "What Wonderful Managers Promise, and How They Measure It All"
    return plan.model_copy(update={"id": LONG_DAY, "title": title, "blocks": tuple(blocks), "end": "19:30"})


def printed(library: Library, plan: SessionPlan, people: int, paper: Paper) -> Printed:
    """A session on paper, in memory."""
    plan = plan.model_copy(update={"people": people, "date": "2027-02-11"})
    pack = assemble_pack(library, plan, {}, paper)
    html = render_pack(pack, OUTPUTS, paper)
    return Printed(pack, typeset_pack(html, Choices(engine="weasyprint"), lambda _: None))


@pytest.fixture(
    scope="module",
    params=[
        *((paper, False) for paper in PAPERS),
        *(pytest.param((paper, True), marks=pytest.mark.campaign) for paper in PAPERS),
    ],
    ids=lambda way: f"{way[0]}-all" if way[1] else way[0],
)
def prints(request: pytest.FixtureRequest) -> dict[tuple[str, int], Printed]:
    """All papers of a half day and of a day of fourteen parts; in a campaign of every session for all numbers."""
    paper, everything = request.param
    library = shipped_library()
    plans = {plan.id: plan for plan in (*library.sessions.values(), long_day(library))}
    few = [(LONG_DAY, 3), ("kam-half-day", 14), (LONG_DAY, 60)]
    chosen = [(plan, people) for plan in plans for people in PEOPLE] if everything else few
    return {(plan, people): printed(library, plans[plan], people, paper) for plan, people in chosen}


def test_every_paper_is_one_side_and_has_no_fault(prints: dict[tuple[str, int], Printed]) -> None:
    for (plan, people), each in prints.items():
        assert each.typeset.diagnostics == (), (plan, people)
        assert each.typeset.traced == (), (plan, people)
        assert dict(each.typeset.pages) == {
            "run-sheet.pdf": 1,
            "day-papers.pdf": len(_TITLES),
            "attendance.pdf": 1 if people <= 30 else 2,
            "client-one-pager.pdf": 1,
        }, (plan, people)


def test_each_paper_of_the_day_begins_its_own_page_and_says_for_whom_it_is(
    prints: dict[tuple[str, int], Printed],
) -> None:
    for each in prints.values():
        for (kind, title), sheet in zip(_TITLES.items(), each.pages("day-papers"), strict=True):
            assert sheet.find(title), title
            assert sheet.find(f"{kind} · for ") or sheet.find(f"{kind} · for ".upper()), kind


def test_the_run_sheet_is_read_at_arms_length(prints: dict[tuple[str, int], Printed]) -> None:
    for (plan, _), each in prints.items():
        (sheet,) = each.pages("run-sheet")
        assert min(letter.size for letter in sheet.letters) >= 11 - _ROUNDING, plan
        for line in each.pack.papers.run:
            found = sheet.find_all(line.starts)
            assert found, line.starts
            assert max(max(each.sizes) for each in found) >= 14 - _ROUNDING
    (sheet,) = prints["kam-half-day", 14].pages("run-sheet")
    title = sheet.find("Facts, Effect, Ask")
    assert title
    assert min(title.sizes) >= 14 - _ROUNDING


def test_the_papers_meet_pdf_ua_1(prints: dict[tuple[str, int], Printed], tmp_path: Path) -> None:
    for name in OUTPUTS:
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(prints["kam-half-day", 14].content(name))
        result = page.validate_pdf(str(path), profile="ua1")
        assert result.is_compliant, (name, [str(failure) for failure in result.failures][:5])


def test_the_page_for_the_host_names_no_minute_of_the_trainers(
    prints: dict[tuple[str, int], Printed],
) -> None:
    for each in prints.values():
        (sheet,) = each.pages("client-one-pager")
        text = "".join(letter.sign for letter in sheet.letters)
        posted = [line.clock for line in each.pack.posted if line.clock]
        clocks = {*posted, each.pack.starts, each.pack.ends}
        assert set(re.findall(r"\d\d:\d\d", text)) == clocks
    assert any(line.clock for each in prints.values() for line in each.pack.posted)

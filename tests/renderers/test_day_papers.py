"""Sizes of the run sheet, lines of the list, and what the papers say when a session has no words of its own."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from toolkit.assemble import Day, assemble, project
from toolkit.models.layout import Layout
from toolkit.models.pack import Pack
from toolkit.models.papers import Rehearsal
from toolkit.renderers import attendance, client_one_pager, day_papers, run_sheet

STYLES = Path(__file__).parents[2] / "toolkit" / "styles"


def small_pack(**papers: object) -> Pack:
    """The pack of the small session, with other papers of the day."""
    plan = strategies.session(date="2027-02-11")
    pack = assemble(plan, strategies.library([strategies.exercise()], [plan]), Day("K7Q-42M", "0.1.0"))
    return pack.model_copy(update={"papers": pack.papers.model_copy(update=papers)})


def text_of(pack: Pack, output: object, layout: Layout = Layout()) -> str:  # noqa: B008 - frozen
    """What one reads in the document of an output."""
    (made,) = output.render(project(pack, output.AUDIENCE), layout)  # type: ignore[attr-defined]
    main = re.search(r"<main[ >].*</main>", made.content.decode(), re.DOTALL)
    assert main
    return " ".join(re.sub(r"<[^>]*>", " ", main[0]).split())


def test_the_sizes_of_the_run_sheet_are_those_of_its_style() -> None:
    css = (STYLES / "run_sheet.css").read_text(encoding="utf-8")
    styles = dict(re.findall(r"\.(size-1[1-4](?:-roomy)?) \{(.*?)\}", css))
    assert list(styles) == [size.name for size in run_sheet.SIZES]
    for size in run_sheet.SIZES:
        tokens = dict(re.findall(r"--run-([a-z-]+): ([\d.]+)(?:pt|mm);", styles[size.name]))
        assert (float(tokens["text"]), float(tokens["text-lead"]), float(tokens["apart"])) == (
            size.text,
            size.lead,
            size.apart,
        )
        assert size.text >= 11


@given(st.integers(1, 80), st.integers(1, 25), st.integers(1, 2))
def test_the_list_has_every_line_once_and_in_order(lines: int, most: int, columns: int) -> None:
    sides = attendance.sides_of(lines, most, columns)
    assert [number for side in sides for column in side for number in column] == list(range(1, lines + 1))
    assert all(len(column) <= most for side in sides for column in side)
    assert all(1 <= len(side) <= columns for side in sides)


@pytest.mark.parametrize(("people", "sides"), [(3, 1), (14, 1), (30, 1), (31, 1), (33, 2), (60, 2)])
def test_the_list_is_one_side_up_to_thirty_people_and_two_up_to_sixty(people: int, sides: int) -> None:
    assert len(attendance.sides_of(people + 4)) == sides


def test_what_must_be_said_is_said_when_the_session_has_no_words_for_it() -> None:
    text = text_of(small_pack(rehearsal=Rehearsal()), day_papers)
    assert text.count("There is one limit: if somebody may come to harm") == 2
    assert text.count("There is always another way to do a task.") == 2
    assert "Welcome. It is good that you are here." in text
    assert "You are free to leave." in text


def test_the_list_says_what_it_is_for_and_when_it_is_gone() -> None:
    text = text_of(small_pack(places=9), attendance)
    assert "nobody signs" in text
    assert "This list goes to nobody and is not copied. Torn up tonight by" in text
    assert re.findall(r"\b\d\b", text.partition("What helps me")[2]) == [str(n) for n in range(1, 10)]
    assert "mail" not in text.casefold()


def test_the_host_hears_that_nobody_is_reported_on_and_what_the_room_needs() -> None:
    pack = small_pack(places=16)
    text = text_of(pack, client_one_pager)
    assert "16 chairs" in text
    assert "What people say or write goes to no manager" in text
    for outcome in pack.outcomes:
        assert outcome in text
    online = pack.model_copy(update={"tables": ()})
    assert "nothing recorded" in text_of(online, client_one_pager)
    assert "chairs" not in text_of(online, client_one_pager)


def test_a_plan_that_runs_over_says_so_on_the_run_sheet() -> None:
    pack = small_pack()
    assert "in hand." in text_of(pack, run_sheet)
    late = pack.model_copy(update={"in_hand": -12})
    assert "12 minutes too late: cut before you begin" in text_of(late, run_sheet)

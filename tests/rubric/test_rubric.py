"""The shipped pages against the measured half of the rubric; the other half is for eyes, see `python -m tests.rubric`."""

import pytest

from tests.packs import Packs, editions_of
from tests.rubric.__main__ import table
from tests.rubric.packs import PrintedPack, printed_packs, shipped_library
from tests.rubric.score import GUIDE_POINTS, POINTS, SHEET_POINTS, Row, missing, rows
from tests.rubric.workbook import writing_lines
from toolkit.checks.sheet_space import LINE_LENGTH

_LEAST_TO_SHIP, _POINTS = 13, 15


@pytest.fixture(scope="module")
def printed(packs: Packs) -> tuple[PrintedPack, ...]:
    """Every session on A4."""
    return printed_packs(lambda session: packs(session, "a4", editions_of(session)).folder)


@pytest.fixture(scope="module")
def scored(printed: tuple[PrintedPack, ...]) -> list[Row]:
    """Every exercise page of every session."""
    return list(rows(printed))


def test_every_sheet_of_every_exercise_is_scored(scored: list[Row]) -> None:
    sheets = [sheet.title for exercise in shipped_library().exercises.values() for sheet in exercise.sheets]

    assert sheets
    assert {row.sheet for row in scored} == set(sheets)
    assert {point for row in scored for point in row.parts} == {*GUIDE_POINTS, *SHEET_POINTS} < set(POINTS)


def test_nothing_that_code_can_measure_keeps_a_page_from_shipping(scored: list[Row]) -> None:
    lost = {
        (row.session, row.exercise, row.sheet): len(row.scores) - sum(row.scores.values()) for row in scored
    }
    zeros = [(row.sheet, point) for row in scored for point, score in row.scores.items() if not score]

    assert {page: points for page, points in lost.items() if points > _POINTS - _LEAST_TO_SHIP} == {}
    assert zeros == []


@pytest.mark.parametrize("point", [*GUIDE_POINTS, *SHEET_POINTS])
def test_every_part_of_a_point_is_true_on_every_page(scored: list[Row], point: str) -> None:
    faults = {
        (row.session, row.exercise, row.sheet, sentence)
        for row in scored
        for sentence in missing(row.parts[point])
    }

    assert faults == set()


def test_the_lines_are_as_long_as_the_rule_of_writing_space_takes_them(
    printed: tuple[PrintedPack, ...],
) -> None:
    library = shipped_library()
    compared = 0
    for pack in printed:
        for planned in pack.workbook.pages:
            for number, prompt in enumerate(planned.sheet.prompts if planned.sheet else (), start=1):
                if prompt.type == "lines":
                    lines = writing_lines(pack.workbook_pages[planned.page - 1], number, prompt.label)
                    assert all(line.right - line.left > LINE_LENGTH[prompt.width] - 0.2 for line in lines)
                    compared += len(lines)
    assert compared > len(library.exercises)


def test_the_table_has_a_line_for_each_page_and_dots_for_eyes(scored: list[Row]) -> None:
    lines = table(scored)

    assert [line.count("·") for line in lines if line.startswith("p. ")] == [8] * len(scored)
    assert all(any(row.exercise in line for line in lines) for row in scored)

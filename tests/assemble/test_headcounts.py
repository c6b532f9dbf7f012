"""The headcount card: what changes when another number of people comes."""

import pytest

from tests import strategies
from toolkit.assemble import Day, assemble
from toolkit.models.pack import Pack

DAY = Day(code="AAA-222", tool_version="0")


def pack_for(people: int, **changes: object) -> Pack:
    exercise = strategies.exercise(**changes)
    plan = strategies.session(people=people)
    return assemble(plan, strategies.library([exercise], [plan]), DAY)


@pytest.mark.parametrize(
    ("people", "first", "last"), [(3, 3, 7), (5, 3, 9), (14, 10, 18), (58, 54, 60), (60, 56, 60)]
)
def test_the_card_goes_from_four_fewer_to_four_more_but_no_session_has_under_three_or_over_sixty(
    people: int, first: int, last: int
) -> None:
    rows = pack_for(people).headcount_card

    assert [row.people for row in rows] == list(range(first, last + 1))
    assert [row.people for row in rows if row.planned] == [people]


@pytest.mark.parametrize("people", [9, 14, 30])
def test_each_row_is_the_plan_of_a_session_for_that_many(people: int) -> None:
    for row in pack_for(people).headcount_card:
        other = pack_for(row.people)
        assert row.tables == sum(number > 0 for number in other.tables)
        [groups] = row.groups
        if groups.fits:
            assert groups.groups == next(part.groups for part in other.parts if part.kind == "exercise")
        counts = {line.item: line.count for line in other.materials}
        planned = {line.item: line.count for line in pack_for(people).materials}
        for item, count in counts.items():
            [told] = [thing for thing in row.things if thing.item == item] or [None]
            assert (
                (told.count, told.more) == (count, count - planned[item]) if told else count == planned[item]
            )


def test_the_card_and_the_page_of_a_part_tell_the_same_groups() -> None:
    pack = pack_for(12)
    [part] = [part for part in pack.parts if part.kind == "exercise"]
    told = {row.people: row.groups[0].groups for row in pack.headcount_card}

    assert [told[count.people] for count in part.headcounts] == [count.groups for count in part.headcounts]


def test_nothing_changes_when_the_planned_number_comes() -> None:
    [row] = [row for row in pack_for(14).headcount_card if row.planned]

    assert (row.things, row.blank, [groups.moves for groups in row.groups]) == ((), 0, [""])


def test_who_walks_in_gets_a_blank_workbook_and_a_place() -> None:
    rows = {row.people: row for row in pack_for(14).headcount_card}

    assert [rows[people].blank for people in (13, 15, 18)] == [0, 1, 4]
    assert (
        rows[15].groups[0].moves
        == "Table 5 is new, for three: one of table 1, one of table 2 and one newcomer."
    )


def test_whom_the_exercise_does_not_carry_is_sent_to_its_variations() -> None:
    rows = {row.people: row.groups[0] for row in pack_for(7).headcount_card}

    assert (rows[5].groups, rows[5].fits) == ("see variations", False)
    assert (rows[6].groups, rows[6].fits) == ("2 trios", True)

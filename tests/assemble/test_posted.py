"""What hangs on the wall and stands on the tables, for any session and any number of people."""

from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from toolkit.assemble import Day, assemble
from toolkit.assemble.posted import table_numbers
from toolkit.models.exercise import Exercise, GroupUnit
from toolkit.models.pack import Pack
from toolkit.models.session import SessionPlan
from toolkit.subject.groups import split
from toolkit.subject.timing import clock_minutes

DAY = Day(code="AAA-222", tool_version="0")


def pack_of(plan: SessionPlan, *exercises: Exercise) -> Pack:
    """The pack of a plan over a library of these exercises."""
    return assemble(plan, strategies.library(exercises, [plan]), DAY)


def pack_in_groups(people: int, smallest: int, ideal: int, largest: int, modality: str = "in-person") -> Pack:
    """The pack of the small session for so many people, its exercise in groups of this unit."""
    exercise = strategies.exercise()
    unit = GroupUnit(min=smallest, ideal=ideal, max=largest)
    exercise = exercise.model_copy(update={"people": exercise.people.model_copy(update={"group": unit})})
    return pack_of(strategies.session(people=people, modality=modality), exercise)


@given(st.data())
def test_the_agenda_has_every_part_in_order_with_the_number_and_page_of_the_workbook(
    data: st.DataObject,
) -> None:
    exercise = data.draw(strategies.exercises())
    pack = pack_of(data.draw(strategies.sessions(exercise)), exercise)
    assert [(line.number, line.title) for line in pack.posted] == [
        (part.number, part.title) for part in pack.parts
    ]
    first = {page.part_title: page.page for page in reversed(pack.pages)}
    for line, part in zip(pack.posted, pack.parts, strict=True):
        assert line.page == (0 if part.kind == "break" else first.get(part.title, 0))


@given(st.data())
def test_only_breaks_have_a_time_and_it_is_round_and_nearly_right(data: st.DataObject) -> None:
    exercise = data.draw(strategies.exercises())
    pack = pack_of(data.draw(strategies.sessions(exercise)), exercise)
    for line, part in zip(pack.posted, pack.parts, strict=True):
        if part.kind == "break":
            assert line.minutes == part.minutes
            assert clock_minutes(line.clock) % 5 == 0
            off = abs(clock_minutes(line.clock) - clock_minutes(part.starts))
            assert min(off, 24 * 60 - off) <= 2
        else:
            assert (line.clock, line.minutes) == ("", 0)


@given(st.integers(3, 60), st.integers(2, 5))
def test_every_group_has_a_numbered_table_and_there_is_one_spare_card(people: int, ideal: int) -> None:
    sizes = split(people, GroupUnit(min=2, ideal=ideal, max=ideal + 1))
    assert sizes
    tables = pack_in_groups(people, 2, ideal, ideal + 1).tables
    assert tables == (*range(1, len(sizes) + 1), 0)


def test_people_who_work_alone_share_tables() -> None:
    assert pack_in_groups(12, 1, 1, 1).tables == (1, 2, 0)


def test_people_who_cannot_be_divided_sit_at_one_table() -> None:
    assert pack_in_groups(5, 3, 3, 4).tables == (1, 0)


def test_online_nobody_sits_at_a_table() -> None:
    assert pack_in_groups(12, 3, 3, 4, modality="online").tables == ()


def test_where_everything_is_for_the_whole_room_people_share_out_over_tables() -> None:
    whole = {"min": 6, "ideal": 20, "max": 24}
    noun = strategies.exercise(people={**strategies.exercise_document()["people"], "group": whole})
    plan = strategies.session(people=14)
    numbers = table_numbers(plan, strategies.library([noun], [plan]))
    assert len(numbers) - 1 == 3, "three tables of four or five, and a spare card"

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.strategies import exercise, library, session
from toolkit.models.exercise import Exercise
from toolkit.models.minutes import Formula, Rounds
from toolkit.subject.agenda import Slot
from toolkit.subject.timing import (
    BlockLength,
    Span,
    block_length,
    clock_minutes,
    clock_text,
    elapsed_text,
    exercise_minutes,
    group_count,
    plan_clock,
    settling,
    step_minutes,
)

costs = st.floats(0, 30, allow_nan=False)
formulas = st.builds(
    Formula,
    base=st.integers(0, 240),
    per_group=costs,
    per_person=costs,
    cap=st.none() | st.integers(1, 240),
)
blocks = st.builds(
    BlockLength,
    minutes=st.integers(0, 240),
    is_break=st.booleans(),
    move=st.none() | st.integers(0, 15),
)
lengths = st.lists(blocks, max_size=30)


@pytest.mark.parametrize(("people", "minutes"), [(2, 2), (14, 2), (15, 2), (27, 4), (40, 5), (60, 7)])
def test_settling_grows_from_two_minutes_to_five_at_forty(people: int, minutes: int) -> None:
    assert settling(people) == minutes


@given(people=st.integers(1, 59))
def test_more_people_never_settle_faster(people: int) -> None:
    assert settling(people) <= settling(people + 1)


@given(minutes=formulas, people=st.integers(1, 59), groups=st.integers(1, 59))
def test_more_people_or_groups_never_shorten_a_step(minutes: Formula, people: int, groups: int) -> None:
    now = step_minutes(minutes, people, groups)

    assert now <= step_minutes(minutes, people + 1, groups)
    assert now <= step_minutes(minutes, people, groups + 1)


@given(minutes=formulas, people=st.integers(1, 60), groups=st.integers(1, 60))
def test_a_capped_step_never_takes_more_than_its_cap(minutes: Formula, people: int, groups: int) -> None:
    if minutes.cap is not None:
        assert step_minutes(minutes, people, groups) <= minutes.cap


def test_half_a_minute_is_rounded_up() -> None:
    assert step_minutes(Formula(base=2, per_person=0.5), people=5, groups=1) == 5
    assert step_minutes(Formula(base=2, per_group=0.1), people=5, groups=4) == 2


def test_rounds_cost_setup_and_every_turn_whatever_the_room() -> None:
    rounds = Rounds(rounds=3, work=4, feedback=2, change=1, setup=5)

    assert step_minutes(rounds, people=6, groups=2) == 5 + 3 * (4 + 2 + 1)
    assert step_minutes(rounds, people=60, groups=20) == 26


@given(noun=strategies.exercises())
def test_an_exercise_lasts_as_long_as_its_parts(noun: Exercise) -> None:
    assert exercise_minutes(noun, noun.people.ideal) == noun.minutes.target


def test_an_exercise_costs_more_for_each_group_of_the_room() -> None:
    document = strategies.exercise_document()
    document["steps"][1]["minutes"] = {"base": 5, "per_group": 1}
    noun = exercise(**document)

    assert [group_count(noun, people) for people in (6, 12, 18)] == [2, 4, 6]
    assert [exercise_minutes(noun, people) for people in (6, 12, 18)] == [18, 20, 22]


def test_arithmetic_goes_on_when_people_do_not_divide() -> None:
    assert group_count(exercise(), 5) == 1


def test_the_length_of_a_block_depends_on_what_it_is() -> None:
    found = [block_length(block, library([exercise()]), people=12) for block in session().blocks]

    assert found == [BlockLength(5), BlockLength(20), BlockLength(10, is_break=True), BlockLength(6)]


@given(minutes=st.integers(0, 24 * 60 - 1))
def test_a_clock_time_reads_back_as_the_same_minute(minutes: int) -> None:
    assert clock_minutes(clock_text(minutes)) == minutes


def test_the_clock_goes_round_at_midnight() -> None:
    assert clock_text(24 * 60 + 5) == "00:05"
    assert clock_text(570) == "09:30"


def test_moves_stand_before_every_block_but_the_first_and_breaks() -> None:
    day = [BlockLength(15), BlockLength(30), BlockLength(15, is_break=True), BlockLength(30)]

    assert plan_clock(day, move=3, start=540) == (
        Span(540, 555),
        Span(558, 588),
        Span(588, 603),
        Span(606, 636),
    )


@given(day=lengths, move=st.integers(0, 15), start=st.integers(0, 1440))
def test_the_day_has_no_gap_but_moves_and_no_overlap(day: list[BlockLength], move: int, start: int) -> None:
    spans = plan_clock(day, move, start)

    assert [span.end - span.start for span in spans] == [length.minutes for length in day]
    assert [span.start for span in spans[:1]] == [start][: len(day)]
    gaps = [after.start - before.end for before, after in pairwise(spans)]
    moves = [move if length.move is None else length.move for length in day[1:]]
    assert gaps == [0 if length.is_break else own for length, own in zip(day[1:], moves, strict=True)]


def test_a_block_can_have_a_move_of_its_own() -> None:
    document = strategies.session_document()
    document["blocks"][1]["move"] = 8
    document["blocks"][3]["move"] = 0
    day = [block_length(block, library([exercise()]), 12) for block in session(**document).blocks]

    assert [span.start for span in plan_clock(day, move=3)] == [0, 13, 33, 43]


@given(day=lengths, move=st.integers(0, 15))
def test_a_later_start_moves_the_whole_day(day: list[BlockLength], move: int) -> None:
    early, late = plan_clock(day, move), plan_clock(day, move, start=60)

    assert [Span(span.start + 60, span.end + 60) for span in early] == list(late)


@pytest.mark.parametrize(("minutes", "words"), [(0, "0:00"), (5, "0:05"), (75, "1:15"), (600, "10:00")])
def test_time_since_the_start_reads_like_a_stopwatch(minutes: int, words: str) -> None:
    assert elapsed_text(minutes) == words


def test_a_part_that_stands_in_no_day_tells_its_times_from_its_own_start() -> None:
    in_a_day = Slot(number=1, of=1, starts=540, minutes=30, move=0, allowance=0)
    assert in_a_day.time(545) == "09:05"
    assert replace(in_a_day, elapsed=True).time(545) == "0:05"

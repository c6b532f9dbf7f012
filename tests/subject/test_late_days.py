"""Days with fixed times, days that begin late, rooms that fill: whatever the plan, the clock adds up."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests import strategies
from tests.strategies import Document, exercise, library, session
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.session import BreakBlock, ExerciseBlock, SessionPlan
from toolkit.subject.agenda import Slot, lay_out, minutes_in_hand
from toolkit.subject.cheapest import cheapest_ways, most_minutes
from toolkit.subject.cut_plan import LateDay, cut_plan
from toolkit.subject.repairs import repairs
from toolkit.subject.savings import Offer, Saving, least_break, offers
from toolkit.subject.stretches import stretches_of
from toolkit.subject.timing import (
    block_length,
    clock_minutes,
    clock_text,
    exercise_minutes,
    group_count,
    minutes_of,
)

_START = 9 * 60
WHEN_LATE = st.sampled_from(["keep", "shorten", "drop"])


@st.composite
def blocks(draw: st.DrawFn) -> Document:
    """A block of any length that may be cut, shortened, left out or none of it."""
    kind = draw(st.sampled_from(["exercise", "break", "inline", "drill"]))
    common: Document = {"when_late": draw(WHEN_LATE)}
    if kind == "break":
        minutes = draw(st.integers(5, 60))
        least = draw(st.none() | st.integers(5, minutes))
        return {**common, "break": {"minutes": minutes, **({"at_least": least} if least else {})}}
    if kind == "drill":
        return {
            **common,
            "drill": "rewrite",
            "items": draw(st.integers(1, 12)),
            "minutes": draw(st.integers(3, 40)),
        }
    if draw(st.booleans()):
        common["move"] = draw(st.integers(0, 15))
    if kind == "exercise":
        return {**common, "exercise": "example"}
    steps = draw(st.lists(st.integers(1, 15), min_size=1, max_size=4))
    return {**common, "inline": {"title": "Part", "purpose": "Why.", "steps": [*map(_step, range(9), steps)]}}


def _step(number: int, minutes: int) -> Document:
    cut = {"action": "shorten", "saves": 1 + number, "how": "Shorter."} if number % 2 == 0 else None
    return {"id": f"s{number}", "title": "Step", "mode": "write", "minutes": minutes, "cut": cut}


@st.composite
def days(draw: st.DrawFn) -> tuple[SessionPlan, Library]:
    """A plan that keeps its fixed times for 3 to 60 people, and what its blocks are made of."""
    people = draw(st.integers(3, 60))
    carried = {"min": 3, "ideal": 12, "max": 60, "group": {"min": 3, "ideal": 3, "max": 5}}
    minutes = {"min": draw(st.integers(17, 20)), "target": 20, "max": 24}
    example = exercise(people={**strategies.exercise_document()["people"], **carried}, minutes=minutes)
    there = library([example], drills=[strategies.drill("rewrite")])
    drawn = draw(st.lists(blocks(), min_size=1, max_size=6))
    move = draw(st.integers(0, 15))
    clock = _START
    for number, block in enumerate(drawn):
        plan = session(blocks=[block], people=people, move=move)
        length = block_length(plan.blocks[0], there, people)
        before = 0 if number == 0 or length.is_break else move if length.move is None else length.move
        clock += before
        if draw(st.integers(0, 3)) == 0:
            clock += draw(st.integers(0, 40))
            block["at"] = clock_text(clock)
        clock += length.minutes
    assume(clock < 23 * 60)
    end = clock_text(clock + draw(st.integers(0, 40)))
    plan = session(blocks=drawn, people=people, move=move, start="09:00", end=end, buffer=0)
    return plan, there


def _walk(plan: SessionPlan, slots: tuple[Slot, ...], start: int) -> Iterator[tuple[Slot, int]]:
    """Each slot with the moment at which what stands before it is over."""
    clock = start
    for slot in slots:
        yield slot, clock
        clock = slot.starts + slot.minutes
    assert clock <= clock_minutes(plan.end)


@given(days())
def test_blocks_moves_breaks_and_minutes_in_hand_fill_start_to_end_exactly(
    day: tuple[SessionPlan, Library],
) -> None:
    plan, there = day
    slots = lay_out(plan, there)
    total = 0
    for slot, before in _walk(plan, slots, clock_minutes(plan.start)):
        assert slot.starts == before + slot.in_hand + slot.move
        assert slot.in_hand == 0 or slot.fixed
        total += slot.in_hand + slot.move + slot.minutes
    left = clock_minutes(plan.end) - clock_minutes(plan.start) - total
    assert left >= 0
    assert minutes_in_hand(plan, there) == left + sum(slot.in_hand for slot in slots)


@given(days())
def test_who_is_no_later_than_allowed_still_keeps_every_fixed_time(day: tuple[SessionPlan, Library]) -> None:
    """And what earlier parts did not use is still there: the limit never falls before the next fixed time."""
    plan, there = day
    slots = lay_out(plan, there)
    for stretch in stretches_of(plan, there):
        parts = [slot.allowance for slot in slots[stretch.first : stretch.beyond] if slot.number]
        assert parts == sorted(parts)
        assert all(0 <= allowance <= stretch.in_hand for allowance in parts)
        if parts:
            assert parts[-1] == stretch.in_hand


@given(days())
def test_fixed_times_are_kept_by_the_plan_and_by_a_late_day(day: tuple[SessionPlan, Library]) -> None:
    plan, there = day
    for late in (None, cut_plan(plan, there, 15)):
        if late is None or not late.missing:
            slots = lay_out(plan, there, late)
            for block, slot in zip(plan.blocks, slots, strict=True):
                assert block.at is None or slot.starts == clock_minutes(block.at)


@given(days(), st.integers(1, 90))
def test_a_cut_plan_saves_at_least_what_was_lost_and_never_touches_what_must_stay(
    day: tuple[SessionPlan, Library], lost: int
) -> None:
    plan, there = day
    late = cut_plan(plan, there, lost)
    for block, offer in zip(plan.blocks, offers(plan, there), strict=True):
        assert block.when_late != "keep" or offer == Offer()
        assert block.at is None or offer.dropped is None
    assert all(plan.blocks[saving.block].when_late != "keep" for saving in late.savings)
    assert all(plan.blocks[number].when_late == "drop" for number in late.dropped)
    if late.missing:
        assert late.savings == ()
        return
    assert late.from_hand + sum(saving.minutes for saving in late.savings) >= lost
    slots = lay_out(plan, there, late)
    for slot, before in _walk(plan, slots, clock_minutes(plan.start) + lost):
        assert slot.starts == before + slot.in_hand + slot.move


@given(days(), st.integers(1, 90))
def test_no_block_falls_below_its_shortest_time_or_grows(day: tuple[SessionPlan, Library], lost: int) -> None:
    plan, there = day
    late = cut_plan(plan, there, lost)
    assume(not late.missing)
    planned = lay_out(plan, there)
    for block, before, slot in zip(plan.blocks, planned, lay_out(plan, there, late), strict=True):
        assert slot.minutes <= before.minutes
        if slot.dropped:
            assert (slot.minutes, slot.move) == (0, 0)
        elif isinstance(block, BreakBlock):
            assert slot.minutes >= least_break(block.break_) >= min(5, block.break_.minutes)
        elif isinstance(block, ExerciseBlock):
            assert slot.minutes >= min(there.exercises[block.exercise].minutes.min, before.minutes)
        if block.when_late == "keep":
            assert slot.minutes == before.minutes


@given(days(), st.integers(1, 90))
def test_what_is_missing_is_what_all_cuts_together_leave(day: tuple[SessionPlan, Library], lost: int) -> None:
    plan, there = day
    late = cut_plan(plan, there, lost)
    first = stretches_of(plan, there)[0]
    given_there = offers(plan, there)[first.first : first.beyond]
    assert late.missing == max(0, lost - min(lost, first.in_hand) - most_minutes(given_there))


_saving = st.builds(
    Saving,
    block=st.just(0),
    kind=st.sampled_from(["step", "question", "drill"]),
    position=st.integers(0, 9),
    minutes=st.integers(1, 12),
    how=st.just("Shorter."),
)


@given(st.lists(_saving, max_size=7, unique_by=lambda saving: saving.key), st.integers(1, 40))
def test_the_cheapest_way_is_the_one_that_trying_all_finds(savings: list[Saving], need: int) -> None:
    given_there = [Offer(cuts=(saving,), most=saving.minutes) for saving in savings]
    enough = [
        sum(saving.price for saving in chosen)
        for count in range(len(savings) + 1)
        for chosen in combinations(savings, count)
        if sum(saving.minutes for saving in chosen) >= need
    ]
    ways = cheapest_ways(given_there, need, 3)
    assert [way.price for way in ways[:1]] == ([min(enough)] if enough else [])
    assert [way.price for way in cheapest_ways(given_there, need)] == [way.price for way in ways[:1]]
    assert len({way.keys for way in ways}) == len(ways)
    assert sorted(way.price for way in ways) == [way.price for way in ways]


@given(days(), st.integers(1, 30))
def test_repairs_say_numbers_that_add_up(day: tuple[SessionPlan, Library], need: int) -> None:
    for sentence in repairs(*day, need):
        total, _, parts = sentence.removeprefix("save ").partition(" minute")
        found = [int(part.split()[0]) for part in parts.split(": ", 1)[1].split(", ") if part[0].isdigit()]
        assert sum(found) == int(total) >= need


def growing(**many: Any) -> Exercise:
    """The small exercise for 3 to 60 people, with a report that grows with the groups."""
    document = strategies.exercise_document()
    document["people"] |= {"min": 3, "max": 60, "group": {"min": 3, "ideal": 3, "max": 5}}
    document["steps"][0] |= {"minutes": {"base": 1, "per_group": 1.5}, "cut": None, **many}
    return exercise(**document)


GALLERY = {"more_than": 4, "minutes": 7, "do": ["Hang the sheets on the wall."]}


@given(people=st.integers(3, 59), more_than=st.integers(1, 12), extra=st.integers(0, 3))
def test_adding_people_never_shortens_a_step_that_costs_minutes_for_each_group(
    people: int, more_than: int, extra: int
) -> None:
    least = round(1 + 1.5 * more_than + 0.01) + extra
    noun = growing(with_many={**GALLERY, "more_than": more_than, "minutes": least})
    step = noun.steps[0]
    now, then = (minutes_of(step, count, group_count(noun, count)) for count in (people, people + 1))
    assert now <= then
    assert exercise_minutes(noun, people) <= exercise_minutes(noun, people + 1)


@pytest.mark.parametrize(("people", "minutes"), [(12, 7), (15, 7), (60, 7)])
def test_past_four_groups_the_step_takes_the_time_of_the_other_way(people: int, minutes: int) -> None:
    noun = growing(with_many=GALLERY)
    assert minutes_of(noun.steps[0], people, group_count(noun, people)) == minutes
    assert minutes_of(growing().steps[0], 60, 20) == 31


def test_a_lunch_stands_at_its_time_and_the_gap_before_it_is_in_hand() -> None:
    document = strategies.session_document(end="10:30")
    document["blocks"][2] |= {"at": "09:40"}
    plan = session(**document)
    slots = lay_out(plan, library([exercise()]))
    assert [clock_text(slot.starts) for slot in slots] == ["09:00", "09:08", "09:40", "09:53"]
    assert [slot.in_hand for slot in slots] == [0, 0, 12, 0]
    assert [slot.allowance for slot in slots] == [2, 12, 0, 31]
    assert minutes_in_hand(plan, library([exercise()])) == 12 + 31


def test_a_day_that_begins_late_is_made_good_before_the_lunch_and_the_rest_stays() -> None:
    document = strategies.session_document(end="10:30")
    document["blocks"][2] |= {"at": "09:30"}
    plan, there = session(**document), library([exercise()])
    late = cut_plan(plan, there, 5)
    assert late == LateDay(5, 2, late.savings, 0, 9 * 60 + 30)
    assert [(saving.kind, saving.minutes) for saving in late.savings] == [("step", 1), ("question", 2)]
    assert [clock_text(slot.starts) for slot in lay_out(plan, there, late)] == [
        "09:05",
        "09:13",
        "09:30",
        "09:43",
    ]
    assert cut_plan(plan, there, 6).missing == 1


@pytest.mark.parametrize(("least", "saved"), [(17, 3), (18, 2), (19, 1), (20, 0)])
def test_cuts_never_bring_an_exercise_below_its_shortest_time(least: int, saved: int) -> None:
    noun = exercise(minutes={"min": least, "target": 20, "max": 24})
    plan = session(blocks=[{"exercise": "example"}], start="09:00", end="09:20", buffer=0)
    there = library([noun])
    assert most_minutes(offers(plan, there)) == saved
    assert cut_plan(plan, there, 3).missing == 3 - saved
    if saved:
        assert sum(saving.minutes for saving in cut_plan(plan, there, saved).savings) == saved


def test_what_a_plan_overruns_is_not_forgotten_when_minutes_are_lost() -> None:
    document = strategies.session_document(end="10:30")
    document["blocks"][2] |= {"at": "09:25", "when_late": "keep"}
    plan, there = session(**document), library([exercise()])
    over = -stretches_of(plan, there)[0].in_hand
    assert over > 0
    late = cut_plan(plan, there, 1)
    saved = sum(saving.minutes for saving in late.savings)
    assert late.missing or saved >= over + 1

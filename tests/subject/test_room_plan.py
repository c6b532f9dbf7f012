"""In every room everybody has a chair, nothing stands in anything else, and all of it is inside."""

from collections.abc import Iterator
from itertools import combinations
from math import hypot
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.models.room import RoomPlan, RoomThing
from toolkit.models.words import Layout
from toolkit.subject.room_plan import BEHIND, CHAIR, WHEELCHAIR, room_plan, shared_out

LAYOUTS = get_args(Layout)
TOLERANCE = 1e-6

people = st.integers(3, 60)


def is_round(thing: RoomThing) -> bool:
    return thing.kind in {"table", "chair", "wheelchair"}


def overlap(one: RoomThing, other: RoomThing) -> bool:
    """Round things by the distance of their middles; the others by their outlines."""
    if is_round(one) and is_round(other):
        distance = hypot(one.x - other.x, one.y - other.y)
        return distance < (one.width + other.width) / 2 - TOLERANCE
    return (
        abs(one.x - other.x) < (one.width + other.width) / 2 - TOLERANCE
        and abs(one.y - other.y) < (one.depth + other.depth) / 2 - TOLERANCE
    )


def is_inside(thing: RoomThing, plan: RoomPlan) -> bool:
    return (
        thing.x - thing.width / 2 >= -TOLERANCE
        and thing.y - thing.depth / 2 >= -TOLERANCE
        and thing.x + thing.width / 2 <= plan.width + TOLERANCE
        and thing.y + thing.depth / 2 <= plan.depth + TOLERANCE
    )


def clashes(plan: RoomPlan) -> Iterator[tuple[RoomThing, RoomThing]]:
    for one, other in combinations(plan.things, 2):
        own_chair = {one.kind, other.kind} == {"wheelchair", "chair"} and (one.x, one.y) == (other.x, other.y)
        if not own_chair and overlap(one, other):
            yield one, other


@pytest.mark.parametrize("layout", LAYOUTS)
def test_for_three_to_sixty_people_all_have_chairs_and_nothing_overlaps_and_all_is_inside(
    layout: Layout,
) -> None:
    for number in range(3, 61):
        plan = room_plan(layout, number)

        assert plan.count("chair") == number
        assert plan.count("wheelchair") == 1
        assert list(clashes(plan)) == [], number
        assert [thing for thing in plan.things if not is_inside(thing, plan)] == [], number


@pytest.mark.parametrize("layout", ["cabaret", "horseshoe", "circle", "theatre"])
@given(number=people)
def test_one_can_walk_behind_every_chair(layout: Layout, number: int) -> None:
    plan = room_plan(layout, number)

    for chair in (thing for thing in plan.things if thing.kind == "chair"):
        behind_left, behind_right = chair.x - CHAIR / 2, plan.width - chair.x - CHAIR / 2
        behind_back = plan.depth - chair.y - CHAIR / 2
        # The place for a wheelchair is the way itself, where it reaches nearer to the wall.
        least = BEHIND - (WHEELCHAIR - CHAIR) / 2 - TOLERANCE
        assert min(behind_left, behind_right, behind_back) >= least


@given(sizes=st.lists(st.integers(3, 6), min_size=1, max_size=10))
def test_the_tables_of_the_session_are_the_tables_of_the_room(sizes: list[int]) -> None:
    plan = room_plan("cabaret", sum(sizes), sizes)
    tables = [thing for thing in plan.things if thing.kind == "table"]
    chairs = [thing for thing in plan.things if thing.kind == "chair"]
    seated = [
        sum(
            min(tables, key=lambda table: hypot(chair.x - table.x, chair.y - table.y)) is table
            for chair in chairs
        )
        for table in tables
    ]

    assert [table.number for table in tables] == list(range(1, len(sizes) + 1))
    assert seated == sizes
    assert list(clashes(plan)) == []


@given(number=people)
def test_tables_that_are_shared_out_seat_everybody_and_six_at_most(number: int) -> None:
    sizes = shared_out(number)

    assert sum(sizes) == number
    assert max(sizes) <= 6
    assert max(sizes) - min(sizes) <= 1


@given(number=people)
def test_in_a_circle_all_sit_equally_far_from_the_middle(number: int) -> None:
    chairs = [thing for thing in room_plan("circle", number).things if thing.kind == "chair"]
    plan = room_plan("circle", number)
    middle = plan.width / 2
    radius = next(thing.x - middle for thing in plan.things if thing.kind == "wheelchair")
    centre = next(thing.y for thing in plan.things if thing.kind == "wheelchair")

    assert all(abs(hypot(chair.x - middle, chair.y - centre) - radius) < TOLERANCE for chair in chairs)


@pytest.mark.parametrize("groups", [1, 5, 20])
def test_at_the_wall_there_is_a_sheet_for_each_group(groups: int) -> None:
    sizes = (3,) * groups

    assert room_plan("wall", 3 * groups, sizes).count("sheet") == groups

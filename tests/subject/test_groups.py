import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.models.exercise import GroupUnit
from toolkit.subject.groups import can_split, name_groups, split

numbers = st.integers(1, 60)


@st.composite
def units(draw: st.DrawFn) -> GroupUnit:
    least, ideal, most = sorted(draw(st.tuples(numbers, numbers, numbers)))
    return GroupUnit(min=least, ideal=ideal, max=most)


def every_way(people: int, unit: GroupUnit) -> list[tuple[int, ...]]:
    """Every division into sizes that differ by one at most and lie within the bounds, by trying all."""
    ways = []
    for count in range(1, people + 1):
        small, larger = divmod(people, count)
        sizes = (small + 1,) * larger + (small,) * (count - larger)
        if unit.min <= min(sizes) and max(sizes) <= unit.max:
            ways.append(sizes)
    return ways


@given(people=numbers, unit=units())
def test_groups_hold_everyone_and_keep_within_their_bounds(people: int, unit: GroupUnit) -> None:
    sizes = split(people, unit)

    if sizes is not None:
        assert sum(sizes) == people
        assert unit.min <= min(sizes)
        assert max(sizes) <= unit.max
        assert max(sizes) - min(sizes) <= 1
        assert list(sizes) == sorted(sizes, reverse=True)


@given(people=numbers, unit=units())
def test_the_way_nearest_to_the_ideal_is_taken_and_of_two_the_one_with_more_groups(
    people: int, unit: GroupUnit
) -> None:
    ways = every_way(people, unit)
    nearest = min(
        ways, key=lambda sizes: (sum(abs(size - unit.ideal) for size in sizes), -len(sizes)), default=None
    )

    assert split(people, unit) == nearest
    assert can_split(people, unit) == bool(ways)


@given(people=numbers, unit=units())
def test_one_person_more_never_makes_fewer_groups(people: int, unit: GroupUnit) -> None:
    now, then = split(people, unit), split(people + 1, unit)

    if now is not None and then is not None:
        assert len(now) <= len(then)


@given(people=numbers)
def test_pairs_and_trios_take_any_number_from_two_on(people: int) -> None:
    assert can_split(people, GroupUnit(min=2, ideal=2, max=3)) == (people >= 2)


def test_five_people_cannot_make_threes_and_fours() -> None:
    assert split(5, GroupUnit(min=3, ideal=3, max=4)) is None


observed = GroupUnit(min=3, ideal=3, max=4, observer=True)


@pytest.mark.parametrize("people", range(3, 61))
def test_where_an_observer_is_the_point_nobody_is_left_over_and_nobody_works_in_a_pair(people: int) -> None:
    sizes = split(people, observed)

    assert sizes is not None
    assert sum(sizes) == people
    assert min(sizes) >= 3
    assert max(sizes) <= (5 if people == 5 else 4)
    # A remainder makes fours, and no more of them than it needs.
    assert people == 5 or sizes.count(4) == people % 3


@pytest.mark.parametrize("people", range(3, 61))
def test_pairs_have_one_trio_at_most_and_nobody_is_alone(people: int) -> None:
    sizes = split(people, GroupUnit(min=2, ideal=2, max=3))

    assert sizes is not None
    assert sorted(sizes, reverse=True) == list(sizes)
    assert sizes.count(3) == people % 2
    assert set(sizes) <= {2, 3}


@given(people=st.integers(3, 60), least=st.integers(3, 6), above=st.integers(0, 2))
def test_with_observers_every_number_from_the_smallest_group_on_has_a_way(
    people: int, least: int, above: int
) -> None:
    unit = GroupUnit(min=least, ideal=least, max=least + above, observer=True)
    plain = GroupUnit(min=least, ideal=least, max=least + above)
    sizes = split(people, unit)

    assert can_split(people, unit) == (sizes is not None) == (people >= least)
    if split(people, plain) is not None:
        assert sizes == split(people, plain)
    if sizes is not None:
        assert sum(sizes) == people
        assert min(sizes) >= least


def test_five_people_with_an_observer_are_one_group() -> None:
    assert split(5, observed) == (5,)


def test_nobody_makes_no_groups() -> None:
    assert split(0, GroupUnit(min=1, ideal=1, max=1)) is None


def test_fourteen_people_in_trios_make_two_groups_of_four_and_two_trios() -> None:
    sizes = split(14, GroupUnit(min=3, ideal=3, max=4))

    assert sizes == (4, 4, 3, 3)
    assert name_groups(sizes) == "2 trios and 2 groups of four"


def test_group_names_read_like_speech() -> None:
    assert name_groups(()) == ""
    assert name_groups((3,) * 4) == "4 trios"
    assert name_groups((4, 3, 3)) == "2 trios and 1 group of four"
    assert name_groups((3, 2)) == "1 pair and 1 trio"
    assert name_groups((14,)) == "all 14 together"
    assert name_groups((6,)) == "1 group of six"
    assert name_groups((8, 7)) == "1 group of 7 and 1 group of 8"
    assert name_groups((1,) * 9) == "9 people, each alone"
    assert name_groups((1,)) == "one person alone"
    assert name_groups((2, 1)) == "one person alone and 1 pair"

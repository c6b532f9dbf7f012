import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.models.exercise import GroupUnit
from toolkit.subject.groups import split
from toolkit.subject.moves import move_sentence, table_changes

people = st.integers(3, 60)
units = st.builds(
    lambda least, ideal, most: GroupUnit(
        min=least, ideal=least + ideal, max=least + ideal + most, observer=True
    ),
    st.integers(3, 6),
    st.integers(0, 2),
    st.integers(0, 2),
)


def sizes(number: int, unit: GroupUnit) -> tuple[int, ...]:
    return split(number, unit) or (number,)


@given(planned=people, came=people, unit=units)
def test_the_changes_make_the_planned_tables_into_those_for_whoever_came(
    planned: int, came: int, unit: GroupUnit
) -> None:
    before, now = sizes(planned, unit), sizes(came, unit)
    tables = dict(enumerate(before, start=1))
    for change in table_changes(before, now):
        assert tables.get(change.table, 0) == change.planned
        tables[change.table] = change.now

    assert sorted(size for size in tables.values() if size) == sorted(now)


@given(planned=people, unit=units)
def test_nobody_moves_when_the_planned_number_comes(planned: int, unit: GroupUnit) -> None:
    assert table_changes(sizes(planned, unit), sizes(planned, unit)) == ()
    assert move_sentence(sizes(planned, unit), sizes(planned, unit)) == ""


@given(planned=people, more=st.integers(1, 4), unit=units)
def test_every_newcomer_is_told_where_to_sit(planned: int, more: int, unit: GroupUnit) -> None:
    before, now = sizes(planned, unit), sizes(planned + more, unit)
    changes = table_changes(before, now)
    sentence = move_sentence(before, now)

    assert sum(change.now - change.planned for change in changes) == more
    if len(now) > 1:
        for change in changes:
            assert re.search(rf"\b{change.table}\b", sentence)


@given(planned=people, fewer=st.integers(1, 4), unit=units)
def test_with_fewer_every_table_that_changes_is_named(planned: int, fewer: int, unit: GroupUnit) -> None:
    before, now = sizes(planned, unit), sizes(max(3, planned - fewer), unit)
    sentence = move_sentence(before, now)

    if len(before) > 1:
        for change in table_changes(before, now):
            assert re.search(rf"\b{change.table}\b", sentence)


@pytest.mark.parametrize(
    ("planned", "came", "sentence"),
    [
        ((4, 4, 3, 3), (4, 4, 3), "Leave table 4 out. Whoever is left without a chair takes an empty one."),
        (
            (4, 4, 3, 3),
            (4, 3, 3),
            "Leave table 4 out and set table 2 for three. Whoever is left without a chair takes an empty one.",
        ),
        (
            (4, 4, 3, 3),
            (3, 3, 3, 3),
            "Set tables 1 and 2 for three each. Whoever is left without a chair takes an empty one.",
        ),
        (
            (4, 4, 3, 3),
            (3, 3, 3, 3, 3),
            "Table 5 is new, for three: one of table 1, one of table 2 and one newcomer.",
        ),
        (
            (4, 4, 3, 3),
            (3,) * 6,
            "Tables 5 and 6 are new, for three each: one of table 1, one of table 2 and four newcomers.",
        ),
        ((5, 5, 4), (6, 5, 5), "One newcomer each for tables 1 and 3."),
        ((5, 5), (7, 6), "Newcomers: two for table 1 and one for table 2."),
        ((2, 2, 2), (3, 2), "Whoever has no partner joins the nearest pair."),
        ((3, 2, 2), (2, 2, 2), ""),
        ((14,), (12,), ""),
        ((1,) * 5, (1,) * 4, ""),
    ],
)
def test_moves_read_like_speech(planned: tuple[int, ...], came: tuple[int, ...], sentence: str) -> None:
    assert move_sentence(planned, came) == sentence


def test_a_trio_that_is_left_with_two_is_no_pair_work() -> None:
    assert move_sentence((3, 3, 3), (3, 3, 2)).startswith("Set table 3 for two.")
    assert "partner" in move_sentence((2, 2, 2), (3, 2, 2))

"""The arithmetic of the ledger and of the rhythm, against slower ways to the same."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.drills.own_calendar import working_days_after
from tests.drills.own_keys import whole_per_cent
from toolkit.models.drills.cadence import next_working_day, working_days_before
from toolkit.models.drills.ledger import per_cent

days = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@given(whole=st.integers(1, 10_000), share=st.floats(0, 1))
def test_a_share_is_rounded_and_a_half_goes_up(whole: int, share: float) -> None:
    part = int(share * whole)
    assert per_cent(part, whole) == whole_per_cent(part, whole)


@pytest.mark.parametrize(
    ("part", "whole", "found"), [(1, 8, 13), (1, 200, 1), (1, 201, 0), (2, 3, 67), (0, 9, 0), (9, 9, 100)]
)
def test_some_shares(part: int, whole: int, found: int) -> None:
    assert per_cent(part, whole) == found


@given(day=days, off=st.integers(-10, 10))
def test_a_check_in_is_held_on_the_first_working_day_that_is_not_off(day: date, off: int) -> None:
    day_off = day + timedelta(days=off)
    later = working_days_after(day - timedelta(days=1), 7)
    assert next_working_day(day, day_off) == next(one for one in later if one != day_off)


@given(day=days, count=st.integers(1, 5))
def test_notice_and_the_day_lie_so_many_working_days_apart(day: date, count: int) -> None:
    assume(day.weekday() < 5)
    told = working_days_before(day, count)
    assert told.weekday() < 5
    assert working_days_after(told)[count - 1] == day


@pytest.mark.parametrize(
    ("day", "day_off", "held"),
    [
        (date(2027, 3, 25), date(2027, 3, 25), date(2027, 3, 26)),  # a Thursday
        (date(2027, 3, 26), date(2027, 3, 26), date(2027, 3, 29)),  # a Friday goes to Monday
        (date(2027, 3, 27), date(2027, 3, 29), date(2027, 3, 30)),  # a Saturday before a Monday off
        (date(2027, 3, 24), date(2027, 3, 25), date(2027, 3, 24)),
    ],
)
def test_some_days_that_move(day: date, day_off: date, held: date) -> None:
    assert next_working_day(day, day_off) == held

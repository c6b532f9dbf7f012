from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toolkit.subject.calendar import days_before


@given(day=st.dates(date(2026, 1, 1), date(2099, 12, 31)), count=st.integers(0, 60))
def test_what_is_done_before_the_day_is_done_on_a_working_day_and_in_time(day: date, count: int) -> None:
    due = days_before(day, count)

    assert due.weekday() < 5
    assert timedelta(0) <= (day - timedelta(days=count)) - due <= timedelta(days=2)


def test_the_day_before_a_monday_is_friday() -> None:
    assert days_before(date(2027, 3, 15), 1) == date(2027, 3, 12)

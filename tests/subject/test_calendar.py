"""The days after a session, in words: working days, never the session's own, and in order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drills.own_calendar import DAYS, MONTHS, said, working_days_after
from toolkit.subject.calendar import SessionCalendar, date_text, day_count, days_after

days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
OPEN = SessionCalendar("en")
_WEEKS = ("this week", "next week", "in two weeks", "in three weeks", "in four weeks", "in five weeks")


@given(session=days, count=st.integers(1, 40))
def test_a_day_so_many_working_days_on_is_that_one_of_a_list_of_them(session: date, count: int) -> None:
    assert SessionCalendar("en", session).day(count) == working_days_after(session)[count - 1]


@given(session=days)
def test_the_weekdays_after_a_session_are_four_working_days_and_never_its_own(session: date) -> None:
    names = [SessionCalendar("en", session).weekday(count) for count in range(1, 5)]
    assert len(set(names)) == 4
    assert set(names) <= set(DAYS[:5]) - {DAYS[session.weekday()]}


@given(session=days, count=st.integers(6, 29))
def test_a_later_day_is_a_date_when_the_session_has_one(session: date, count: int) -> None:
    day = working_days_after(session)[count - 1]
    assert SessionCalendar("en", session).later(count) == f"{day.day} {MONTHS[day.month - 1]}"


@given(count=st.integers(5, 29))
def test_a_later_day_is_told_by_weeks_when_the_day_is_open(count: int) -> None:
    monday = OPEN.day(0)
    assert monday.weekday() == 0, "then five working days are a week"
    day = working_days_after(monday)[count - 1]
    assert OPEN.later(count) == f"{DAYS[day.weekday()]} {_WEEKS[(day - monday).days // 7]}"
    assert not any(figure in OPEN.later(count) for figure in "0123456789")


@pytest.mark.parametrize(
    ("session", "weekday", "later"),
    [
        (date(2027, 3, 4), "Friday", "16 March"),  # a Thursday
        (date(2027, 3, 5), "Monday", "17 March"),
        (date(2027, 3, 6), "Monday", "17 March"),  # a Saturday
        (date(2026, 12, 24), "Friday", "5 January"),
        (None, "Tuesday", "Thursday next week"),
    ],
)
def test_the_words_of_some_sessions(session: date | None, weekday: str, later: str) -> None:
    calendar = SessionCalendar("en", session)
    assert (calendar.weekday(1), calendar.later(8)) == (weekday, later)


@given(day=days)
def test_a_date_on_a_line_has_its_weekday_and_no_year(day: date) -> None:
    assert OPEN.words(day) == said(day)


def test_another_language_names_the_days_and_an_unknown_one_is_told_in_english() -> None:
    session = date(2027, 3, 4)
    assert SessionCalendar("de", session).weekday(1) == "Freitag"
    assert SessionCalendar("de", session).later(8) == "16. März"
    assert SessionCalendar("de", session).words(session) == "Do., 4. März"
    assert SessionCalendar("xx", session).weekday(1) == "Friday"
    assert date_text(session, "xx") == "Thursday, 4 March 2027"


@given(day=days, count=st.integers(0, 400))
def test_a_touch_is_on_its_day_or_on_the_next_monday(day: date, count: int) -> None:
    due = days_after(day, f"D+{count}")
    assert day_count(f"D+{count}") == count
    late = due - (day + timedelta(days=count))
    assert due.weekday() < 5
    assert late == timedelta(0) or (due.weekday() == 0 and late <= timedelta(days=2))

"""A calendar of the tests' own, slow and plain, so that it can disagree with the one that draws."""

import re
from datetime import date, timedelta

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
#: How a day, and a day some weeks on, may be printed.
DAY = "|".join(DAYS)
DATE = rf"[0-9]{{1,2}} (?:{'|'.join(MONTHS)})"
WEEKS_ON = rf"(?:{DAY}) (?:next week|in two weeks)"
_FULL = re.compile(rf"({DAY}) ([0-9]{{1,2}}) ({'|'.join(MONTHS)})")


def working_days_after(session: date, count: int = 60) -> list[date]:
    """The working days after a day, in order; the first one is 1 working day after it."""
    days = (session + timedelta(days=number) for number in range(1, 2 * count))
    return [day for day in days if DAYS[day.weekday()] not in {"Saturday", "Sunday"}][:count]


def said(day: date) -> str:
    """A day as it stands on a line: "Thursday 18 March"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def full_dates(text: str, session: date) -> list[date]:
    """The days that a text names in full, each the next one of that date after the session.

    Raises:
        AssertionError: a day of the week is not that of its date.
    """
    found = []
    for name, number, month in _FULL.findall(text):
        dates = (session + timedelta(days=count) for count in range(1, 366))
        day = next(one for one in dates if (one.day, MONTHS[one.month - 1]) == (int(number), month))
        assert DAYS[day.weekday()] == name, f"{name} {number} {month} is a {DAYS[day.weekday()]}"
        found.append(day)
    return found

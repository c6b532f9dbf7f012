"""Dates in words, and the days after a session."""

from datetime import date, timedelta

from babel import localedata
from babel.dates import format_date

_SATURDAY = 5
_ENGLISH = "en_GB"


def date_text(day: date, language: str) -> str:
    """A date in the reader's language: "Thursday 11 February 2027"."""
    return format_date(day, "full", locale=_locale(language))


def days_after(day: date, offset: str) -> date:
    """The working day on or after "D+7": what falls on a weekend moves to Monday, because nobody meets on a Sunday."""
    due = day + timedelta(days=day_count(offset))
    return due + timedelta(days=max(0, 7 - due.weekday()) if due.weekday() >= _SATURDAY else 0)


def day_count(offset: str) -> int:
    """The number of days of "D+7"."""
    return int(offset.removeprefix("D+"))


def _locale(language: str) -> str:
    """The calendar's name for a language; British English for one that it does not know."""
    name = language.replace("-", "_")
    return _ENGLISH if language == "en" or not localedata.exists(name) else name

"""Dates in words, and the days after a session."""

from datetime import date, timedelta

from babel import localedata
from babel.dates import format_date, format_skeleton, get_day_names

_SATURDAY = 5
_ENGLISH = "en_GB"
_WORKING_WEEK = 5
#: An ordinary week for a session whose day is open: what is drawn needs some weekday to go on from.
_OPEN = date(2026, 3, 2)
_WEEKS = ("this week", "next week", "in two weeks", "in three weeks", "in four weeks", "in five weeks")


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


class SessionCalendar:
    """The days after a session in words, for the items of a drill.

    Nothing that an item promises may lie before the day on which somebody reads it, or on it.
    """

    def __init__(self, language: str, session: date | None = None) -> None:
        """Begin at the session.

        Args:
            language: of the words.
            session: its day; None while it is open.
        """
        self._language = language
        self._known = session is not None
        self._session = session or _OPEN

    def weekday(self, working_days: int) -> str:
        """Name of the weekday so many working days after the session, 1 to 4; never the session's own."""
        names = get_day_names("wide", context="format", locale=_locale(self._language))
        return str(names[self.day(working_days).weekday()])

    def later(self, working_days: int) -> str:
        """A working day 6 or more after the session: "18 March", or "Thursday in two weeks" when the day is open."""
        day = self.day(working_days)
        if self._known:
            return format_skeleton("MMMMd", day, locale=_locale(self._language))
        names = get_day_names("wide", context="format", locale=_locale(self._language))
        return f"{names[day.weekday()]} {_WEEKS[min(working_days // _WORKING_WEEK, len(_WEEKS) - 1)]}"

    def day(self, working_days: int) -> date:
        """The date so many working days after the session; of an ordinary week when the day is open."""
        day = self._session
        while working_days:
            day += timedelta(days=1)
            working_days -= day.weekday() < _SATURDAY
        return day

    def words(self, day: date) -> str:
        """A date as one writes it on a line: "Thursday 18 March"."""
        return format_skeleton("MMMMEEEEd", day, locale=_locale(self._language))


def _locale(language: str) -> str:
    """The calendar's name for a language; British English for one that it does not know."""
    name = language.replace("-", "_")
    return _ENGLISH if language == "en" or not localedata.exists(name) else name

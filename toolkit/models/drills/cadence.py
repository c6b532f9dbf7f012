"""Dates of a rhythm: the next check-ins around a day off, and the last day to say that one moves. Drawn for every sheet.

A check-in that falls on a weekend or on the day off moves to the next working day; the rhythm goes on from the day that
was planned. Notice is counted in working days back from the planned day.
"""

from datetime import date, timedelta
from typing import ClassVar, Literal

from toolkit.models.base import shown
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.drills.prompt import Prompt
from toolkit.models.words import Line, Text

Every = Literal["weekly", "fortnightly", "four-weekly"]

_DAYS: dict[Every, int] = {"weekly": 7, "fortnightly": 14, "four-weekly": 28}
_IN_WORDS: dict[Every, str] = {"weekly": "week", "fortnightly": "two weeks", "four-weekly": "four weeks"}
_FRIDAY = 4


class CadenceItem(Item):
    """Who meets, how often, and what gets in the way."""

    stem: Text = shown("all", "Who meets, and why.", example="Two partners who run one warehouse each.")
    every: Every = shown("all", "How often they meet.", example="weekly")
    holiday: Line = shown("all", "A short name for the day off.", max_length=40, example="a public holiday")
    notice: int = shown(
        "all",
        "Working days before the planned day on which one says at the latest that it moves.",
        ge=1,
        le=3,
    )


class CadenceFamily(Family[CadenceItem]):
    """A family of rhythms."""

    on_a_page: ClassVar[int] = 4

    kind: Literal["cadence"] = shown("all", "Write down the dates of a rhythm.", example="cadence")

    def lower(self, item: CadenceItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt, with dates of its own: one of the next three falls on the day off."""
        words = draw.calendar.words
        first = draw.calendar.day(draw.number(2, 9))
        planned = [first + timedelta(days=_DAYS[item.every] * step) for step in (1, 2, 3)]
        day_off = draw.one(planned)
        held = [next_working_day(day, day_off) for day in planned]
        told = working_days_before(day_off, item.notice)
        days = "1 working day" if item.notice == 1 else f"{item.notice} working days"
        setting = (
            f"They first meet on {words(first)}, then every {_IN_WORDS[item.every]}. {words(day_off)} is "
            f"{item.holiday}: what falls on it moves to the next working day, and they say so {days} before."
        )
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=f"{item.stem} {setting}",
            fields=("second check-in", "third", "fourth", "say by, at the latest"),
            hint=item.hint or "",
            answer="; ".join(words(day) for day in (*held, told)),
            explanation=item.why,
        )


def next_working_day(day: date, day_off: date) -> date:
    """The day itself, or the next one that is neither on a weekend nor the day off."""
    while day.weekday() > _FRIDAY or day == day_off:
        day += timedelta(days=1)
    return day


def working_days_before(day: date, count: int) -> date:
    """The working day that lies so many working days before this one."""
    while count:
        day -= timedelta(days=1)
        count -= day.weekday() <= _FRIDAY
    return day

"""Keys that are sums: worked out anew from the printed figures and dates, in another way than the drill's."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from tests.drills.own_calendar import DAYS, full_dates, said, working_days_after
from tests.drills.reading import Reading
from tests.drills.sheets import OPEN_WEEK
from toolkit.models.drills.prompt import Prompt

_RHYTHMS = {
    "weekly": (7, "every week."),
    "fortnightly": (14, "every two weeks."),
    "four-weekly": (28, "every four weeks."),
}


def whole_per_cent(part: int, whole: int) -> int:
    """A share in whole per cents, a half rounded up."""
    return int((Decimal(100 * part) / Decimal(whole)).quantize(Decimal(1), ROUND_HALF_UP))


def ledger(ask: str, prompt: Prompt) -> str:
    """The key of a ledger, whose figures must be those that follow from the printed table.

    Raises:
        AssertionError: they are others.
    """
    assert prompt.table is not None
    rows = {name: [int(figure) for figure in figures] for name, *figures in prompt.table.rows}
    assert len(rows) == len(prompt.table.rows)
    assert all(figure > 0 for figures in rows.values() for figure in figures)
    assert {len(row) for row in prompt.table.rows} == {len(prompt.table.head)}
    assert _figures(prompt.answer) == _WORKED_OUT[ask](rows)
    if ask == "cause":
        most = max(figure for (figure,) in rows.values())
        (cause,) = [name for name, (figure,) in rows.items() if figure == most]
        assert prompt.answer.startswith(f"{cause};")
    return prompt.answer


def _figures(answer: str) -> list[int]:
    return [int(figure.replace("−", "-")) for figure in re.findall("[−+]?[0-9]+", answer)]


def _kept(rows: dict[str, list[int]]) -> list[int]:
    kept, promised = rows["kept as agreed"][0], sum(figure for (figure,) in rows.values())
    return [promised, kept, promised, whole_per_cent(kept, promised)]


def _in_time(rows: dict[str, list[int]]) -> list[int]:
    missed = sum(figure for name, (figure,) in rows.items() if name != "kept as agreed")
    told = rows["renegotiated in time"][0]
    return [missed, told, missed, whole_per_cent(told, missed)]


def _cause(rows: dict[str, list[int]]) -> list[int]:
    counts = [figure for (figure,) in rows.values()]
    return [max(counts), sum(counts), whole_per_cent(max(counts), sum(counts))]


def _trend(rows: dict[str, list[int]]) -> list[int]:
    shares = [whole_per_cent(kept, promised) for promised, kept in rows.values()]
    assert all(kept <= promised for promised, kept in rows.values())
    return [shares[0], shares[-1], shares[-1] - shares[0]]


_WORKED_OUT = {"kept": _kept, "in-time": _in_time, "cause": _cause, "trend": _trend}


def cadence(item: Any, prompt: Prompt, reading: Reading, session: date | None) -> str:
    """The dates that follow from what is printed: three check-ins around a day off, and the last day to say so.

    Raises:
        AssertionError: what is printed is not what the author wrote, or a date is not what it says.
    """
    stem, setting = prompt.stem.rsplit(" They first meet on ", 1)
    assert reading.reads(item.stem, stem)
    today = session or OPEN_WEEK
    first, day_off = full_dates(setting, today)
    assert first in working_days_after(today, 15)
    step, words = _RHYTHMS[item.every]
    assert words in setting
    assert f" is {item.holiday}: " in setting
    assert f" {item.notice} working day{'s' if item.notice > 1 else ''} before." in setting
    planned = [first + timedelta(days=step * number) for number in (1, 2, 3)]
    assert day_off in planned
    held = [_held(day, day_off) for day in planned]
    told = _working_days_before(day_off)[item.notice - 1]
    assert told > first > today
    assert len(prompt.fields) == len(held) + 1
    return "; ".join(map(said, (*held, told)))


def _held(planned: date, day_off: date) -> date:
    """The first day from the planned one on that is a working day and not the day off."""
    later = working_days_after(planned - timedelta(days=1), 5)
    return next(day for day in later if day != day_off)


def _working_days_before(day: date) -> Sequence[date]:
    before = (day - timedelta(days=number) for number in range(1, 10))
    return [one for one in before if DAYS[one.weekday()] not in {"Saturday", "Sunday"}]

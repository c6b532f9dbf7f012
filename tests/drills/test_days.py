"""The days that items name: after the session, in order, and in words that fit whether its day is known or not."""

from collections import Counter
from datetime import date

import pytest

from tests.drills.keys import right_answer
from tests.drills.own_calendar import DAYS, MONTHS, working_days_after
from tests.drills.sheets import FAMILIES, OPEN_WEEK, all_sheets
from toolkit.subject.drills import BUILT_IN, placeholders

NAMING = [
    name
    for name, family in FAMILIES.items()
    if {word for item in family.items for word in placeholders(item)}.intersection(BUILT_IN)
]
_WEEKS = ("this week", "next week", "in two weeks")


def dates_in_words(session: date | None) -> set[str]:
    """How `{{date}}` may read: two to three weeks on in a calendar, or by weeks when the day is open."""
    later = working_days_after(session or OPEN_WEEK, 14)[7:]
    if session is not None:
        return {f"{day.day} {MONTHS[day.month - 1]}" for day in later}
    return {f"{DAYS[day.weekday()]} {_WEEKS[(day - OPEN_WEEK).days // 7]}" for day in later}


@pytest.mark.parametrize("name", NAMING)
def test_no_day_lies_on_the_session_or_before_it_and_the_later_day_lies_after_the_day(name: str) -> None:
    seen: Counter[str] = Counter()
    for sheet in all_sheets(FAMILIES[name]):
        soon = [DAYS[day.weekday()] for day in working_days_after(sheet.session or OPEN_WEEK, 4)]
        dates = dates_in_words(sheet.session)
        for prompt in sheet.prompts:
            words = right_answer(FAMILIES[name], prompt, sheet)[1].words
            seen.update(list(words))
            if sheet.session is not None:
                assert DAYS[sheet.session.weekday()] not in {words.get("day"), words.get("later_day")}
            assert words.get("day", soon[0]) in soon[:3]
            assert words.get("later_day", soon[-1]) in soon
            if {"day", "later_day"} <= words.keys():
                assert soon.index(words["day"]) < soon.index(words["later_day"])
            assert "date" not in words or words["date"] in dates
    assert sum(seen[word] for word in BUILT_IN) > 100, seen


def test_most_families_name_days_and_all_three_are_used() -> None:
    used = {word for name in NAMING for item in FAMILIES[name].items for word in placeholders(item)}
    assert len(NAMING) >= 5
    assert used >= set(BUILT_IN)

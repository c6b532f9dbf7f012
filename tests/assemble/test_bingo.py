"""Bingo: the same items for everyone, another card on each sheet, and a key to read from."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drills.sheets import FAMILIES
from toolkit.assemble import labels
from toolkit.assemble.bingo import bingo_sheets
from toolkit.assemble.drill_part import Drawing
from toolkit.models.drills.item import Draw
from toolkit.models.pack import DrillSheet
from toolkit.subject.calendar import SessionCalendar

FAMILY = FAMILIES["name-the-pattern"]
#: What each item shows; nothing where the form that looks weak is right.
SHOWN = {item.id: item.patterns[0] for item in FAMILY.items if item.patterns and not item.weak_form_ok}


def cards(seed: str, count: int) -> Sequence[DrillSheet]:
    calendar = SessionCalendar("en")
    sheets = Drawing(seed, calendar, {}).sheets(FAMILY, count, (), "0")
    return bingo_sheets(sheets, FAMILY, Draw(seed, "bingo", calendar=calendar))


@given(seed=st.text(max_size=4), count=st.integers(1, 12))
def test_every_card_has_nine_patterns_among_them_all_that_are_read(seed: str, count: int) -> None:
    first, *others = cards(seed, count)
    called = {labels.PATTERNS[SHOWN[prompt.item]] for prompt in first.prompts if prompt.item in SHOWN}
    for sheet in (first, *others):
        assert sheet.prompts == first.prompts
        assert len(set(sheet.board)) == len(sheet.board) == 9
        assert set(sheet.board) <= set(labels.PATTERNS.values())
        assert len(called.intersection(sheet.board)) == min(9, len(called))


@given(seed=st.text(max_size=4))
def test_the_key_names_what_to_cross_out_and_says_where_there_is_nothing(seed: str) -> None:
    for prompt in cards(seed, 12)[0].prompts:
        shown = SHOWN.get(prompt.item)
        assert prompt.answer == (labels.PATTERNS[shown] if shown else "nothing to cross out")


@pytest.mark.parametrize("count", [1, 6, 12])
def test_neighbours_have_other_cards(count: int) -> None:
    for seed in range(50):
        boards = [sheet.board for sheet in cards(str(seed), count)]
        assert len(set(boards)) == len(boards)

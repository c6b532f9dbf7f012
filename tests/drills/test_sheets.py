"""The sheets that are drawn from the shipped families: whole, different, fair, and matched by their keys."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import pytest

from tests.drills.keys import right_answer
from tests.drills.sheets import FAMILIES, ITEMS, LIBRARY, SEEDS, Drawn, all_sheets, draw, session_day
from toolkit.models.base import Model
from toolkit.models.drills import FAMILIES as KINDS
from toolkit.models.drills.branch import BranchFamily
from toolkit.models.drills.item import Draw, Family
from toolkit.models.drills.order import OrderFamily
from toolkit.models.session import DrillBlock
from toolkit.subject.contents import texts_of
from toolkit.subject.drills import VARIANTS, Wanted, eligible, sheet_code
from toolkit.subject.links import practised

#: Chi-square values that a fair draw stays below in 9 999 of 10 000 cases, by the number of options.
FAIR = {2: 15.14, 3: 18.42, 4: 21.11, 5: 23.51, 6: 25.74}
CHOICES = [name for name, family in FAMILIES.items() if getattr(family, "answers", "") == "one"]
ORDERS = [name for name, family in FAMILIES.items() if isinstance(family, OrderFamily)]
DIALOGUES = [name for name, family in FAMILIES.items() if isinstance(family, BranchFamily)]
#: Kinds whose items are made anew for every sheet.
MADE_ANEW = {"cadence", "ledger"}


@pytest.fixture(scope="module", params=FAMILIES)
def drawn(request: pytest.FixtureRequest) -> list[Drawn]:
    """The sheets of one family; each test looks at one family after the other, so that only one is kept."""
    return all_sheets(FAMILIES[request.param])


@pytest.fixture
def family(request: pytest.FixtureRequest) -> Family[Any]:
    """The family that `drawn` is of."""
    return FAMILIES[request.node.callspec.params["drawn"]]


def printed(noun: Model) -> Iterator[str]:
    """Everything of a prompt that is printed, on the sheet or on the key, however deep it lies."""
    for location, text in texts_of(noun):
        if location not in {("item",), ("mark",)}:
            yield text


def test_every_kind_is_shipped_and_has_more_items_than_two_sheets() -> None:
    assert {family.kind for family in FAMILIES.values()} == set(KINDS)
    assert {
        name: len(family.items) for name, family in FAMILIES.items() if len(family.items) < 2 * ITEMS
    } == {}


def test_no_placeholder_is_left_anywhere(family: Family[Any], drawn: list[Drawn]) -> None:
    texts = {text for sheet in drawn[::3] for prompt in sheet.prompts for text in printed(prompt)}
    assert len(texts) > len(family.items)
    assert [text for text in texts if "{" in text or "}" in text] == []
    around = (family.title, family.instruction, family.worked, family.before, *getattr(family, "ticks", ()))
    assert [text for text in around if "{" in text] == []


def test_no_item_stands_twice_on_a_sheet(drawn: list[Drawn]) -> None:
    for sheet in drawn:
        assert len({prompt.item for prompt in sheet.prompts}) == ITEMS
        shown = {(prompt.stem, prompt.choices, prompt.turns, prompt.table) for prompt in sheet.prompts}
        assert len(shown) == ITEMS
        assert [prompt.number for prompt in sheet.prompts] == list(range(1, ITEMS + 1))


def test_every_sheet_has_the_key_that_its_own_order_needs(family: Family[Any], drawn: list[Drawn]) -> None:
    for sheet in drawn:
        for prompt in sheet.prompts:
            answer, reading = right_answer(family, prompt, sheet)
            assert answer
            assert reading.reads(answer, prompt.answer), (prompt.item, answer, prompt.answer)


def test_a_prompt_knows_its_place_in_the_family(family: Family[Any], drawn: list[Drawn]) -> None:
    for prompt in (prompt for sheet in drawn for prompt in sheet.prompts):
        assert family.items[prompt.position].id == prompt.item


def test_neighbours_have_other_sheets(family: Family[Any], drawn: list[Drawn]) -> None:
    by_seed: dict[str, list[Drawn]] = {}
    for sheet in drawn:
        if sheet.session is not None:
            by_seed.setdefault(sheet.seed, []).append(sheet)
    for sheets in by_seed.values():
        assert [sheet.variant for sheet in sheets] == list(VARIANTS)
        for one, other in pairwise(sheets):
            shown = [{prompt.item: prompt for prompt in sheet.prompts} for sheet in (one, other)]
            assert set(shown[0]) != set(shown[1])
            both = set(shown[0]) & set(shown[1])
            assert len(both) == max(0, 2 * ITEMS - len(family.items))


def test_an_item_that_is_made_anew_has_other_figures_on_other_sheets(
    family: Family[Any], drawn: list[Drawn]
) -> None:
    if family.kind not in MADE_ANEW:
        return
    shown: dict[str, list[tuple[object, ...]]] = {}
    for sheet in drawn:
        for prompt in sheet.prompts:
            shown.setdefault(prompt.item, []).append((prompt.stem, prompt.table, prompt.answer))
    for versions in shown.values():
        assert len(set(versions)) > len(versions) // 2


@pytest.mark.parametrize("name", FAMILIES)
@pytest.mark.parametrize("count", [4, 5, 6, 8, 12])
def test_variants_of_a_session_share_as_few_items_as_the_family_allows(name: str, count: int) -> None:
    """Every item is dealt as often as every other, give or take once; and neighbours share only what they must."""
    family = FAMILIES[name]
    for seed in SEEDS[:20]:
        sheets = [draw(family, Wanted(count), seed, variant) for variant in VARIANTS]
        dealt = Counter(prompt.item for sheet in sheets for prompt in sheet)
        often = [dealt[item.id] for item in family.items]
        assert max(often) - min(often) <= 1
        for one, other in pairwise({prompt.item for prompt in sheet} for sheet in sheets):
            assert len(one & other) == max(0, 2 * count - len(family.items))


def test_the_blocks_and_practices_of_shipped_sessions_draw_whole_sheets_of_their_levels() -> None:
    plans = LIBRARY.sessions.values()
    wanted = [block for plan in plans for block in plan.blocks if isinstance(block, DrillBlock)]
    practices = [practice for plan in plans for _, practice in practised(plan)]
    assert wanted
    assert practices
    for block in (*wanted, *practices):
        family = FAMILIES[block.drill]
        allowed = {item.id for item in eligible(family, block.levels)}
        for seed in SEEDS[:20]:
            for variant in VARIANTS:
                sheet = draw(family, Wanted(block.items, block.levels), seed, variant, session_day(seed))
                assert len(sheet) == block.items, f"{block.drill} has too few items of {block.levels}"
                assert {prompt.item for prompt in sheet} <= allowed


def positions(drawn: Iterable[Drawn]) -> dict[int, Counter[str]]:
    """How often the right answer stood at each letter, by the number of options."""
    found: dict[int, Counter[str]] = {}
    for prompt in (prompt for sheet in drawn for prompt in sheet.prompts):
        found.setdefault(len(prompt.choices), Counter())[prompt.answer] += 1
    return found


def unfairness(counted: Counter[str], options: int) -> float:
    """Chi-square against every letter being right equally often."""
    expected = counted.total() / options
    return sum((counted[letter] - expected) ** 2 / expected for letter in "ABCDEF"[:options])


@pytest.mark.parametrize("name", CHOICES)
def test_the_right_answer_stands_at_every_letter_equally_often(name: str) -> None:
    """Over 200 seeds and four variants; the bound is that of chi-square at one in 10 000."""
    drawn = [sheet for sheet in all_sheets(FAMILIES[name]) if sheet.session is not None]
    found = positions(drawn)
    assert sum(counted.total() for counted in found.values()) == len(SEEDS) * len(VARIANTS) * ITEMS
    for options, counted in found.items():
        assert set(counted) == set("ABCDEF"[:options])
        assert unfairness(counted, options) < FAIR[options], (name, counted)


@pytest.mark.parametrize("name", DIALOGUES)
def test_the_right_answer_of_a_turn_stands_at_every_letter_equally_often(name: str) -> None:
    found: dict[int, Counter[str]] = {}
    for prompt in (prompt for sheet in all_sheets(FAMILIES[name]) for prompt in sheet.prompts):
        key = dict(answer.split(" ") for answer in prompt.answer.split(", "))
        for turn in prompt.turns:
            found.setdefault(len(turn.choices), Counter())[key[turn.label]] += 1
    assert sum(counted.total() for counted in found.values()) > 10_000
    for options, counted in found.items():
        assert unfairness(counted, options) < FAIR[options], counted


@pytest.mark.parametrize("name", CHOICES)
def test_a_draw_with_a_favourite_letter_would_be_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One time in four the right answer goes to the front; otherwise it stands where chance puts it."""
    fair = Draw.shuffled

    def biased(self: Draw, things: Sequence[Any]) -> tuple[Any, ...]:
        drawn = fair(self, things)
        if self.one(range(4)) == 0:
            drawn = tuple(sorted(drawn, key=lambda thing: not getattr(thing, "correct", False)))
        return drawn

    monkeypatch.setattr(Draw, "shuffled", biased)
    for options, counted in positions(all_sheets(FAMILIES[name])).items():
        assert unfairness(counted, options) > FAIR[options]


@pytest.mark.parametrize("name", ORDERS)
def test_the_sentences_to_order_never_stand_in_the_right_order(name: str) -> None:
    sheets = all_sheets(FAMILIES[name])
    orders = Counter(prompt.answer for sheet in sheets for prompt in sheet.prompts)
    assert orders.total() > 4_000
    assert len(orders) >= 5, "always the same other order would be a key as well"
    for order in orders:
        places = [pair.split(" ")[1] for pair in order.split(", ")]
        assert places != sorted(places)


def test_the_four_sheets_of_a_drill_have_codes_that_name_their_variant_and_no_seed_shares_them() -> None:
    for name in FAMILIES:
        codes = [[sheet_code(seed, name, variant) for variant in VARIANTS] for seed in SEEDS]
        for four in codes:
            assert [code[0] for code in four] == list(VARIANTS)
            assert all(re.fullmatch(r"[A-D]-[2-9A-HJKMNP-Z]{4}", code) for code in four)
        assert len({tuple(four) for four in codes}) == len(SEEDS)

"""The sheets that are drawn from the shipped families: whole, different, fair, and matched by their keys."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from toolkit.load import load_library
from toolkit.models.drills.choose import ChooseFamily
from toolkit.models.drills.fill import FillFamily
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.drills.match import MatchFamily
from toolkit.models.drills.order import OrderFamily
from toolkit.models.drills.prompt import Prompt
from toolkit.models.drills.rewrite import RewriteFamily
from toolkit.models.session import DrillBlock
from toolkit.subject.drills import VARIANTS, draw_prompts, eligible, sheet_code

REPOSITORY = Path(__file__).parents[2]
LIBRARY, _ = load_library([REPOSITORY], REPOSITORY)
FAMILIES = LIBRARY.drills
SEEDS = [str(number) for number in range(200)]
ITEMS = 6
#: Chi-square values that a fair draw stays below in 9 999 of 10 000 cases, by the number of options.
FAIR = {2: 15.14, 3: 18.42, 4: 21.11, 5: 23.51, 6: 25.74}
_PLACEHOLDER = re.compile(r"\{\{([a-z_]+)\}\}")

Sheet = tuple[Prompt, ...]


@dataclass(frozen=True)
class Wording:
    """How a text of an item may read on the sheet once its placeholders are filled."""

    text: str
    fillers: Mapping[str, tuple[str, ...]]

    def reads(self, shown: str) -> bool:
        """Whether the shown text is this text with allowed words, one word for each placeholder."""
        named: set[str] = set()
        pattern = ""
        for number, piece in enumerate(_PLACEHOLDER.split(self.text)):
            if number % 2 == 0:
                pattern += re.escape(piece)
            elif piece in named:
                pattern += f"(?P={piece})"
            else:
                named.add(piece)
                pattern += f"(?P<{piece}>{'|'.join(map(re.escape, self.fillers[piece]))})"
        return re.fullmatch(pattern, shown) is not None


@pytest.fixture(scope="module")
def sheets() -> dict[str, dict[tuple[str, str], Sheet]]:
    """Every drawn sheet, by family, then by seed and variant."""
    assert len(FAMILIES) >= 5
    return {
        name: {
            (seed, variant): draw_prompts(family, ITEMS, (), seed, variant)
            for seed in SEEDS
            for variant in VARIANTS
        }
        for name, family in FAMILIES.items()
    }


def texts_of(prompt: Prompt) -> Iterator[str]:
    """Everything of a prompt that is printed, on the sheet or on the key."""
    yield from (prompt.instruction, prompt.stem, prompt.hint, prompt.answer, prompt.explanation)
    yield from (*prompt.fields, *prompt.models)
    yield from (choice.text for choice in (*prompt.choices, *prompt.targets))


def shown_place(shown: str, candidates: Iterable[str], family: Family[Any]) -> int:
    """Which of the author's texts a shown text is."""
    fits = [place for place, text in enumerate(candidates) if Wording(text, family.fillers).reads(shown)]
    assert len(fits) == 1, f"{shown!r} could be {len(fits)} of them"
    return fits[0]


def right_answer(family: Family[Any], item: Any, prompt: Prompt) -> str:
    """The answer worked out anew from what the author wrote and from the order on the sheet."""
    shown = [(choice.label, choice.text) for choice in prompt.choices]
    if isinstance(family, ChooseFamily):
        texts = [option.text for option in item.options]
        places = {label: shown_place(text, texts, family) for label, text in shown}
        assert sorted(places.values()) == list(range(len(texts)))
        return ", ".join(label for label, place in places.items() if item.options[place].correct)
    if isinstance(family, OrderFamily):
        return ", ".join(f"{label} {shown_place(text, item.ordered, family) + 1}" for label, text in shown)
    if isinstance(family, MatchFamily):
        texts = [pair.text for pair in item.pairs]
        headings = {target.text: target.label for target in prompt.targets}
        right = [item.pairs[shown_place(text, texts, family)].belongs_to for _, text in shown]
        pairs = zip(shown, right, strict=True)
        return ", ".join(f"{label} {headings[heading]}" for (label, _), heading in pairs)
    if isinstance(family, FillFamily):
        assert list(prompt.fields) == [slot.caption for slot in item.slots]
        return "; ".join(f"{slot.caption}: {slot.accept[0]}" for slot in item.slots)
    assert isinstance(family, RewriteFamily)
    assert len(prompt.models) == len(item.model_answers)
    for model, written in zip(prompt.models, item.model_answers, strict=True):
        assert Wording(written, family.fillers).reads(model)
    return "many answers are right"


@pytest.mark.parametrize("name", FAMILIES)
def test_no_placeholder_is_left_anywhere(name: str, sheets: dict[str, dict[Any, Sheet]]) -> None:
    family = FAMILIES[name]
    written = [*(text for item in family.items for text in vars(item).values()), family.fillers]
    drawn = [text for sheet in sheets[name].values() for prompt in sheet for text in texts_of(prompt)]
    assert len(drawn) > 10_000
    assert [text for text in drawn if "{{" in text or "}}" in text] == []
    assert written
    for text in (
        family.title,
        family.instruction,
        family.worked,
        family.before,
        *getattr(family, "ticks", ()),
    ):
        assert "{{" not in text


@pytest.mark.parametrize("name", FAMILIES)
def test_no_item_stands_twice_on_a_sheet(name: str, sheets: dict[str, dict[Any, Sheet]]) -> None:
    for sheet in sheets[name].values():
        assert len(sheet) == ITEMS
        assert len({prompt.item for prompt in sheet}) == ITEMS
        assert len({prompt.stem + str(prompt.choices) for prompt in sheet}) == ITEMS
        assert [prompt.number for prompt in sheet] == list(range(1, ITEMS + 1))


@pytest.mark.parametrize("name", FAMILIES)
def test_every_sheet_has_the_key_that_its_own_order_needs(
    name: str, sheets: dict[str, dict[Any, Sheet]]
) -> None:
    family = FAMILIES[name]
    items: dict[str, Item] = {item.id: item for item in family.items}
    for sheet in sheets[name].values():
        for prompt in sheet:
            item = items[prompt.item]
            assert Wording(getattr(item, "stem", ""), family.fillers).reads(prompt.stem)
            said = " ".join(filter(None, (item.explanation, item.weak_form_ok)))
            assert Wording(said, family.fillers).reads(prompt.explanation)
            answer = right_answer(family, item, prompt)
            assert answer
            assert Wording(answer, family.fillers).reads(prompt.answer), (item.id, answer, prompt.answer)


@pytest.mark.parametrize("name", FAMILIES)
@pytest.mark.parametrize("count", [4, 5, 6, 8, 12])
def test_variants_of_a_session_share_as_few_items_as_the_family_allows(name: str, count: int) -> None:
    """Every item is dealt as often as every other, give or take once; and neighbours share only what they must."""
    family = FAMILIES[name]
    for seed in SEEDS[:20]:
        drawn = [
            {prompt.item for prompt in draw_prompts(family, count, (), seed, variant)} for variant in VARIANTS
        ]
        dealt = Counter(item for sheet in drawn for item in sheet)
        often = [dealt[item.id] for item in family.items]
        assert max(often) - min(often) <= 1
        for one, other in pairwise(drawn):
            assert len(one & other) == max(0, 2 * count - len(family.items))


def test_the_blocks_of_shipped_sessions_draw_whole_sheets_of_their_levels() -> None:
    blocks = [
        block for plan in LIBRARY.sessions.values() for block in plan.blocks if isinstance(block, DrillBlock)
    ]
    assert blocks
    for block in blocks:
        family = FAMILIES[block.drill]
        allowed = {item.id for item in eligible(family, block.levels)}
        for seed in SEEDS[:20]:
            for variant in VARIANTS:
                sheet = draw_prompts(family, block.items, block.levels, seed, variant)
                assert len(sheet) == block.items, f"{block.drill} has too few items of {block.levels}"
                assert {prompt.item for prompt in sheet} <= allowed


def positions(family: Family[Any], drawn: Iterable[Sheet]) -> dict[int, Counter[str]]:
    """How often the right answer stood at each letter, by the number of options."""
    found: dict[int, Counter[str]] = {}
    for sheet in drawn:
        for prompt in sheet:
            if getattr(family, "answers", "") == "one":
                found.setdefault(len(prompt.choices), Counter())[prompt.answer] += 1
    return found


def unfairness(counted: Counter[str], options: int) -> float:
    """Chi-square against every letter being right equally often."""
    expected = counted.total() / options
    return sum((counted[letter] - expected) ** 2 / expected for letter in "ABCDEF"[:options])


def test_the_right_answer_stands_at_every_letter_equally_often(
    sheets: dict[str, dict[Any, Sheet]],
) -> None:
    """Over 200 seeds and four variants; the bound is that of chi-square at one in 10 000."""
    looked_at = 0
    for name, family in FAMILIES.items():
        for options, counted in positions(family, sheets[name].values()).items():
            looked_at += counted.total()
            assert set(counted) == set("ABCDEF"[:options])
            assert unfairness(counted, options) < FAIR[options], (name, counted)
    assert looked_at > 4_000


def test_a_draw_with_a_favourite_letter_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """One time in four the right answer goes to the front; otherwise it stands where chance puts it."""
    fair = Draw.shuffled

    def biased(draw: Draw, things: Sequence[Any]) -> tuple[Any, ...]:
        drawn = fair(draw, things)
        if draw.one(range(4)) == 0:
            drawn = tuple(sorted(drawn, key=lambda thing: not getattr(thing, "correct", False)))
        return drawn

    monkeypatch.setattr(Draw, "shuffled", biased)
    families = [family for family in FAMILIES.values() if getattr(family, "answers", "") == "one"]
    assert families
    for family in families:
        drawn = [draw_prompts(family, ITEMS, (), seed, variant) for seed in SEEDS for variant in VARIANTS]
        ((options, counted),) = positions(family, drawn).items()
        assert unfairness(counted, options) > FAIR[options]


def test_the_sentences_to_order_never_stand_in_the_right_order(
    sheets: dict[str, dict[Any, Sheet]],
) -> None:
    orders = Counter(
        prompt.answer
        for name, family in FAMILIES.items()
        if isinstance(family, OrderFamily)
        for sheet in sheets[name].values()
        for prompt in sheet
    )
    assert orders.total() > 4_000
    assert len(orders) >= 5, "always the same other order would be a key as well"
    solved = {order for order in orders if [pair.split(" ")[1] for pair in order.split(", ")] == list("1234")}
    assert not solved


def test_the_four_sheets_of_a_drill_have_codes_that_name_their_variant_and_no_seed_shares_them() -> None:
    for name in FAMILIES:
        codes = [[sheet_code(seed, name, variant) for variant in VARIANTS] for seed in SEEDS]
        for four in codes:
            assert [code[0] for code in four] == list(VARIANTS)
            assert all(re.fullmatch(r"[A-D]-[2-9A-HJKMNP-Z]{4}", code) for code in four)
        assert len({tuple(four) for four in codes}) == len(SEEDS)

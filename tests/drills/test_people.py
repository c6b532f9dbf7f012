"""What one person gets over the day and the weeks after: nothing twice while the family has other items."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drills.sheets import FAMILIES, LIBRARY, SEEDS, session_day
from toolkit.assemble import Day, assemble
from toolkit.assemble.drill_part import Drawing
from toolkit.models.drills.item import Family
from toolkit.models.pack import DrillSheet, Pack
from toolkit.models.session import DrillBlock, SessionPlan
from toolkit.subject.calendar import SessionCalendar
from toolkit.subject.drills import VARIANTS, eligible

#: What one person gets: the family, the levels that were asked for, and the items.
Got = tuple[Family[Any], tuple[int, ...], tuple[str, ...]]

SESSIONS = [
    name
    for name, plan in LIBRARY.sessions.items()
    if any(isinstance(block, DrillBlock) for block in plan.blocks)
]


def _items(sheets: tuple[DrillSheet, ...], variant: str) -> tuple[str, ...]:
    (sheet,) = [one for one in sheets if one.variant == variant]
    return tuple(prompt.item for prompt in sheet.prompts)


def got(plan: SessionPlan, pack: Pack, variant: str) -> list[Got]:
    """What the holder of a variant gets, in the order of the day and of the touches."""
    found: list[Got] = []
    for part in pack.parts:
        block = plan.blocks[part.block]
        if part.drill is not None and isinstance(block, DrillBlock):
            found.append((FAMILIES[block.drill], block.levels, _items(part.drill.sheets, variant)))
    for sheet in pack.practice:
        touch = plan.follow_up[sheet.position]
        for practice, drawn in zip(touch.practice, sheet.sets, strict=True):
            found.append((FAMILIES[practice.drill], practice.levels, _items(drawn.sheets, variant)))
    return found


def assert_nothing_twice_without_need(sets: list[Got]) -> None:
    """Every set has as many items that its person had before as the family forces it to."""
    had: dict[str, set[str]] = {}
    for family, levels, items in sets:
        before = had.setdefault(family.id, set())
        fresh = {item.id for item in eligible(family, levels)} - before
        assert len(set(items)) == len(items)
        assert len(before.intersection(items)) == max(0, len(items) - len(fresh)), (family.id, items)
        before.update(items)


@pytest.mark.parametrize("name", SESSIONS)
def test_nobody_gets_an_item_twice_in_a_shipped_session_while_there_are_others(name: str) -> None:
    sets = 0
    for seed in SEEDS[:25]:
        day = session_day(seed).isoformat() if int(seed) % 2 else None
        plan = LIBRARY.sessions[name].model_copy(update={"seed": seed, "date": day})
        pack = assemble(plan, LIBRARY, Day("K7Q-42M", "0.1.0"))
        for variant in VARIANTS:
            mine = got(plan, pack, variant)
            assert_nothing_twice_without_need(mine)
            sets += len(mine)
    assert sets >= 100


def test_a_shipped_session_has_practice_of_a_family_that_was_met_on_the_day() -> None:
    met = Counter(
        (practice.drill in {block.drill for block in plan.blocks if isinstance(block, DrillBlock)})
        for plan in LIBRARY.sessions.values()
        for touch in plan.follow_up
        for practice in touch.practice
    )
    assert met[True] >= 1


@given(
    name=st.sampled_from(sorted(FAMILIES)),
    seed=st.text(max_size=5),
    asked=st.lists(
        st.tuples(st.integers(1, 12), st.sampled_from([(), (3,), (3, 4)])), min_size=2, max_size=7
    ),
)
def test_nobody_gets_an_item_twice_whatever_is_asked_for(
    name: str, seed: str, asked: list[tuple[int, tuple[int, ...]]]
) -> None:
    family = FAMILIES[name]
    drawing = Drawing(seed, SessionCalendar("en"), {})
    sets: dict[str, list[Got]] = {variant: [] for variant in VARIANTS}
    for place, (count, levels) in enumerate(asked):
        sheets = drawing.sheets(family, count, levels, str(place))
        drawing = drawing.after(name, sheets)
        for variant in VARIANTS:
            sets[variant].append((family, levels, _items(sheets, variant)))
    for mine in sets.values():
        assert_nothing_twice_without_need(mine)


def test_what_the_holder_of_one_variant_had_is_free_for_the_others() -> None:
    family = FAMILIES["rewrite-it"]
    fresh = Drawing("1", SessionCalendar("en"), {})
    items = tuple(item.id for item in family.items)
    drawing = Drawing("1", SessionCalendar("en"), {(family.id, "A"): items[:-1]})

    first, *others = drawing.sheets(family, 1, (), "0")

    assert [prompt.item for prompt in first.prompts] == [items[-1]]
    assert tuple(others) == fresh.sheets(family, 1, (), "0")[1:]


def test_what_is_read_aloud_at_bingo_is_new_to_everybody() -> None:
    """Everyone hears the same items, so they must be those that nobody had on a page before."""
    page = DrillBlock(drill="name-the-pattern", items=6, minutes=8)
    bingo = page.model_copy(update={"form": "bingo"})
    for seed in SEEDS[:20]:
        plan = LIBRARY.sessions["practice-hour"].model_copy(update={"seed": seed, "blocks": (page, bingo)})
        pack = assemble(plan, LIBRARY, Day("K7Q-42M", "0.1.0"))
        for variant in VARIANTS:
            assert_nothing_twice_without_need(got(plan, pack, variant))

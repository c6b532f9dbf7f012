"""Bingo of patterns: the facilitator reads items aloud, everyone finds what each one shows on a card of nine."""

from collections.abc import Sequence
from typing import Any

from toolkit.models.drills.item import Draw, Family
from toolkit.models.pack import DrillSheet
from toolkit.models.words import PATTERN_NAMES

_CELLS = 9
_NOTHING = "nothing to cross out"


def bingo_sheets(sheets: Sequence[DrillSheet], family: Family[Any], draw: Draw) -> tuple[DrillSheet, ...]:
    """The sheets with the same items for everyone, since they are read aloud once, and another card on each.

    Args:
        sheets: as drawn; what is read aloud are the items of the first one.
        family: where they come from; each item shows one pattern.
        draw: decides what stands where on the cards.
    """
    shown = {item.id: item.patterns[0] for item in family.items if item.patterns and not item.weak_form_ok}
    names = {item: PATTERN_NAMES[pattern] for item, pattern in shown.items()}
    prompts = tuple(
        prompt.model_copy(update={"answer": names.get(prompt.item, _NOTHING), "models": ()})
        for prompt in sheets[0].prompts
    )
    called = tuple(dict.fromkeys(names[prompt.item] for prompt in prompts if prompt.item in names))
    others = tuple(name for name in PATTERN_NAMES.values() if name not in called)
    return tuple(
        sheet.model_copy(
            update={
                "prompts": prompts,
                "board": draw.shuffled((*draw.shuffled(called), *draw.shuffled(others))[:_CELLS]),
            }
        )
        for sheet in sheets
    )

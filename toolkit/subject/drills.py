"""Drills: which items one variant of a session gets, and in which order. The same seed gives the same sheets."""

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.models.base import Model
from toolkit.models.drills.item import Calendar, Draw, Family, Item
from toolkit.models.drills.prompt import Prompt

VARIANTS = ("A", "B", "C", "D")
#: Placeholders that no family lists, because the session's calendar fills them: a weekday soon after the session, a
#: weekday after that one, a date two to three weeks on.
BUILT_IN = ("day", "later_day", "date")
#: How many working days after the session they may lie.
_SOON, _FOUR_DAYS, _LATER = (1, 3), 4, (8, 14)
PLACEHOLDER = re.compile(r"\{\{([a-z_]+)\}\}")
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def eligible(family: Family[Any], levels: Sequence[int]) -> tuple[Item, ...]:
    """The items of these levels; all when no level is asked for."""
    return tuple(item for item in family.items if not levels or item.level in levels)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one sheet asks of a family.

    Attributes:
        count: how many items; a sheet has fewer when the family has.
        levels: only items of these levels; all when empty.
        after: ids of items that this person has had, which come last.
    """

    count: int
    levels: Sequence[int] = ()
    after: Collection[str] = ()


def draw_prompts(
    family: Family[Any], wanted: Wanted, seed: str, variant: str, calendar: Calendar
) -> tuple[Prompt, ...]:
    """The prompts of one sheet.

    The items are shuffled once for the session and dealt out to the variants in turn, so that neighbours share as
    few as the family allows; within a sheet no item stands twice.

    Args:
        family: where the items come from.
        wanted: how many, of which levels, and which of them last.
        seed: decides everything, together with the family and the variant.
        variant: one of `VARIANTS`.
        calendar: the days after the session.
    """
    items = Draw(seed, family.id, calendar=calendar).shuffled(eligible(family, wanted.levels))
    if not items:
        return ()
    count = min(wanted.count, len(items))
    first = VARIANTS.index(variant) * count
    turned = [items[(first + offset) % len(items)] for offset in range(len(items))]
    dealt = sorted(turned, key=lambda item: item.id in wanted.after)[:count]
    draw = Draw(seed, family.id, variant, calendar=calendar)
    ordered = sorted(draw.shuffled(dealt), key=lambda item: item.level)
    positions = {item.id: position for position, item in enumerate(family.items)}
    prompts = (
        family.lower(with_fillers(item, family.fillers, draw), number, draw)
        for number, item in enumerate(ordered, start=1)
    )
    return tuple(prompt.model_copy(update={"position": positions[prompt.item]}) for prompt in prompts)


def sheet_code(seed: str, family: str, variant: str) -> str:
    """A short code that a sheet and its key share, such as "B-7K2M"."""
    number = int.from_bytes(hashlib.sha256(f"{seed}\x1f{family}\x1f{variant}".encode()).digest())
    letters = ""
    for _ in range(4):
        number, position = divmod(number, len(_ALPHABET))
        letters += _ALPHABET[position]
    return f"{variant}-{letters}"


def with_fillers(item: Item, fillers: Mapping[str, Sequence[str]], draw: Draw) -> Item:
    """The item with one drawn word in the place of each {{placeholder}}, the same word throughout the item."""
    named = placeholders(item)
    words = {name: draw.one(fillers[name]) for name in sorted(named) if name in fillers}
    words |= _days(draw) if named.intersection(BUILT_IN) else {}
    if not words:
        return item
    return item.model_copy(update={name: _filled(part, words) for name, part in vars(item).items()})


def _days(draw: Draw) -> dict[str, str]:
    soon = draw.number(*_SOON)
    days = (
        draw.calendar.weekday(soon),
        draw.calendar.weekday(draw.number(soon + 1, _FOUR_DAYS)),
        draw.calendar.later(draw.number(*_LATER)),
    )
    return dict(zip(BUILT_IN, days, strict=True))


def placeholders(value: object) -> set[str]:
    """The names of all placeholders in a noun."""
    if isinstance(value, str):
        return set(PLACEHOLDER.findall(value))
    if isinstance(value, tuple):
        return {name for part in value for name in placeholders(part)}
    if isinstance(value, Model):
        return {name for part in vars(value).values() for name in placeholders(part)}
    return set()


def _filled(value: object, words: Mapping[str, str]) -> object:
    if isinstance(value, str):
        return PLACEHOLDER.sub(lambda found: words.get(found.group(1), found.group(0)), value)
    if isinstance(value, tuple):
        return tuple(_filled(part, words) for part in value)
    if isinstance(value, Model):
        return value.model_copy(update={name: _filled(part, words) for name, part in vars(value).items()})
    return value

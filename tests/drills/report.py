"""`make drill-report`: what the drill families hold, in figures, and which items are nearest to each other. Nothing is asserted."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.load import load_library
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.subject.calendar import SessionCalendar
from toolkit.subject.contents import texts_of
from toolkit.subject.drills import with_fillers
from toolkit.subject.wording import words

PROJECT = Path(__file__).parents[2]
#: Words of this many letters or fewer stand in every sentence and tell nothing about likeness.
_SHORT = 3
_NOT_SAID = frozenset(
    {"id", "setting", "move", "patterns", "flaw", "pattern", "next", "missing", "ask", "every"}
)


class Pair(NamedTuple):
    """Two items and the share of their longer words that both have."""

    likeness: float
    first: str
    second: str


def settings(items: Iterable[Item]) -> Counter[str]:
    """Items by what stands before the first comma of their setting."""
    return Counter(item.setting.split(",")[0] for item in items)


def claims(family: Family[Any]) -> int:
    """How many claims about sentences its items make, each item filled once."""
    calendar = SessionCalendar(family.language)
    filled = (with_fillers(item, family.fillers, Draw(item.id, calendar=calendar)) for item in family.items)
    return sum(len([*family.claims(item)]) for item in filled)


def closest(families: Mapping[str, Family[Any]], count: int) -> list[Pair]:
    """The items that share most of their longer words, whatever family they belong to; the nearest first."""
    said = [(f"{name}/{item.id}", _words(item)) for name, family in families.items() for item in family.items]
    pairs = (
        Pair(len(one & other) / len(one | other), first, second)
        for (first, one), (second, other) in combinations(said, 2)
    )
    return sorted(pairs, reverse=True)[:count]


def _words(item: Item) -> frozenset[str]:
    texts = (text for location, text in texts_of(item) if not _NOT_SAID.intersection(location))
    return frozenset(word for text in texts for word in words(text.lower()) if len(word) > _SHORT)


def report(families: Mapping[str, Family[Any]], pairs: int) -> Iterator[str]:
    """The lines of the report."""
    items = [item for family in families.values() for item in family.items]
    yield f"{'family':26}{'code':6}{'kind':11}{'items':>6}{'KAM':>5}{'weak ok':>9}{'claims':>8}  levels"
    for family in families.values():
        levels = Counter(item.level for item in family.items)
        client = sum("key account" in item.setting for item in family.items)
        fair = sum(item.weak_form_ok is not None for item in family.items)
        spread = " ".join(f"{level}:{levels[level]}" for level in sorted(levels))
        yield (
            f"{family.id:26}{family.code:6}{family.kind:11}{len(family.items):6}{client:5}{fair:9}"
            f"{claims(family):8}  {spread}"
        )
    client = sum("key account" in item.setting for item in items)
    yield f"{len(families)} families, {len(items)} items, {client} in key account management ({100 * client // max(1, len(items))} %)"
    yield from _table("level", Counter(str(item.level) for item in items))
    yield from _table("pattern", Counter(pattern for item in items for pattern in item.patterns))
    yield from _table("move", Counter(item.move or "none" for item in items))
    yield from _table("setting", settings(items))
    yield ""
    yield f"closest pairs (share of their words of more than {_SHORT} letters)"
    yield from (f"{pair.likeness:6.0%}  {pair.first}  {pair.second}" for pair in closest(families, pairs))


def _table(name: str, counted: Counter[str]) -> Iterator[str]:
    yield ""
    yield f"items by {name}"
    yield "  ".join(f"{value} {count}" for value, count in counted.most_common())


def main() -> None:
    """Print the report for the library of this folder."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pairs", type=int, default=20, help="how many of the closest pairs to print")
    library, _ = load_library([PROJECT], PROJECT)
    sys.stdout.write("\n".join(report(library.drills, options.parse_args().pairs)) + "\n")


if __name__ == "__main__":
    main()

"""Who moves when another number of people comes than the tables are set for."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

_PAIR = 2
#: What people in pairs do, whoever comes.
IN_PAIRS = "Whoever has no partner joins the nearest pair."
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class TableChange:
    """A table whose group changes.

    Attributes:
        table: its number, from 1.
        planned: how many people the plan puts there; 0 for a new table.
        now: how many sit there instead; 0 for a table that is not needed.
    """

    table: int
    planned: int
    now: int


def table_changes(planned: Sequence[int], came: Sequence[int]) -> tuple[TableChange, ...]:
    """The tables whose group changes, with the fewest people who have to get up.

    Both lists of sizes have the largest first, as `split` gives them: matched in that order, the differences
    together are as small as they can be.

    Args:
        planned: sizes of the groups for the number that was expected, table 1 first.
        came: sizes of the groups for the number that came.
    """
    pairs = enumerate(zip_longest(planned, came, fillvalue=0), start=1)
    return tuple(TableChange(table, before, now) for table, (before, now) in pairs if before != now)


def move_sentence(planned: Sequence[int], came: Sequence[int]) -> str:
    """What to do when people sit, or would sit, as planned; empty when nobody has to move.

    Nobody knows beforehand whose chair stays empty. So with fewer people the sentence says how the tables are set in
    the end; with more it says where the newcomers sit and who joins them.

    Args:
        planned: sizes of the groups for the number that was expected, table 1 first.
        came: sizes of the groups for the number that came.
    """
    if not planned or not came or tuple(planned) == tuple(came) or max(*planned, *came) == 1:
        return ""
    if len(planned) == len(came) == 1:
        return ""
    if _usual(planned) <= _PAIR and _usual(came) <= _PAIR:
        return IN_PAIRS if max(came) > _PAIR else ""
    changes = table_changes(planned, came)
    return _with_more(changes) if sum(came) > sum(planned) else _with_fewer(changes)


def _usual(sizes: Sequence[int]) -> int:
    """The size in the middle: a trio that is left with two is no pair work, nor are pairs with one trio group work."""
    return sorted(sizes)[(len(sizes) - 1) // 2]


def _with_fewer(changes: Sequence[TableChange]) -> str:
    closed = [change.table for change in changes if not change.now]
    orders = [f"leave {_tables(closed)} out"] if closed else []
    for size in sorted({change.now for change in changes if change.now}):
        tables = [change.table for change in changes if change.now == size]
        orders.append(f"set {_tables(tables)} for {_number(size)}{' each' if len(tables) > 1 else ''}")
    sentence = _listed(orders)
    return f"{sentence[0].upper()}{sentence[1:]}. Whoever is left without a chair takes an empty one."


def _with_more(changes: Sequence[TableChange]) -> str:
    filled = [change for change in changes if change.now > change.planned > 0]
    opened = [change for change in changes if not change.planned]
    leaving = [change for change in changes if change.now < change.planned]
    sentences = []
    if filled:
        sentences.append(_with_newcomers(filled))
    if opened:
        tables, several = [change.table for change in opened], len(opened) > 1
        newcomers = sum(change.now for change in opened) - sum(gone.planned - gone.now for gone in leaving)
        who = [f"{_number(gone.planned - gone.now)} of table {gone.table}" for gone in leaving]
        who += [f"{_number(newcomers)} newcomer{'s' if newcomers > 1 else ''}"] if newcomers else []
        sizes = _sizes([change.now for change in opened])
        words = _tables(tables)
        begin = f"{words[0].upper()}{words[1:]} {'are' if several else 'is'} new, for {sizes}"
        sentences.append(f"{begin}: {_listed(who)}.")
    return " ".join(sentences)


def _with_newcomers(filled: Sequence[TableChange]) -> str:
    added = [change.now - change.planned for change in filled]
    if set(added) == {1}:
        each = " each" if len(filled) > 1 else ""
        return f"One newcomer{each} for {_tables([change.table for change in filled])}."
    words = [f"{_number(more)} for table {change.table}" for more, change in zip(added, filled, strict=True)]
    return f"Newcomers: {_listed(words)}."


def _sizes(sizes: Sequence[int]) -> str:
    """Such as "three", "three each", "four and three"."""
    if len(sizes) > 1 and len(set(sizes)) == 1:
        return f"{_number(sizes[0])} each"
    return _listed([_number(size) for size in sizes])


def _tables(numbers: Sequence[int]) -> str:
    """Such as "table 4", "tables 1 and 2"."""
    return f"{'table' if len(numbers) == 1 else 'tables'} {_listed([str(number) for number in numbers])}"


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)

"""Arithmetic with a small ledger of promises: its figures are drawn anew for every sheet.

A promise in the ledger was kept as agreed, renegotiated in time, late, or dropped. From that follow

- the share kept: kept as agreed, of all promised;
- the share told in time: renegotiated in time, of all that were not kept as agreed;
- the most frequent cause of those that were not, and its share of them;
- the trend: the share kept of the last month less that of the first, in percentage points.

Shares are whole per cents, a half rounded up. They are a team's figures, never a person's.
"""

from typing import ClassVar, Literal

from toolkit.models.base import shown
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.drills.prompt import Prompt, Space, Table
from toolkit.models.words import Text

Asked = Literal["kept", "in-time", "cause", "trend"]

_CAUSES = ("unclear", "no time", "waiting on others", "changed priority", "forgotten")
_TOLERANCE = "one either way is right"


class LedgerItem(Item):
    """Whose ledger it is, and what to work out."""

    stem: Text = shown("all", "Whose ledger of promises it is.", example="Six people looked back at a month.")
    ask: Asked = shown(
        "all",
        "What to work out: the share kept, the share told in time, the most frequent cause, or the trend.",
        example="kept",
    )


class LedgerFamily(Family[LedgerItem]):
    """A family of ledgers."""

    on_a_page: ClassVar[int] = 2

    kind: Literal["ledger"] = shown("all", "Work something out from drawn figures.", example="ledger")

    def lower(self, item: LedgerItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt, with figures of its own."""
        table, fields, answer = _WORKED_OUT[item.ask](draw)
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            table=table,
            fields=fields,
            spaces=(Space(caption="one thing that the figure does not tell", lines=1),),
            hint=item.hint or "",
            answer=f"{answer} ({_TOLERANCE})",
            explanation=item.why,
        )


def per_cent(part: int, whole: int) -> int:
    """A share in whole per cents, a half rounded up."""
    return (200 * part + whole) // (2 * whole)


def _kept(draw: Draw) -> tuple[Table, tuple[str, ...], str]:
    kept, moved, late, dropped = _month(draw)
    promised = kept + moved + late + dropped
    return (
        _month_table(kept, moved, late, dropped),
        ("promised in all: number", "kept as agreed: per cent"),
        f"{promised} promised; {kept} of {promised} = {per_cent(kept, promised)} %",
    )


def _in_time(draw: Draw) -> tuple[Table, tuple[str, ...], str]:
    kept, moved, late, dropped = _month(draw)
    missed = moved + late + dropped
    return (
        _month_table(kept, moved, late, dropped),
        ("not kept as agreed: number", "of these told in time: per cent"),
        f"{missed} not kept as agreed; {moved} of {missed} = {per_cent(moved, missed)} %",
    )


def _cause(draw: Draw) -> tuple[Table, tuple[str, ...], str]:
    first, *others = draw.shuffled(_CAUSES)
    most = draw.number(5, 9)
    counts = {first: most, **{cause: draw.number(1, most - 2) for cause in others}}
    total = sum(counts.values())
    rows = tuple((cause, str(counts[cause])) for cause in _CAUSES)
    return (
        Table(head=("Not kept because", "promises"), rows=rows),
        ("the most frequent cause", "its share: per cent"),
        f"{first}; {most} of {total} = {per_cent(most, total)} %",
    )


def _trend(draw: Draw) -> tuple[Table, tuple[str, ...], str]:
    months = [(draw.number(14, 30), draw.number(2, 9)) for _ in range(3)]
    rows = tuple(
        (f"month {number}", str(made), str(made - missed))
        for number, (made, missed) in enumerate(months, start=1)
    )
    first, last = (per_cent(made - missed, made) for made, missed in (months[0], months[-1]))
    return (
        Table(head=("Ledger", "promised", "kept as agreed"), rows=rows),
        ("month 1: per cent", "month 3: per cent", "change from 1 to 3: points"),
        f"{first} %; {last} %; {last - first:+d} points".replace("-", "−"),
    )


def _month(draw: Draw) -> tuple[int, int, int, int]:
    return draw.number(9, 24), draw.number(2, 6), draw.number(1, 5), draw.number(1, 3)


def _month_table(kept: int, moved: int, late: int, dropped: int) -> Table:
    rows = (
        ("kept as agreed", str(kept)),
        ("renegotiated in time", str(moved)),
        ("late", str(late)),
        ("dropped", str(dropped)),
    )
    return Table(head=("What became of it", "promises"), rows=rows)


_WORKED_OUT = {"kept": _kept, "in-time": _in_time, "cause": _cause, "trend": _trend}

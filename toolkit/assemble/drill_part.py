"""A drill in the session: four variants of one sheet, drawn from the session's seed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from toolkit.assemble import labels
from toolkit.assemble.bingo import bingo_sheets
from toolkit.assemble.page_plan import PagePlan
from toolkit.assemble.part import frame, page_words
from toolkit.models.drills.item import Calendar, Draw, Family
from toolkit.models.pack import Drill, DrillSheet, Part, PlannedCut
from toolkit.models.session import DrillBlock
from toolkit.subject.agenda import Slot
from toolkit.subject.drills import VARIANTS, Wanted, draw_prompts, sheet_code


@dataclass(frozen=True, slots=True)
class Drawing:
    """What all sheets of a session are drawn from.

    Attributes:
        seed: the session's; each block and each touch adds its place, so that two of them draw differently.
        calendar: the days after the session.
        had: ids of the items that the holder of a variant has had so far, by family and variant.
    """

    seed: str
    calendar: Calendar
    had: Mapping[tuple[str, str], Collection[str]]

    def sheets(
        self, family: Family[Any], count: int, levels: Sequence[int], place: str
    ) -> tuple[DrillSheet, ...]:
        """A sheet of each variant, with items that its holder has not had, as far as the family has them."""
        seed = f"{self.seed}/{place}"
        return tuple(
            DrillSheet(
                variant=variant,
                code=sheet_code(seed, family.id, variant),
                prompts=draw_prompts(
                    family,
                    Wanted(count, levels, self.had.get((family.id, variant), ())),
                    seed,
                    variant,
                    self.calendar,
                ),
            )
            for variant in VARIANTS
        )

    def after(self, family: str, sheets: Sequence[DrillSheet]) -> "Drawing":
        """The same when these sheets have been handed out."""
        had = dict(self.had)
        for sheet in sheets:
            held = had.get((family, sheet.variant), ())
            had[family, sheet.variant] = (*held, *(prompt.item for prompt in sheet.prompts))
        return replace(self, had=had)

    def for_all_at_once(self, family: str) -> "Drawing":
        """The same for items that are read aloud to everybody: whoever of them had an item, all of them have had it."""
        had = tuple(
            dict.fromkeys(item for variant in VARIANTS for item in self.had.get((family, variant), ()))
        )
        return replace(self, had={**self.had, **{(family, variant): had for variant in VARIANTS}})


def drill_part(
    block: DrillBlock,
    family: Family[Any],
    slot: Slot,
    drawing: Drawing,
    place: tuple[str, str, str],
    pages: PagePlan,
) -> Part:
    """Items of a family in this session.

    Args:
        block: how many, of which levels, in which form.
        family: where they come from.
        slot: when.
        drawing: what they are drawn from.
        place: the key of its page in the plan; its second part is the position of the block.
        pages: the workbook's pages.
    """
    if block.form == "bingo":
        drawing = drawing.for_all_at_once(family.id)
    sheets = drawing.sheets(family, block.items, block.levels, place[1])
    if block.form == "bingo":
        sheets = bingo_sheets(sheets, family, Draw(drawing.seed, *place, calendar=drawing.calendar))
    alone = min(block.minutes, -(-len(sheets[0].prompts) * family.seconds // 60))
    own_pages = [page for (kind, position, _), page in pages.items() if (kind, position) == place[:2]]
    return Part(
        kind="drill",
        source=("drill", family.id),
        title=family.title,
        kicker=f"{labels.COMPONENTS[family.components[0]]} · drill",
        energy="lively" if block.form == "bingo" or block.seconds else "steady",
        purpose=family.summary,
        notes=block.notes or "",
        groups=_groups(block, family),
        pages=page_words(own_pages),
        drill=Drill(
            family=family.id,
            title=family.title,
            instruction=family.instruction,
            worked=family.worked,
            before=family.before,
            seconds=family.seconds,
            form=block.form,
            private=family.private,
            round_seconds=block.seconds or 0,
            ticks=getattr(family, "ticks", ()) if block.partner_sheet else (),
            alone=alone,
            together=block.minutes - alone,
            sheets=sheets,
        ),
        cuts=_cuts(len(sheets[0].prompts), family.seconds, slot),
        **frame(slot),
    )


def _groups(block: DrillBlock, family: Family[Any]) -> str:
    if block.form == "bingo":
        return "all together"
    return "each alone" if family.private else "each alone, then in pairs"


def _cuts(items: int, seconds: int, slot: Slot) -> tuple[PlannedCut, ...]:
    """Half of the items, when that saves a minute: what a drill gives back when the day runs late."""
    kept = -(-items // 2)
    saves = (items - kept) * seconds // 60
    if not saves:
        return ()
    how = f"Let everyone do the first {kept} items only."
    return (
        PlannedCut(
            later_than=slot.time(slot.starts + slot.allowance), where="Drill", at="", how=how, saves=saves
        ),
    )

"""A drill in the session: four variants of one sheet, drawn from the session's seed."""

from typing import Any

from toolkit.assemble import labels
from toolkit.assemble.page_plan import PagePlan
from toolkit.assemble.part import frame, page_words
from toolkit.models.drills.item import Family
from toolkit.models.pack import Drill, DrillSheet, Part, PlannedCut
from toolkit.models.session import DrillBlock
from toolkit.subject.agenda import Slot
from toolkit.subject.drills import VARIANTS, draw_prompts, sheet_code


def drill_part(
    block: DrillBlock,
    family: Family[Any],
    slot: Slot,
    seed: str,
    place: tuple[str, str, str],
    pages: PagePlan,
) -> Part:
    """Items of a family in this session.

    Args:
        block: how many, of which levels.
        family: where they come from.
        slot: when.
        seed: the session's; the position of the block is added, so that two blocks draw differently.
        place: the key of its page in the plan.
        pages: the workbook's pages.
    """
    drawn_from = f"{seed}/{place[1]}"
    sheets = tuple(
        DrillSheet(
            variant=variant,
            code=sheet_code(drawn_from, family.id, variant),
            prompts=draw_prompts(family, block.items, block.levels, drawn_from, variant),
        )
        for variant in VARIANTS
    )
    alone = min(block.minutes, -(-len(sheets[0].prompts) * family.seconds // 60))
    return Part(
        kind="drill",
        source=("drill", family.id),
        title=family.title,
        kicker=f"{labels.COMPONENTS[family.components[0]]} · drill",
        energy="steady",
        purpose=family.summary,
        notes=block.notes or "",
        groups="each alone, then in pairs",
        pages=page_words([pages[place]]),
        drill=Drill(
            family=family.id,
            title=family.title,
            instruction=family.instruction,
            worked=family.worked,
            before=family.before,
            seconds=family.seconds,
            alone=alone,
            together=block.minutes - alone,
            sheets=sheets,
        ),
        cuts=_cuts(len(sheets[0].prompts), family.seconds, slot),
        **frame(slot),
    )


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

"""The agenda: every block of a plan with its place in the day."""

from collections.abc import Sequence

from toolkit.assemble.case_part import case_part
from toolkit.assemble.drill_part import drill_part
from toolkit.assemble.page_plan import PagePlan
from toolkit.assemble.part import Setting, break_part, exercise_part, inline_part
from toolkit.models.library import Library
from toolkit.models.pack import Part
from toolkit.models.session import Block, BreakBlock, CaseBlock, DrillBlock, ExerciseBlock, SessionPlan
from toolkit.subject.agenda import Slot, lay_out


def agenda(plan: SessionPlan, library: Library, pages: PagePlan) -> tuple[Part, ...]:
    """The blocks of the plan, resolved."""

    def resolve(position: int, block: Block, slot: Slot) -> Part:
        if isinstance(block, ExerciseBlock):
            return exercise_part(block, library.exercises[block.exercise], slot, setting, pages)
        if isinstance(block, CaseBlock):
            return case_part(block, library.cases[block.case], slot, plan.people, pages)
        if isinstance(block, DrillBlock):
            place = ("drill", str(position), block.drill)
            return drill_part(block, library.drills[block.drill], slot, plan.seed, place, pages)
        if isinstance(block, BreakBlock):
            return break_part(block, slot)
        return inline_part(block, slot, plan.people)

    setting = Setting(plan.people, plan.modality)
    slots = lay_out(plan, library)
    return tuple(
        _in_plan(resolve(position, block, slot), plan, position)
        for position, (block, slot) in enumerate(zip(plan.blocks, slots, strict=True))
    )


def _in_plan(part: Part, plan: SessionPlan, position: int) -> Part:
    """The part with the place of its block; what no file of its own tells was written there."""
    places: dict[str, object] = {"block": position}
    if part.kind in {"break", "inline"}:
        places |= {"source": ("session", plan.id), "at": f"blocks.{position}.{part.kind}"}
    return part.model_copy(update=places)


def practice_share(parts: Sequence[Part]) -> int:
    """Per cent of the exercises' step minutes in which people do something; the debrief is not counted."""
    steps = [timed for part in parts if part.kind == "exercise" for timed in part.steps]
    total = sum(timed.minutes for timed in steps)
    active = sum(timed.minutes for timed in steps if timed.step.mode != "listen")
    return 100 * active // total if total else 0

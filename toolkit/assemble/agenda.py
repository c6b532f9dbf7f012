"""The agenda: every block of a plan with its place in the day."""

from collections.abc import Mapping, Sequence

from toolkit.assemble.part import SheetPages, break_part, exercise_part, inline_part
from toolkit.models.exercise import Exercise
from toolkit.models.pack import Part
from toolkit.models.session import Block, BreakBlock, ExerciseBlock, SessionPlan
from toolkit.subject.agenda import Slot, lay_out


def agenda(plan: SessionPlan, exercises: Mapping[str, Exercise], pages: SheetPages) -> tuple[Part, ...]:
    """The blocks of the plan, resolved."""

    def resolve(block: Block, slot: Slot) -> Part:
        if isinstance(block, ExerciseBlock):
            return exercise_part(block, exercises[block.exercise], slot, plan, pages)
        if isinstance(block, BreakBlock):
            return break_part(block, slot)
        return inline_part(block, slot, plan.people)

    slots = lay_out(plan, exercises)
    return tuple(resolve(block, slot) for block, slot in zip(plan.blocks, slots, strict=True))


def practice_share(parts: Sequence[Part]) -> int:
    """Per cent of the exercises' step minutes in which people do something; the debrief is not counted."""
    steps = [timed for part in parts if part.kind == "exercise" for timed in part.steps]
    total = sum(timed.minutes for timed in steps)
    active = sum(timed.minutes for timed in steps if timed.step.mode != "listen")
    return 100 * active // total if total else 0

"""The agenda: every block of a plan with its place in the day."""

from collections.abc import Sequence

from toolkit.assemble.case_part import case_part
from toolkit.assemble.drill_part import Drawing, drill_part
from toolkit.assemble.page_plan import PagePlan
from toolkit.assemble.part import Setting, break_part, exercise_part, inline_part
from toolkit.models.library import Library
from toolkit.models.pack import Part
from toolkit.models.session import BreakBlock, CaseBlock, DrillBlock, ExerciseBlock, SessionPlan
from toolkit.subject.agenda import lay_out
from toolkit.subject.cut_plan import LateDay


def agenda(
    plan: SessionPlan, library: Library, pages: PagePlan, drawing: Drawing, late: LateDay | None = None
) -> tuple[tuple[Part, ...], Drawing]:
    """The blocks of the plan, resolved, and what is left to draw from after them.

    What is left out of a late day is among them, without minutes: its pages stand in workbooks that are printed, and
    its items have been drawn.
    """
    setting = Setting(plan.people, plan.modality)
    parts = []
    for position, (block, slot) in enumerate(zip(plan.blocks, lay_out(plan, library, late), strict=True)):
        if isinstance(block, ExerciseBlock):
            part = exercise_part(block, library.exercises[block.exercise], slot, setting, pages)
        elif isinstance(block, CaseBlock):
            part = case_part(block, library.cases[block.case], slot, plan.people, pages)
        elif isinstance(block, DrillBlock):
            place = ("drill", str(position), block.drill)
            part = drill_part(block, library.drills[block.drill], slot, drawing, place, pages)
        elif isinstance(block, BreakBlock):
            part = break_part(block, slot)
        else:
            part = inline_part(block, slot, plan.people)
        if part.drill is not None:
            drawing = drawing.after(part.drill.family, part.drill.sheets)
        parts.append(_in_plan(part, plan, position))
    return tuple(parts), drawing


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

"""What to do when the day runs late, in words: the page of the guide that plans it, and the day that really began so."""

from collections.abc import Sequence

from toolkit.models.late import CutPlan, LateChange
from toolkit.models.library import Library
from toolkit.models.pack import Part, TimedQuestion, TimedStep, TimedTeaching
from toolkit.models.session import BreakBlock, SessionPlan
from toolkit.subject.agenda import Slot, lay_out
from toolkit.subject.cut_plan import LOST, LateDay, cut_plan
from toolkit.subject.savings import Saving, SavingKind, saved_by_block
from toolkit.subject.timing import clock_minutes, clock_text
from toolkit.subject.wording import counted


def cut_plans(plan: SessionPlan, library: Library, parts: Sequence[Part]) -> tuple[CutPlan, ...]:
    """The plan for each number of lost minutes that the guide has one for, as far as the session is longer."""
    length = clock_minutes(plan.end) - clock_minutes(plan.start)
    lost = (minutes for minutes in LOST if minutes < length)
    return tuple(in_words(cut_plan(plan, library, minutes), plan, library, parts) for minutes in lost)


def in_words(late: LateDay, plan: SessionPlan, library: Library, parts: Sequence[Part]) -> CutPlan:
    """A cut plan for the guide.

    Args:
        late: the plan in numbers.
        plan: the day as planned.
        library: what its blocks are made of.
        parts: all blocks of the plan, resolved, in order; of the planned day or of this late one.
    """
    slots = lay_out(plan, library, late)
    changes = (
        LateChange(
            starts=clock_text(_starts(saving, slots[saving.block], parts[saving.block])),
            part=_name(parts[saving.block]),
            where=_where(saving, parts[saving.block]),
            how=_how(saving, plan),
            saves=saving.minutes,
        )
        for saving in late.savings
    )
    return CutPlan(
        lost=late.lost,
        from_hand=late.from_hand,
        changes=tuple(changes),
        missing=late.missing,
        until=clock_text(late.until),
    )


def taken_from(late: LateDay, parts: Sequence[Part]) -> tuple[str, ...]:
    """What a late day takes out, a line for each part that it touches."""
    lines = []
    for position, minutes in enumerate(saved_by_block(late.savings, len(parts))):
        name = _name(parts[position])
        if position in late.dropped:
            lines.append(f"all of {name}")
        elif minutes:
            lines.append(f"{counted(minutes, 'minute')} of {name}")
    return tuple(lines)


def _name(part: Part) -> str:
    return f"{part.number} · {part.title}" if part.number else part.title


def _where(saving: Saving, part: Part) -> str:
    if saving.kind == "step":
        return f"Step {saving.position + 1} · {part.steps[saving.position].step.title}"
    if saving.kind == "move":
        return f"Step {saving.position + 1} · {part.teaching[saving.position].teaching.title}"
    if saving.kind == "question":
        return f"Debrief, {part.debrief[saving.position].label}"
    return ""


def _how(saving: Saving, plan: SessionPlan) -> str:
    block = plan.blocks[saving.block]
    if saving.kind == "break" and isinstance(block, BreakBlock):
        return f"{block.break_.minutes - saving.minutes} minutes instead of {block.break_.minutes}."
    return saving.how


def _starts(saving: Saving, slot: Slot, part: Part) -> int:
    """When what is cut begins in the late day, in minutes since midnight: what is cut before it has been saved by then."""
    if saving.kind in {"block", "break", "drill"}:
        return slot.starts
    steps = _lasting(part.steps, slot, "step") + _lasting(part.teaching, slot, "move")
    before = steps[: saving.position]
    if saving.kind == "question":
        before = steps + _lasting(part.debrief, slot, "question")[: saving.position]
    return slot.starts + part.settling + sum(before)


def _lasting(
    timed: Sequence[TimedStep | TimedQuestion | TimedTeaching], slot: Slot, kind: SavingKind
) -> list[int]:
    """Minutes of each with what is cut of it; what a late part has lost already is not taken off again."""
    lasting = []
    for position, one in enumerate(timed):
        cut = None if one.taken else slot.cut(kind, position)
        lasting.append(one.minutes - (cut.minutes if cut else 0))
    return lasting

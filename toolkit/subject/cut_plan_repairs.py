"""What would help when no cut plan makes good the minutes that are lost."""

from toolkit.models.library import Library
from toolkit.models.session import SessionPlan
from toolkit.subject.cut_plan import LateDay, cut_plan
from toolkit.subject.repairs import block_name

_SHOWN = 3


def late_repairs(plan: SessionPlan, library: Library, late: LateDay) -> str:
    """Up to three ways out, in words without a full stop: what to allow, how much can be lost at most, a later end.

    Args:
        plan: the day as planned.
        library: what its blocks are made of.
        late: the plan that does not hold; its `missing` is above 0.
    """
    allowed = []
    for number, block in enumerate(plan.blocks):
        if block.when_late != "shorten" or block.at is not None:
            continue
        blocks = (
            *plan.blocks[:number],
            block.model_copy(update={"when_late": "drop"}),
            *plan.blocks[number + 1 :],
        )
        other = cut_plan(plan.model_copy(update={"blocks": blocks}), library, late.lost)
        if not other.missing:
            allowed.append(f"allow {block_name(block)} to be left out (when_late: drop)")
    most = late.lost - late.missing
    ways = [*allowed[: _SHOWN - 1], f"lose {most} minutes at most, and move the rest to a later end"]
    sentence = "; or ".join(ways)
    return sentence[0].upper() + sentence[1:]

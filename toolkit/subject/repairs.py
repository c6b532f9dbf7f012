"""How a day that overruns a fixed time can be put right: the cheapest sets of savings, as sentences with the numbers."""

from collections.abc import Sequence

from toolkit.models.library import Library
from toolkit.models.session import (
    Block,
    BreakBlock,
    CaseBlock,
    DrillBlock,
    ExerciseBlock,
    InlineBlock,
    SessionPlan,
)
from toolkit.subject.cheapest import Way, cheapest_ways, most_minutes
from toolkit.subject.savings import Offer, Saving, offers
from toolkit.subject.wording import counted

_SHOWN = 3


def repairs(plan: SessionPlan, library: Library, need: int, blocks: range | None = None) -> tuple[str, ...]:
    """Up to three ways to win back so many minutes, the cheapest first; none when nothing saves enough.

    Args:
        plan: the day.
        library: what its blocks are made of; all of them are there.
        need: minutes, 1 or more.
        blocks: positions of the blocks that may give them: those before the fixed time; all when left out.
    """
    ways = cheapest_ways(_given(plan, library, blocks), need, _SHOWN)
    return tuple(_sentence(way, plan, library) for way in ways)


def too_few(plan: SessionPlan, library: Library, need: int, blocks: range | None = None) -> str:
    """Why there is no repair: what all blocks can give, and how far that is from what is needed."""
    most = most_minutes(_given(plan, library, blocks))
    if not most:
        return "nothing offers to give back time"
    return f"all that may be cut saves {counted(most, 'minute')}, {need - most} too few"


def block_name(block: Block) -> str:
    """A block as its author knows it: the id of its exercise, case or drill, else its title."""
    match block:
        case ExerciseBlock():
            return block.exercise
        case CaseBlock():
            return block.case
        case DrillBlock():
            return block.drill
        case BreakBlock():
            return block.break_.title
        case InlineBlock():
            return block.inline.title


def _given(plan: SessionPlan, library: Library, blocks: range | None) -> Sequence[Offer]:
    all_offers = offers(plan, library)
    return all_offers if blocks is None else [all_offers[number] for number in blocks]


def _sentence(way: Way, plan: SessionPlan, library: Library) -> str:
    parts = [_words(saving, plan, library) for saving in way.savings]
    return f"save {counted(way.minutes, 'minute')}: {', '.join(parts)}"


def _words(saving: Saving, plan: SessionPlan, library: Library) -> str:
    block = plan.blocks[saving.block]
    name = block_name(block)
    if saving.kind == "block":
        return f"{saving.minutes} by leaving out {name}"
    if isinstance(block, BreakBlock):
        before = block.break_.minutes
        return f"{saving.minutes} by a shorter {name} ({before - saving.minutes} minutes instead of {before})"
    return f"{saving.minutes} in {name}{_place(saving, block, library)} ({saving.how.rstrip('.')})"


def _place(saving: Saving, block: Block, library: Library) -> str:
    match saving.kind, block:
        case "question", _:
            return f", question {saving.position + 1} of the debrief"
        case "step", ExerciseBlock():
            return f", step {library.exercises[block.exercise].steps[saving.position].id}"
        case "step", InlineBlock():
            return f", step {block.inline.steps[saving.position].id}"
        case "move", CaseBlock():
            return f", '{library.cases[block.case].teaching_plan[saving.position].title}'"
        case _:
            return ""

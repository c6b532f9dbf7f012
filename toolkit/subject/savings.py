"""What can give back minutes when the day runs late, and what that costs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from toolkit.models.case_study import CaseStudy
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.session import Block, Break, BreakBlock, CaseBlock, DrillBlock, ExerciseBlock, SessionPlan
from toolkit.models.steps import Cut, Step
from toolkit.subject.timing import (
    BlockLength,
    block_length,
    exercise_minutes,
    group_count,
    minutes_of,
    moves_before,
)

SavingKind = Literal["step", "question", "move", "drill", "break", "block"]

#: Price of a minute, in halves: what the author wrote down as a cut costs 1, a whole part 1½, rest 2.
_HALVES: dict[SavingKind, int] = {"step": 2, "question": 2, "move": 2, "drill": 2, "break": 4, "block": 3}
#: Price of each change besides, in halves: whoever leads has to remember it while the day runs.
_TO_REMEMBER = 4
_LEAST_BREAK = 5


@dataclass(frozen=True, slots=True)
class Saving:
    """One thing that gives back minutes.

    Attributes:
        block: position of its block in the plan.
        kind: a step, a question of the debrief, a move of a case, the items of a drill, a break, or the whole block.
        position: place of the step, question or move in its list, from 0; 0 for the others.
        minutes: how many it gives back.
        how: what to do instead, as the author wrote it or in words of ours.
    """

    block: int
    kind: SavingKind
    position: int
    minutes: int
    how: str

    @property
    def price(self) -> int:
        """What it costs, in half minutes."""
        return self.minutes * _HALVES[self.kind] + _TO_REMEMBER

    @property
    def key(self) -> tuple[int, SavingKind, int]:
        """What it touches, whatever the number of minutes."""
        return self.block, self.kind, self.position


@dataclass(frozen=True, slots=True)
class Offer:
    """What one block can give.

    Attributes:
        cuts: each of them as it is or not at all.
        shorter: a break, by its minutes or fewer; None when the block is no break.
        dropped: the whole block, instead of anything else of it; None when it stays.
        most: minutes that its cuts may save together, so that it never falls below its shortest time.
    """

    cuts: tuple[Saving, ...] = ()
    shorter: Saving | None = None
    dropped: Saving | None = None
    most: int = 0


def least_break(pause: Break) -> int:
    """Minutes that people need of a break: what its author says, else two thirds, and never under 5."""
    least = max(_LEAST_BREAK, -(-pause.minutes * 2 // 3)) if pause.at_least is None else pause.at_least
    return min(least, pause.minutes)


def drill_cut(items: int, seconds: int) -> tuple[int, int]:
    """Half of a drill's items, rounded up, and the minutes that leaving out the others saves."""
    kept = -(-items // 2)
    return kept, (items - kept) * seconds // 60


def offers(plan: SessionPlan, library: Library) -> tuple[Offer, ...]:
    """What each block of the plan can give, in order."""
    lengths = [block_length(block, library, plan.people) for block in plan.blocks]
    moves = moves_before(lengths, plan.move)
    return tuple(
        _offer(number, block, plan.people, library, length.minutes + move if _may_go(block, length) else 0)
        for number, (block, length, move) in enumerate(zip(plan.blocks, lengths, moves, strict=True))
    )


def _may_go(block: Block, length: BlockLength) -> bool:
    return block.when_late == "drop" and length.at is None


def _offer(number: int, block: Block, people: int, library: Library, whole: int) -> Offer:
    if block.when_late == "keep":
        return Offer()
    dropped = Saving(number, "block", 0, whole, "Leave it out.") if whole else None
    if isinstance(block, BreakBlock):
        spare = block.break_.minutes - least_break(block.break_)
        shorter = Saving(number, "break", 0, spare, "") if spare else None
        return Offer(shorter=shorter, dropped=dropped)
    cuts = tuple(
        Saving(number, kind, position, min(cut.saves, lasts), cut.how)
        for kind, position, cut, lasts in _cuts(block, people, library)
        if lasts
    )
    most = sum(cut.minutes for cut in cuts)
    if isinstance(block, ExerciseBlock):
        exercise = library.exercises[block.exercise]
        most = min(most, max(0, exercise_minutes(exercise, people) - exercise.minutes.min))
    return Offer(cuts, dropped=dropped, most=most)


def _cuts(block: Block, people: int, library: Library) -> Iterator[tuple[SavingKind, int, Cut, int]]:
    """Each authored cut with its kind, its position, and how long what it cuts lasts in this room."""
    if isinstance(block, ExerciseBlock):
        yield from _of_exercise(library.exercises[block.exercise], people)
    elif isinstance(block, CaseBlock):
        yield from _of_case(library.cases[block.case])
    elif isinstance(block, DrillBlock):
        kept, saves = drill_cut(block.items, library.drills[block.drill].seconds)
        if 0 < saves < block.minutes:
            yield "drill", 0, Cut(action="shorten", saves=saves, how=first_items(kept)), block.minutes
    elif not isinstance(block, BreakBlock):
        yield from _of_steps(block.inline.steps, people, 1)


def first_items(kept: int) -> str:
    """What to do with a drill that is cut."""
    return f"Let everyone do the first {kept} items only."


def _of_exercise(exercise: Exercise, people: int) -> Iterator[tuple[SavingKind, int, Cut, int]]:
    yield from _of_steps(exercise.steps, people, group_count(exercise, people))
    for position, question in enumerate(exercise.debrief.questions):
        if question.cut:
            yield "question", position, question.cut, question.minutes


def _of_case(case: CaseStudy) -> Iterator[tuple[SavingKind, int, Cut, int]]:
    for position, move in enumerate(case.teaching_plan):
        if move.cut:
            yield "move", position, move.cut, move.minutes


def _of_steps(steps: Sequence[Step], people: int, groups: int) -> Iterator[tuple[SavingKind, int, Cut, int]]:
    for position, step in enumerate(steps):
        if step.cut:
            yield "step", position, step.cut, minutes_of(step, people, groups)


def saved_by_block(savings: Iterable[Saving], blocks: int) -> tuple[int, ...]:
    """Minutes that each of so many blocks gives back."""
    totals = [0] * blocks
    for saving in savings:
        totals[saving.block] += saving.minutes
    return tuple(totals)

"""Minutes and clock times: what a step costs in a room of a given size, and where the day stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from toolkit.models.case_study import CaseStudy
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.minutes import Formula, Rounds
from toolkit.models.session import Block, BreakBlock, CaseBlock, DrillBlock, ExerciseBlock, InlineBlock
from toolkit.models.steps import Step
from toolkit.subject.groups import split

_SETTLED_PEOPLE, _SETTLED_MINUTES = 14, 2
_LARGE_PEOPLE, _LARGE_MINUTES = 40, 5


@dataclass(frozen=True, slots=True)
class BlockLength:
    """What the clock needs to know of a block.

    Attributes:
        minutes: how long it lasts.
        is_break: whether people are free in it.
        move: minutes to move before it; None for what the session says.
        at: when it begins whatever happens, in minutes since midnight; None when it begins as the day goes.
    """

    minutes: int
    is_break: bool = False
    move: int | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """When a block begins and ends, in minutes counted from the same zero as the start of the session."""

    start: int
    end: int


def settling(people: int) -> int:
    """Minutes until people have moved and settled: 2 up to 14 people, 5 at 40, on a straight line between and beyond."""
    if people <= _SETTLED_PEOPLE:
        return _SETTLED_MINUTES
    slope = (_LARGE_MINUTES - _SETTLED_MINUTES) / (_LARGE_PEOPLE - _SETTLED_PEOPLE)
    return _whole(_SETTLED_MINUTES + slope * (people - _SETTLED_PEOPLE))


def step_minutes(minutes: Formula | Rounds, people: int, groups: int) -> int:
    """Whole minutes of a step for this many people in this many groups."""
    if isinstance(minutes, Rounds):
        return minutes.setup + minutes.rounds * (minutes.work + minutes.feedback + minutes.change)
    total = _whole(minutes.base + minutes.per_group * groups + minutes.per_person * people)
    return total if minutes.cap is None else min(total, minutes.cap)


def step_in_room(step: Step, groups: int) -> Step:
    """The step as it goes with so many groups: with many of them its minutes, words and deeds may be others."""
    many = step.with_many
    if many is None or groups <= many.more_than:
        return step
    changed = {"minutes": Formula(base=many.minutes), "do": many.do, "say": many.say or step.say}
    return step.model_copy(update=changed)


def minutes_of(step: Step, people: int, groups: int) -> int:
    """Whole minutes of a step in this room, whichever way it then goes."""
    return step_minutes(step_in_room(step, groups).minutes, people, groups)


def group_count(exercise: Exercise, people: int) -> int:
    """How many groups there are; one when no division is possible, so that arithmetic goes on."""
    return len(split(people, exercise.people.group) or (people,))


def debrief_minutes(exercise: Exercise) -> int:
    """Minutes of all questions of the debrief."""
    return sum(question.minutes for question in exercise.debrief.questions)


def exercise_minutes(exercise: Exercise, people: int) -> int:
    """Minutes of the whole exercise in a room of this size: settling, steps and debrief."""
    groups = group_count(exercise, people)
    steps = sum(minutes_of(step, people, groups) for step in exercise.steps)
    return settling(people) + steps + debrief_minutes(exercise)


def case_minutes(case: CaseStudy) -> int:
    """Minutes of the whole teaching plan, reading included."""
    return sum(step.minutes for step in case.teaching_plan)


def block_length(block: Block, library: Library, people: int) -> BlockLength:
    """How long a block lasts in a room of this size.

    Steps of an inline part are for the whole room: one group, and nobody has to settle anew.

    Raises:
        KeyError: when the block names something that is not there; the check links-resolve says so in time.
    """
    at = None if block.at is None else clock_minutes(block.at)
    if isinstance(block, BreakBlock):
        return BlockLength(block.break_.minutes, is_break=True, at=at)
    return BlockLength(_work_minutes(block, library, people), move=block.move, at=at)


def _work_minutes(
    block: ExerciseBlock | CaseBlock | DrillBlock | InlineBlock, library: Library, people: int
) -> int:
    if isinstance(block, ExerciseBlock):
        return exercise_minutes(library.exercises[block.exercise], people)
    if isinstance(block, CaseBlock):
        return settling(people) + case_minutes(library.cases[block.case])
    if isinstance(block, DrillBlock):
        return block.minutes
    return sum(minutes_of(step, people, groups=1) for step in block.inline.steps)


def moves_before(lengths: Sequence[BlockLength], move: int) -> tuple[int, ...]:
    """Minutes to move before each block: `move` or its own, but none before the first one and before breaks.

    After a break they are needed as well, because people come back late; into a break nobody has to be moved.
    """
    return tuple(
        0 if number == 0 or length.is_break else move if length.move is None else length.move
        for number, length in enumerate(lengths)
    )


def plan_clock(lengths: Sequence[BlockLength], move: int, start: int = 0) -> tuple[Span, ...]:
    """When each block begins and ends if nothing slips.

    What has a fixed time begins then, even when what stands before it is not over: by how much it overruns,
    `toolkit.subject.stretches` tells. With fixed times the start has to be counted from midnight as well.
    """
    spans = []
    clock = start
    for length, before in zip(lengths, moves_before(lengths, move), strict=True):
        begin = clock + before if length.at is None else length.at
        clock = begin + length.minutes
        spans.append(Span(begin, clock))
    return tuple(spans)


def clock_minutes(clock: str) -> int:
    """Minutes since midnight of "09:30"."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def clock_text(minutes: int) -> str:
    """The clock at so many minutes since midnight: 570 is "09:30"; it goes round at midnight."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def elapsed_text(minutes: int) -> str:
    """Minutes since the start as a stopwatch shows them: 5 is "0:05", 75 is "1:15"."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def _whole(minutes: float) -> int:
    return int(Decimal(str(minutes)).quantize(Decimal(1), rounding=ROUND_HALF_UP))

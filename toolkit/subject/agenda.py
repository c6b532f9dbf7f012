"""A session plan laid along the clock: how long each block lasts, when it starts, what is left in hand."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.models.exercise import Exercise
from toolkit.models.session import Block, BreakBlock, ExerciseBlock, SessionPlan
from toolkit.subject.timing import clock_minutes, exercise_minutes, step_minutes


@dataclass(frozen=True)
class Slot:
    """Where a block stands in the day.

    Attributes:
        number: counted from 1 without breaks; 0 for a break.
        of: how many parts the session has without breaks.
        starts: minutes since midnight.
        minutes: how long it lasts.
        move: minutes to move before it.
        allowance: minutes it may run late before something must be cut.
    """

    number: int
    of: int
    starts: int
    minutes: int
    move: int
    allowance: int


def block_minutes(block: Block, exercises: Mapping[str, Exercise], people: int) -> int:
    """How long a block lasts in a room of this size."""
    if isinstance(block, ExerciseBlock):
        return exercise_minutes(exercises[block.exercise], people)
    if isinstance(block, BreakBlock):
        return block.break_.minutes
    return sum(step_minutes(step.minutes, people, groups=1) for step in block.inline.steps)


def block_moves(plan: SessionPlan) -> tuple[int, ...]:
    """Minutes to move before each block: none before the first one and before a break, which is a move itself."""
    moves = []
    for position, block in enumerate(plan.blocks):
        if position == 0 or isinstance(block, BreakBlock):
            moves.append(0)
        else:
            moves.append(plan.move if block.move is None else block.move)
    return tuple(moves)


def minutes_in_hand(plan: SessionPlan, exercises: Mapping[str, Exercise]) -> int:
    """Minutes between the end of the last block and the end of the session; negative when the plan overruns."""
    used = sum(block_minutes(block, exercises, plan.people) for block in plan.blocks) + sum(block_moves(plan))
    return clock_minutes(plan.end) - clock_minutes(plan.start) - used


def lay_out(plan: SessionPlan, exercises: Mapping[str, Exercise]) -> tuple[Slot, ...]:
    """The place of every block in the day.

    The minutes in hand are shared among the parts by their length: a part may run late by its share before
    something has to be cut, and the end still holds.
    """
    lengths = [block_minutes(block, exercises, plan.people) for block in plan.blocks]
    counted = [not isinstance(block, BreakBlock) for block in plan.blocks]
    in_hand = max(0, minutes_in_hand(plan, exercises))
    busy = sum(length for length, counts in zip(lengths, counted, strict=True) if counts)
    slots, clock, number = [], clock_minutes(plan.start), 0
    for length, move, counts in zip(lengths, block_moves(plan), counted, strict=True):
        clock += move
        number += counts
        allowance = in_hand * length // busy if counts and busy else 0
        slots.append(Slot(number if counts else 0, sum(counted), clock, length, move, allowance))
        clock += length
    return tuple(slots)

"""The day between its fixed times: what each stretch has in hand, or by how much it overruns."""

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.models.library import Library
from toolkit.models.session import SessionPlan
from toolkit.subject.timing import BlockLength, block_length, clock_minutes, moves_before


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks that have to be over by a fixed time.

    Attributes:
        first: position of its first block.
        beyond: the position after its last block; the block there, if there is one, is the anchor.
        begins: when it may begin, in minutes since midnight.
        until: when it must be over, in minutes since midnight: an anchor begins, or people are free to leave.
        needs: minutes of its blocks and moves, the move to the anchor included.
    """

    first: int
    beyond: int
    begins: int
    until: int
    needs: int

    @property
    def in_hand(self) -> int:
        """Minutes in hand before the fixed time; negative by as much as the stretch overruns it."""
        return self.until - self.begins - self.needs


def stretches(
    lengths: Sequence[BlockLength], move: int, start: int, end: int, spared: Sequence[int] = ()
) -> tuple[Stretch, ...]:
    """The stretches of a day, from one fixed time to the next.

    Args:
        lengths: of the blocks.
        move: minutes to move before a block that says nothing else.
        start: when the day begins, in minutes since midnight.
        end: when people are free to leave.
        spared: minutes that each block gives back, its move included; none when left out.
    """
    anchors = [number for number, length in enumerate(lengths) if length.at is not None]
    moves = moves_before(lengths, move)
    given = spared or (0,) * len(lengths)
    found, first, begins, owed = [], 0, start, 0
    for beyond in (*anchors, len(lengths)):
        own = sum(lengths[at].minutes + moves[at] - given[at] for at in range(first, beyond))
        until, move_there = end, 0
        if beyond < len(lengths):
            until, move_there = lengths[beyond].at or 0, moves[beyond]
        found.append(Stretch(first, beyond, begins, until, own - owed + move_there))
        # The move to an anchor is counted before its time, so it is no part of what follows.
        first, begins, owed = beyond, until, move_there
    return tuple(found)


def stretches_of(plan: SessionPlan, library: Library) -> tuple[Stretch, ...]:
    """The stretches of a planned day, for as many people as it expects."""
    lengths = [block_length(block, library, plan.people) for block in plan.blocks]
    return stretches(lengths, plan.move, clock_minutes(plan.start), clock_minutes(plan.end))


def in_hand_of(found: Sequence[Stretch]) -> int:
    """Minutes in hand in all stretches; when some overrun, the sum of that, which is negative."""
    over = sum(min(0, stretch.in_hand) for stretch in found)
    return over or sum(stretch.in_hand for stretch in found)

"""A session plan laid along the clock: when each block starts, what is left in hand, how late one may run."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from toolkit.models.library import Library
from toolkit.models.session import SessionPlan
from toolkit.subject.cut_plan import LateDay
from toolkit.subject.savings import Saving, SavingKind, saved_by_block
from toolkit.subject.stretches import in_hand_of, stretches, stretches_of
from toolkit.subject.timing import block_length, clock_minutes, clock_text, elapsed_text, moves_before


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
        fixed: whether it begins at its time whatever happens.
        in_hand: minutes in hand that stand before it, because it begins at a fixed time.
        taken: what is cut of it, because the day began late.
        elapsed: whether its times are told from its own start, because it stands in no day.
    """

    number: int
    of: int
    starts: int
    minutes: int
    move: int
    allowance: int
    fixed: bool = False
    in_hand: int = 0
    taken: tuple[Saving, ...] = ()
    elapsed: bool = False

    @property
    def dropped(self) -> bool:
        """Whether the block is left out."""
        return any(saving.kind == "block" for saving in self.taken)

    def cut(self, kind: SavingKind, position: int = 0) -> Saving | None:
        """What is cut of a step, question or move, or of all of it; None when it stays as it is."""
        for saving in self.taken:
            if (saving.kind, saving.position) == (kind, position):
                return saving
        return None

    def time(self, minutes: int) -> str:
        """A moment in words: "09:05" on the clock of the day, "0:05" counted from the start.

        Args:
            minutes: since midnight, as `starts` is.
        """
        return elapsed_text(minutes - self.starts) if self.elapsed else clock_text(minutes)


def lay_out(plan: SessionPlan, library: Library, late: LateDay | None = None) -> tuple[Slot, ...]:
    """The place of every block in the day.

    The minutes in hand before a fixed time are shared among the parts before it by their length. A part may run late
    by the shares of all parts up to it before something has to be cut: what earlier ones did not need is still there,
    the last one may use all, and the fixed time holds. Even a short part has a minute while there is one. On paper the
    minutes in hand stand right before the fixed time.

    Args:
        plan: the day as planned.
        library: what its blocks are made of.
        late: what happens when it begins late: its savings are taken, and blocks that are left out have no minutes.
    """
    lengths = [block_length(block, library, plan.people) for block in plan.blocks]
    moves = moves_before(lengths, plan.move)
    savings = late.savings if late else ()
    spared = saved_by_block(savings, len(lengths))
    start = clock_minutes(plan.start) + (late.lost if late else 0)
    found = stretches(lengths, plan.move, start, clock_minutes(plan.end), spared)
    dropped = late.dropped if late else frozenset()
    parts = sum(not length.is_break for length in lengths)
    slots, number, clock = [], 0, start
    for stretch in found:
        inside = range(stretch.first, stretch.beyond)
        allowances = _allowances(
            stretch.in_hand, [0 if lengths[at].is_break else lengths[at].minutes for at in inside]
        )
        for position, allowance in zip(inside, allowances, strict=True):
            length, gone = lengths[position], position in dropped
            number += not length.is_break
            move = 0 if gone else moves[position]
            begins = clock + move if length.at is None else length.at
            minutes = 0 if gone else length.minutes - spared[position]
            slots.append(
                Slot(
                    number=0 if length.is_break else number,
                    of=parts,
                    starts=begins,
                    minutes=minutes,
                    move=move,
                    allowance=allowance,
                    fixed=length.at is not None,
                    in_hand=max(0, begins - move - clock),
                    taken=tuple(saving for saving in savings if saving.block == position),
                )
            )
            clock = begins + minutes
    return tuple(slots)


def _allowances(in_hand: int, minutes: Sequence[int]) -> tuple[int, ...]:
    """How late each part may run; 0 for a break, which is given as no minutes."""
    left, busy = max(0, in_hand), sum(minutes)
    so_far = accumulate(minutes)
    return tuple(
        max(left * passed // busy, min(left, 1)) if own else 0
        for own, passed in zip(minutes, so_far, strict=True)
    )


def minutes_in_hand(plan: SessionPlan, library: Library) -> int:
    """Minutes in hand before all fixed times, the end among them; negative when the plan overruns one."""
    return in_hand_of(stretches_of(plan, library))


def moved_end(plan: SessionPlan, start: str) -> str:
    """The clock at which a session ends that starts at another time and lasts as long."""
    return clock_text(clock_minutes(start) + clock_minutes(plan.end) - clock_minutes(plan.start))

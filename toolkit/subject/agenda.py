"""A session plan laid along the clock: when each block starts, what is left in hand, how late one may run."""

from dataclasses import dataclass

from toolkit.models.library import Library
from toolkit.models.session import SessionPlan
from toolkit.subject.timing import block_length, clock_minutes, clock_text, elapsed_text, plan_clock


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
        elapsed: whether its times are told from its own start, because it stands in no day.
    """

    number: int
    of: int
    starts: int
    minutes: int
    move: int
    allowance: int
    elapsed: bool = False

    def time(self, minutes: int) -> str:
        """A moment in words: "09:05" on the clock of the day, "0:05" counted from the start.

        Args:
            minutes: since midnight, as `starts` is.
        """
        return elapsed_text(minutes - self.starts) if self.elapsed else clock_text(minutes)


def lay_out(plan: SessionPlan, library: Library) -> tuple[Slot, ...]:
    """The place of every block in the day.

    The minutes in hand are shared among the parts by their length: a part may run late by its share before
    something has to be cut, and the end still holds; even a short part has a minute while there is one.
    """
    lengths = [block_length(block, library, plan.people) for block in plan.blocks]
    start = clock_minutes(plan.start)
    parts = sum(not length.is_break for length in lengths)
    busy = sum(length.minutes for length in lengths if not length.is_break)
    in_hand = max(0, minutes_in_hand(plan, library))
    slots, number, before = [], 0, start
    for length, span in zip(lengths, plan_clock(lengths, plan.move, start), strict=True):
        number += not length.is_break
        share = in_hand * length.minutes // busy if busy else 0
        allowance = 0 if length.is_break else max(share, min(in_hand, 1))
        counted = 0 if length.is_break else number
        slots.append(Slot(counted, parts, span.start, length.minutes, span.start - before, allowance))
        before = span.end
    return tuple(slots)


def minutes_in_hand(plan: SessionPlan, library: Library) -> int:
    """Minutes between the end of the last block and the end of the session; negative when the plan overruns."""
    lengths = [block_length(block, library, plan.people) for block in plan.blocks]
    return clock_minutes(plan.end) - plan_clock(lengths, plan.move, clock_minutes(plan.start))[-1].end


def moved_end(plan: SessionPlan, start: str) -> str:
    """The clock at which a session ends that starts at another time and lasts as long."""
    return clock_text(clock_minutes(start) + clock_minutes(plan.end) - clock_minutes(plan.start))

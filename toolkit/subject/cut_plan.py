"""What to do when minutes are lost at the start: minutes in hand first, then what is cheapest to give up."""

from dataclasses import dataclass

from toolkit.models.library import Library
from toolkit.models.session import SessionPlan
from toolkit.subject.cheapest import cheapest_ways, most_minutes
from toolkit.subject.savings import Saving, offers
from toolkit.subject.stretches import stretches_of

#: Minutes lost at the start for which every guide has a plan.
LOST = (15, 30, 60)


@dataclass(frozen=True, slots=True)
class LateDay:
    """How a day goes that begins late and ends as planned.

    Attributes:
        lost: minutes lost at the start.
        from_hand: how many of them the minutes in hand make good.
        savings: what makes good the rest, in the order of the day.
        missing: minutes that nothing makes good; 0 when the end holds.
        until: when the day must be as planned again, in minutes since midnight: at its first fixed time.
    """

    lost: int
    from_hand: int
    savings: tuple[Saving, ...]
    missing: int
    until: int

    @property
    def dropped(self) -> frozenset[int]:
        """Positions of the blocks that are left out."""
        return frozenset(saving.block for saving in self.savings if saving.kind == "block")


def cut_plan(plan: SessionPlan, library: Library, lost: int) -> LateDay:
    """The plan for so many lost minutes. They are made good before the first fixed time, so everything after it stays.

    Nothing of a block that must stay is cut. If not everything can be made good, nothing is cut, and it says by how
    much the time is missed with all cuts taken.
    """
    first = stretches_of(plan, library)[0]
    from_hand = max(0, min(lost, first.in_hand))
    need = lost - min(lost, first.in_hand)
    if need <= 0:
        return LateDay(lost, from_hand, (), 0, first.until)
    given = offers(plan, library)[first.first : first.beyond]
    ways = cheapest_ways(given, need)
    if ways:
        return LateDay(lost, from_hand, ways[0].savings, 0, first.until)
    return LateDay(lost, from_hand, (), need - most_minutes(given), first.until)

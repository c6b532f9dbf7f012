"""The cheapest ways to win back minutes: a small exact dynamic programme over what the blocks offer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from toolkit.subject.savings import Offer, Saving


@dataclass(frozen=True, slots=True)
class Way:
    """Savings that are taken together.

    Attributes:
        minutes: what they give back together.
        price: what they cost together, in half minutes.
        savings: in the order of the day.
    """

    minutes: int = 0
    price: int = 0
    savings: tuple[Saving, ...] = ()

    def plus(self, more: "Way") -> "Way":
        """Both together."""
        return Way(self.minutes + more.minutes, self.price + more.price, self.savings + more.savings)

    @property
    def rank(self) -> tuple[object, ...]:
        """Cheaper first, then fewer changes, then the earlier ones: an order without ties, so that a pack is the same
        every time.
        """
        return self.price, len(self.savings), [saving.key for saving in self.savings], self.minutes

    @property
    def keys(self) -> tuple[object, ...]:
        """What it touches: two ways that touch the same are no choice."""
        return tuple(saving.key for saving in self.savings)


def cheapest_ways(given: Sequence[Offer], need: int, most: int = 1) -> tuple[Way, ...]:
    """Up to so many ways that save at least `need` minutes, the cheapest first; none when nothing saves enough.

    Ways touch different things, and in each of them nothing could be left out.

    Args:
        given: what the blocks may give; blocks that must hold their minutes are not among them.
        need: minutes to win back, 1 or more.
        most: how many ways are wanted.
    """
    # Ways with something needless in them are thrown out at the end, so more are kept until then.
    kept = most if most == 1 else 4 * most
    table: dict[int, list[Way]] = {0: [Way()]}
    for offer in given:
        choices = _choices(offer, kept)
        reached: dict[int, list[Way]] = {}
        for saved, ways in table.items():
            for choice in choices:
                reached.setdefault(min(need, saved + choice.minutes), []).extend(
                    way.plus(choice) for way in ways
                )
        table = {saved: _best(ways, kept) for saved, ways in reached.items()}
    enough = table.get(need, [])
    return tuple(way for way in enough if _is_tight(way, need))[:most]


def most_minutes(given: Iterable[Offer]) -> int:
    """What all blocks can give at most."""
    return sum(max(choice.minutes for choice in _choices(offer, 1)) for offer in given)


def _choices(offer: Offer, kept: int) -> list[Way]:
    """What one block can do: nothing, some of its cuts, a shorter break, or go."""
    table: dict[int, list[Way]] = {0: [Way()]}
    for cut in offer.cuts:
        one = Way(cut.minutes, cut.price, (cut,))
        longer = {
            saved + cut.minutes: [way.plus(one) for way in ways]
            for saved, ways in table.items()
            if saved + cut.minutes <= offer.most
        }
        table = {
            saved: _best([*table.get(saved, ()), *longer.get(saved, ())], kept)
            for saved in table.keys() | longer.keys()
        }
    choices = [way for ways in table.values() for way in ways]
    if offer.shorter:
        whole = offer.shorter.minutes
        parts = (replace(offer.shorter, minutes=minutes) for minutes in range(1, whole + 1))
        choices += [Way(part.minutes, part.price, (part,)) for part in parts]
    if offer.dropped:
        choices.append(Way(offer.dropped.minutes, offer.dropped.price, (offer.dropped,)))
    return choices


def _best(ways: Iterable[Way], kept: int) -> list[Way]:
    best: dict[tuple[object, ...], Way] = {}
    for way in sorted(ways, key=lambda way: way.rank):
        if len(best) == kept:
            break
        best.setdefault(way.keys, way)
    return list(best.values())


def _is_tight(way: Way, need: int) -> bool:
    return all(way.minutes - saving.minutes < need for saving in way.savings)

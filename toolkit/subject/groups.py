"""How any number of people forms groups in which everyone gets a turn."""

from collections import Counter

from toolkit.models.exercise import GroupUnit

_SINGULAR = {
    1: "one person alone",
    2: "1 pair",
    3: "1 trio",
    4: "1 group of four",
    5: "1 group of five",
    6: "1 group of six",
}
_PLURAL = {
    1: "people alone",
    2: "pairs",
    3: "trios",
    4: "groups of four",
    5: "groups of five",
    6: "groups of six",
}


def split(people: int, unit: GroupUnit) -> tuple[int, ...] | None:
    """Sizes of the groups, largest first, that add up to `people` and lie within the unit's bounds.

    Of all ways, the one whose sizes are nearest to the ideal is taken, and of those the one with more groups,
    because more people talk at the same time. None when there is no way (five people cannot make threes and fours).

    Where an observer is the point there is a way from the smallest group on: what does not divide goes into the
    groups as second observers, even above their bound. Five people are one group of five, never a trio and a pair.

    Sizes differ by one at most, so the distance to the ideal is |people − groups × ideal| for any number of groups:
    the best number is people ÷ ideal, rounded up from the half, and held within what the bounds allow.
    """
    fewest, most = _bounds(people, unit)
    if people < 1 or fewest > most:
        return None
    nearest = (2 * people + unit.ideal) // (2 * unit.ideal)
    count = max(fewest, min(nearest, most))
    small, larger = divmod(people, count)
    return (small + 1,) * larger + (small,) * (count - larger)


def can_split(people: int, unit: GroupUnit) -> bool:
    """Whether `split` finds a way."""
    fewest, most = _bounds(people, unit)
    return people >= 1 and fewest <= most


def name_groups(sizes: tuple[int, ...]) -> str:
    """The sizes in words: "4 trios", "2 trios and 2 groups of four", "all 14 together"."""
    if not sizes:
        return ""
    if len(sizes) == 1 and sizes[0] > max(_PLURAL):
        return f"all {sizes[0]} together"
    if sizes[0] == 1 and len(sizes) > 1:
        return f"{len(sizes)} people, each alone"
    parts = []
    for size, count in sorted(Counter(sizes).items(), key=lambda pair: (-pair[1], pair[0])):
        if count == 1:
            parts.append(_SINGULAR.get(size, f"1 group of {size}"))
        else:
            parts.append(f"{count} {_PLURAL.get(size, f'groups of {size}')}")
    return " and ".join(parts)


def _bounds(people: int, unit: GroupUnit) -> tuple[int, int]:
    """The fewest groups that are small enough and the most that are large enough."""
    fewest, most = -(-people // unit.max), people // unit.min
    return (min(fewest, most) if unit.observer and most else fewest), most

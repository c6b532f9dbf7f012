"""How any number of people forms groups in which everyone gets a turn."""

from collections import Counter

from toolkit.models.exercise import GroupUnit

_SINGULAR = {1: "one person alone", 2: "1 pair", 3: "1 trio", 4: "1 group of four", 5: "1 group of five"}
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
    """
    ways = []
    for count in range(1, people // unit.min + 1):
        small, larger = divmod(people, count)
        sizes = (small + 1,) * larger + (small,) * (count - larger)
        if unit.min <= sizes[-1] and sizes[0] <= unit.max:
            distance = sum(abs(size - unit.ideal) for size in sizes)
            ways.append((distance, -count, sizes))
    return min(ways)[2] if ways else None


def name_groups(sizes: tuple[int, ...]) -> str:
    """The sizes in words: "4 trios", "2 groups of four and 2 trios", "1 group of 14"."""
    if not sizes:
        return ""
    if len(sizes) == 1 and sizes[0] > max(_PLURAL):
        return f"all {sizes[0]} together"
    if sizes[0] == 1:
        return f"{len(sizes)} people, each alone"
    parts = []
    for size, count in sorted(Counter(sizes).items(), key=lambda pair: (-pair[1], pair[0])):
        if count == 1:
            parts.append(_SINGULAR.get(size, f"1 group of {size}"))
        else:
            parts.append(f"{count} {_PLURAL.get(size, f'groups of {size}')}")
    return " and ".join(parts)

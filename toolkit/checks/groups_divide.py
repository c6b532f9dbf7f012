"""Every number of people from the fewest to the most can be split into groups of the stated size.

### Why
Eleven people come where twelve were expected. If eleven do not make groups, the facilitator finds out in front of
them.

### Bad
```yaml
# exercises/example.yaml
people: {min: 5, group: {min: 3, ideal: 3, max: 4}}
```

### Good
```yaml
# exercises/example.yaml
people: {min: 6, group: {min: 3, ideal: 3, max: 4}}
```

Where an observer is the point (`observer: true`), the smallest group has three: two who do it, one who watches.

### How to fix
Allow a smaller or larger group and say in `odd_rule` what it does, or start at a number that divides.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.subject.groups import can_split

CODE = "groups-divide"
_OBSERVED = 3


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Try every number of people."""
    people, unit = exercise.people, exercise.people.group
    if unit.observer and unit.min < _OBSERVED:
        yield Finding(
            ("people", "group", "min"),
            f"Groups of {unit.min} have nobody to observe, but observer is true",
            hint=f"set min to {_OBSERVED}, or take observer out",
        )
    if not unit.min <= unit.max:
        return  # minutes-range says so
    impossible = [number for number in range(people.min, people.max + 1) if not can_split(number, unit)]
    if impossible:
        size = f"{unit.min} to {unit.max}" if unit.min < unit.max else str(unit.min)
        yield Finding(
            ("people", "group"),
            f"{_listed(impossible)} people cannot be split into groups of {size}",
            hint="allow another group size, or change people.min and people.max",
        )


def _listed(numbers: list[int]) -> str:
    """Such as "5", "5 or 7", "5, 7, 11 or 13": at most six of them."""
    shown = [str(number) for number in numbers[:6]]
    if len(numbers) > len(shown):
        return f"{', '.join(shown)} and {len(numbers) - len(shown)} more numbers of"
    return f"{', '.join(shown[:-1])} or {shown[-1]}" if len(shown) > 1 else shown[0]

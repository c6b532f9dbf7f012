"""The exercise keeps within its own range of minutes with the fewest and with the most people.

### Why
The range is a promise about other rooms than the ideal one. Steps that cost minutes for each group or person grow
with the room; the range has to know it. Least, target and most must also stand in their order, for minutes, for
people and for the size of a group.

### Bad
```yaml
# exercises/example.yaml
minutes: {min: 17, target: 20, max: 19}
```

### Good
```yaml
# exercises/example.yaml
minutes: {min: 17, target: 20, max: 24}
```

### How to fix
Set `min` and `max` to what the steps make at the smallest and the largest number of people, or put a `cap` on the
step that grows and say in it what changes then.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.subject.timing import exercise_minutes

CODE = "minutes-range"


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Compare the order of the bounds, then the totals at both ends."""
    problems = list(_bounds(exercise)) or list(_totals(exercise))
    yield from problems


def _bounds(exercise: Exercise) -> Iterator[Finding]:
    people, group, minutes = exercise.people, exercise.people.group, exercise.minutes
    ladders: tuple[tuple[Location, str, tuple[int, int, int]], ...] = (
        (("minutes",), "target", (minutes.min, minutes.target, minutes.max)),
        (("people",), "ideal", (people.min, people.ideal, people.max)),
        (("people", "group"), "ideal", (group.min, group.ideal, group.max)),
    )
    for location, middle, (least, between, most) in ladders:
        if not least <= between <= most:
            sentence = f"min {least}, {middle} {between} and max {most} are not in this order"
            yield Finding(location, sentence, f"min may not be above {middle}, and {middle} not above max")


def _totals(exercise: Exercise) -> Iterator[Finding]:
    minutes = exercise.minutes
    for people in sorted({exercise.people.min, exercise.people.max}):
        total = exercise_minutes(exercise, people)
        if total > minutes.max:
            sentence = f"with {people} people it takes {total} minutes, but max says {minutes.max}"
            yield Finding(("minutes", "max"), sentence, f"set max to {total}, or give the growing step a cap")
        elif total < minutes.min:
            sentence = f"with {people} people it takes {total} minutes, but min says {minutes.min}"
            yield Finding(("minutes", "min"), sentence, f"set min to {total} or less")

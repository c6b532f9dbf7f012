"""What a step does with many groups happens in some room, and takes no less time than the usual way with fewer groups.

### Why
Past four groups a report from each of them is a quarter of an hour in which most people wait. So the method changes:
`with_many` says from how many groups on, and what is done then. If it took less time than the report of four groups,
one more person would make the day shorter, and somebody who counts on that is late.

### Bad
```yaml
# exercises/example.yaml
steps:
  - id: set-up
    with_many: {more_than: 9, minutes: 3, do: [Hang the sheets on the wall.]}
```

```yaml
# exercises/example.yaml
steps:
  - id: set-up
    with_many: {more_than: 4, minutes: 1, do: [Hang the sheets on the wall.]}
```

### Good
```yaml
# exercises/example.yaml
steps:
  - id: set-up
    with_many: {more_than: 4, minutes: 3, do: [Hang the sheets on the wall.]}
```

### How to fix
Lower `more_than`, or let the exercise carry more people. Give the other way at least the minutes of the usual one in
the largest room where that still holds.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.subject.timing import group_count, step_minutes
from toolkit.subject.wording import counted

CODE = "with-many"


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Look for the rooms in which each way happens."""
    rooms = [
        (people, group_count(exercise, people))
        for people in range(exercise.people.min, exercise.people.max + 1)
    ]
    for number, step in enumerate(exercise.steps):
        many = step.with_many
        if many is None or not rooms:
            continue
        usual = [
            step_minutes(step.minutes, people, groups) for people, groups in rooms if groups <= many.more_than
        ]
        if len(usual) == len(rooms):
            most = max(groups for _, groups in rooms)
            yield Finding(
                ("steps", number, "with_many", "more_than"),
                f"more than {counted(many.more_than, 'group')} never come together: "
                f"{exercise.people.max} people make {most} at most",
                hint=f"set more_than below {most}, or take with_many out",
            )
        if many.minutes < max(usual, default=0):
            yield Finding(
                ("steps", number, "with_many", "minutes"),
                f"with many groups it takes {counted(many.minutes, 'minute')}, with fewer {max(usual)}: more people "
                "would make it shorter",
                hint=f"set minutes to {max(usual)} or more",
            )

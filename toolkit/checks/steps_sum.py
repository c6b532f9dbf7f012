"""Settling, steps and debrief together make exactly the stated target at the ideal number of people.

### Why
A facilitator plans the day with the target. If the steps need more, the day runs late in front of the group; if
they need less, somebody trusted a number that nobody worked out. Settling counts, because people have to move,
sit and go quiet: 2 minutes up to 14 people, 5 at 40.

### Bad
```yaml
# exercises/example.yaml
minutes: {min: 17, target: 25, max: 25}
```

### Good
```yaml
# exercises/example.yaml
minutes: {min: 17, target: 20, max: 24}
```

### How to fix
Give the missing minutes to the step that needs them, or set the target to what the steps really make. Write the
arithmetic of turns as `rounds`, so that it stays true when somebody changes a turn.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.subject.timing import debrief_minutes, group_count, minutes_of, settling
from toolkit.subject.wording import counted

CODE = "steps-sum"


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Add up the minutes at the ideal number of people."""
    people, target = exercise.people.ideal, exercise.minutes.target
    groups = group_count(exercise, people)
    parts = [minutes_of(step, people, groups) for step in exercise.steps]
    settle, debrief = settling(people), debrief_minutes(exercise)
    total = settle + sum(parts) + debrief
    if total == target:
        return
    difference = counted(abs(total - target), "minute")
    verb = "is" if abs(total - target) == 1 else "are"
    fault = f"{difference} {verb} missing" if total < target else f"{difference} {verb} too many"
    yield Finding(
        ("minutes", "target"),
        f"settling {settle} + steps {' + '.join(map(str, parts))} + debrief {debrief} = {total} minutes "
        f"at {people} people, but the target says {target}: {fault}",
        hint=f"change the minutes of a step, or set target to {total}",
    )

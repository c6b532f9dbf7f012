"""A step in rounds has a turn for everyone in a group of the ideal size, and its turns fit into the exercise.

### Why
A trio with two rounds leaves one person who never does what the exercise is for; usually the quietest one. And
turns that do not fit get lost at the end, which is the same person again.

### Bad
```yaml
# exercises/example.yaml
people: {group: {min: 3, ideal: 3, max: 4}}
steps:
  - id: turns
    minutes: {rounds: 2, work: 2, feedback: 1, setup: 3}
```

```yaml
# exercises/example.yaml
steps:
  - id: turns
    minutes: {rounds: 3, work: 9, feedback: 1}
```

### Good
```yaml
# exercises/example.yaml
people: {group: {min: 3, ideal: 3, max: 4}}
steps:
  - id: turns
    minutes: {rounds: 3, work: 2, feedback: 1}
```

### How to fix
Give as many rounds as a group has people, with shorter turns if need be, or make groups smaller. Where a round is
not somebody's turn (the whole group does it twice), write the minutes as a plain number.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.minutes import Rounds
from toolkit.subject.timing import debrief_minutes, settling, step_minutes
from toolkit.subject.wording import counted

CODE = "rounds-fit"


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Compare rounds with the group and their minutes with what the exercise leaves."""
    size = exercise.people.group.ideal
    for number, step in enumerate(exercise.steps):
        minutes = step.minutes
        if not isinstance(minutes, Rounds):
            continue
        if minutes.rounds < size:
            left_out = counted(size - minutes.rounds, "turn")
            yield Finding(
                ("steps", number, "minutes", "rounds"),
                f"{counted(minutes.rounds, 'round')} for groups of {size}: {left_out} short, so not everyone has one",
                hint=f"make it {size} rounds; if a round is not one person's turn, write plain minutes",
            )
        left = exercise.minutes.target - settling(exercise.people.ideal) - debrief_minutes(exercise)
        total = step_minutes(minutes, exercise.people.ideal, 1)
        if total > left:
            yield Finding(
                ("steps", number, "minutes"),
                f"{_arithmetic(minutes)} = {total} minutes, but settling and debrief leave only {left}",
                hint="shorten the turns, make groups smaller, or raise the target",
            )


def _arithmetic(minutes: Rounds) -> str:
    turn = f"{minutes.rounds} × ({minutes.work} + {minutes.feedback} + {minutes.change})"
    return f"{minutes.setup} + {turn}" if minutes.setup else turn

"""People listen for at most ten minutes on end.

### Why
After ten minutes a room that only listens is somewhere else. What is said in the eleventh minute has to be said again.
Steps of the mode `listen` that follow each other count together.

### Bad
```yaml
# exercises/example.yaml
steps:
  - {id: set-up, mode: listen, minutes: 12}
```

```yaml
# sessions/example.yaml
end: "10:15"
buffer: 8
blocks:
  - inline:
      title: Welcome
      purpose: People know what this is.
      steps:
        - {id: welcome, title: Welcome, mode: listen, minutes: 6}
        - {id: reasons, title: Why we are here, mode: listen, minutes: 5}
  - exercise: example
  - {inline: {title: One promise, purpose: A day and a name., steps: [{id: promise, title: Write, mode: write, minutes: 9}]}}
```

### Good
```yaml
# exercises/example.yaml
steps:
  - {id: set-up, mode: listen, minutes: 3}
```

### How to fix
Let people write a line or tell a neighbour something after at most ten minutes, as a step of its own, or say less.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.models.session import InlineBlock, SessionPlan
from toolkit.models.steps import Step
from toolkit.subject.timing import group_count, minutes_of

CODE = "talk-block"

MOST_MINUTES = 10


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Add up the listening at the ideal number of people."""
    people = exercise.people.ideal
    yield from _check(("steps",), exercise.steps, people, group_count(exercise, people))


def check_session(session: SessionPlan, _: Library) -> Iterator[Finding]:
    """Add up the listening in each inline part."""
    for number, block in enumerate(session.blocks):
        if isinstance(block, InlineBlock):
            yield from _check(("blocks", number, "inline", "steps"), block.inline.steps, session.people, 1)


def _check(location: Location, steps: Sequence[Step], people: int, groups: int) -> Iterator[Finding]:
    for mode, members in groupby(enumerate(steps), key=lambda entry: entry[1].mode):
        parts = [(number, minutes_of(step, people, groups)) for number, step in members]
        total = sum(minutes for _, minutes in parts)
        if mode == "listen" and total > MOST_MINUTES:
            sums = " + ".join(str(minutes) for _, minutes in parts)
            shown = sums if len(parts) == 1 else f"{sums} = {total}"
            sentence = f"people only listen for {shown} minutes, at most {MOST_MINUTES} on end"
            yield Finding(
                (*location, parts[0][0], "minutes"), sentence, "let them write or tell somebody in between"
            )

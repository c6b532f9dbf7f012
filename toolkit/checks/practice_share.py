"""More than half of a session, 55 %, is people doing something (a warning).

### Why
What people have not done in the room they do not do at work. Counted are the minutes of steps in which people write,
talk with each other, move, practise or decide, of drills, and of the moves of a case that are not plenary; the rest
is listening. Settling, breaks and debriefs count on neither side.

### Bad
```yaml
# sessions/example.yaml
blocks:
  - exercise: example
  - inline:
      title: Thoughts
      purpose: People hear more.
      steps:
        - {id: one, title: Thoughts, mode: listen, minutes: 9}
        - {id: two, title: A promise, mode: write, minutes: 1}
        - {id: three, title: More thoughts, mode: listen, minutes: 9}
```

### Good
```yaml
# sessions/example.yaml
blocks:
  - exercise: example
  - {inline: {title: One promise, purpose: A day and a name., steps: [{id: one, title: Write, mode: write, minutes: 6}]}}
```

### How to fix
Turn what you tell into something people try and then hear, or take it out.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.library import Library
from toolkit.models.session import Block, CaseBlock, DrillBlock, ExerciseBlock, InlineBlock, SessionPlan
from toolkit.subject.links import all_links_resolve
from toolkit.subject.timing import group_count, minutes_of

CODE = "practice-share"

LEAST_PERCENT = 55


def check_session(session: SessionPlan, library: Library) -> Iterator[Finding]:
    """Add up what people do and what they hear."""
    if not all_links_resolve(session, library):
        return
    parts = [part for block in session.blocks for part in _parts(block, library, session.people)]
    total, active = sum(minutes for _, minutes in parts), sum(minutes for does, minutes in parts if does)
    if active * 100 < total * LEAST_PERCENT:
        sentence = f"people do something in {active} of {total} minutes ({active * 100 // total} %), at least {LEAST_PERCENT} %"
        yield Finding(("blocks",), sentence, "let people try what they would be told", "warning")


def _parts(block: Block, library: Library, people: int) -> Iterator[tuple[bool, int]]:
    """Whether people do something, and for how many minutes, part by part."""
    if isinstance(block, ExerciseBlock):
        exercise = library.exercises[block.exercise]
        groups = group_count(exercise, people)
        for step in exercise.steps:
            yield step.mode != "listen", minutes_of(step, people, groups)
    elif isinstance(block, InlineBlock):
        for step in block.inline.steps:
            yield step.mode != "listen", minutes_of(step, people, 1)
    elif isinstance(block, CaseBlock):
        for move in library.cases[block.case].teaching_plan:
            yield move.format != "plenary", move.minutes
    elif isinstance(block, DrillBlock):
        yield True, block.minutes

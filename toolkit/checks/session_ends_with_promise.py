"""The last third of a session asks for a promise, a partner or a date (a warning).

### Why
Insight fades within days. What lasts is one promise, one person who asks about it and one date in two calendars, and
it has to be made while the room is still there. Counted is an exercise about partners or cadence, one whose sheet ends
in an agreement, a sheet of a case or an inline part that speaks of a promise, a commitment, an agreement, a partner
or a check-in, if it ends in the last third of the session.

### Bad
```yaml
# sessions/example.yaml
blocks:
  - exercise: example
  - {break: {minutes: 20}}
  - {inline: {title: Goodbye, purpose: People leave., steps: [{id: bye, title: Farewell, mode: talk, minutes: 9}]}}
```

### Good
```yaml
# sessions/example.yaml
blocks:
  - exercise: example
  - {inline: {title: One promise, purpose: A day and a name., steps: [{id: one, title: Write, mode: write, minutes: 9}]}}
```

### How to fix
Put a part at the end in which everyone writes one promise, to whom and by when, and who will ask about it.
"""

import re
from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.session import Block, ExerciseBlock, InlineBlock, SessionPlan
from toolkit.models.sheets import Agreement
from toolkit.subject.contents import texts_of
from toolkit.subject.links import all_links_resolve
from toolkit.subject.timing import block_length, clock_minutes, plan_clock

CODE = "session-ends-with-promise"

_COMPONENTS = frozenset({"partners", "cadence"})
_PROMISE = re.compile(r"\b(?:promis|commit|agree|partner|check-in)", re.IGNORECASE)


def check_session(session: SessionPlan, library: Library) -> Iterator[Finding]:
    """Look at the parts that end in the last third."""
    if not all_links_resolve(session, library):
        return
    lengths = [block_length(block, library, session.people) for block in session.blocks]
    start = clock_minutes(session.start)
    spans = plan_clock(lengths, session.move, start)
    length = spans[-1].end - start
    late = [
        block
        for block, span in zip(session.blocks, spans, strict=True)
        if (span.end - start) * 3 > length * 2
    ]
    if not any(_asks_for_a_promise(block, library) for block in late):
        sentence = "nothing in the last third asks for a promise, a partner or a date"
        hint = "end with one promise, one person and one date"
        yield Finding(("blocks", len(session.blocks) - 1), sentence, hint, "warning")


def _asks_for_a_promise(block: Block, library: Library) -> bool:
    if isinstance(block, ExerciseBlock):
        return _is_about_one(library.exercises[block.exercise])
    return isinstance(block, InlineBlock) and any(_PROMISE.search(text) for _, text in texts_of(block.inline))


def _is_about_one(exercise: Exercise) -> bool:
    if _COMPONENTS.intersection(exercise.components):
        return True
    return any(isinstance(sheet.prompts[-1], Agreement) for sheet in exercise.sheets)

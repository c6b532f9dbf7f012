"""A session has forty minutes for each exercise or case to practise in it, so never three of them in ninety.

### Why
Each needs its way in, its debrief and the way to the next one, or people have done three things and can do none of
them. However short the exercises are: what costs time is to begin anew. Exercises that open or close a session do not
count, nor do drills; and two have their place even in an hour.

### Bad
```yaml
# sessions/example.yaml
start: "09:00"
end: "10:30"
buffer: 9
blocks:
  - exercise: example
  - exercise: example
  - exercise: example
```

### Good
```yaml
# sessions/example.yaml
start: "09:00"
end: "11:00"
buffer: 12
blocks:
  - exercise: example
  - exercise: example
  - exercise: example
```

### How to fix
Take one out, or make two sessions of it. What is left out may be a touch after the day, with a practice sheet.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.library import Library
from toolkit.models.session import DrillBlock, SessionPlan
from toolkit.subject.links import all_links_resolve
from toolkit.subject.timing import clock_minutes
from toolkit.subject.work import is_work

CODE = "session-exercises"

MINUTES_EACH, ALWAYS = 40, 2


def check_session(session: SessionPlan, library: Library) -> Iterator[Finding]:
    """Count what is practised, whatever its minutes."""
    length = clock_minutes(session.end) - clock_minutes(session.start)
    if length <= 0 or not all_links_resolve(session, library):
        return
    working = [
        number
        for number, block in enumerate(session.blocks)
        if not isinstance(block, DrillBlock) and is_work(block, library)
    ]
    most = max(ALWAYS, length // MINUTES_EACH)
    if len(working) > most:
        sentence = f"{len(working)} exercises to practise in {length} minutes, at most {most}"
        yield Finding(("blocks", working[most]), sentence, "take one out, or make two sessions of it")

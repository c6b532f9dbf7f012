"""An exercise with sheets says when people come back to them (a warning).

### Why
A page that is never opened again was paper. The day on which a task for work is due is printed under the sheet as the
day to look at it again.

### Bad
```yaml
# exercises/example.yaml
transfer: null
```

### Good
```yaml
# exercises/example.yaml
transfer: {task: Repair one request., by: D+7, partner_question: Which one was it?}
```

### How to fix
Add `transfer` with a small task, the number of days, and the question the partner asks.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library

CODE = "return-date"


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Look for the task that brings people back."""
    if exercise.sheets and exercise.transfer is None:
        yield Finding(
            ("sheets",),
            "nothing says when people come back to what they write here",
            hint="add transfer: with task, by and partner_question",
            severity="warning",
        )

"""Dates exist in the calendar.

### Why
A 31st of June gets printed, copied into calendars and missed.

### Bad
```yaml
# exercises/example.yaml
review_by: "2028-06-31"
```

```yaml
# sessions/example.yaml
date: "2027-02-29"
```

### Good
```yaml
# exercises/example.yaml
review_by: "2028-06-30"
```

```yaml
# sessions/example.yaml
date: "2028-02-29"
```

### How to fix
Look the day up. Dates are written year-month-day.
"""

import calendar
from collections.abc import Iterator

from toolkit.diagnostics import Diagnostic
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.models.session import SessionPlan

CODE = "real-dates"


def check_exercise(exercise: Exercise, library: Library) -> Iterator[Diagnostic]:
    """Look at the dates of review and of the changes."""
    dates: list[tuple[Location, str]] = [(("review_by",), exercise.review_by)]
    dates += [
        (("changelog", number, "date"), change.date) for number, change in enumerate(exercise.changelog)
    ]
    for location, date in dates:
        if fault := _fault(date):
            yield library.problem("exercise", exercise.id, location, CODE, fault, hint="correct the day")


def check_session(session: SessionPlan, library: Library) -> Iterator[Diagnostic]:
    """Look at the date of the session."""
    if session.date is not None and (fault := _fault(session.date)):
        yield library.problem("session", session.id, ("date",), CODE, fault, hint="correct the day")


def _fault(date: str) -> str:
    year, month, day = (int(part) for part in date.split("-"))
    if year < 1:
        return f"there is no year {year}"
    days = calendar.monthrange(year, month)[1]
    return f"there is no {date}: that month has {days} days" if day > days else ""

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
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.header import Header
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.models.session import SessionPlan

CODE = "real-dates"


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Look at the dates of review and of the changes."""
    yield from _header(exercise)


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Look at the same dates of a case."""
    yield from _header(case)


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Look at the date of review."""
    yield from _date(("review_by",), family.review_by)


def check_session(session: SessionPlan, _: Library) -> Iterator[Finding]:
    """Look at the date of the session."""
    if session.date is not None:
        yield from _date(("date",), session.date)


def _header(noun: Header) -> Iterator[Finding]:
    yield from _date(("review_by",), noun.review_by)
    for number, change in enumerate(noun.changelog):
        yield from _date(("changelog", number, "date"), change.date)


def _date(location: Location, date: str) -> Iterator[Finding]:
    if fault := _fault(date):
        yield Finding(location, fault, "correct the day")


def _fault(date: str) -> str:
    year, month, day = (int(part) for part in date.split("-"))
    days = calendar.monthrange(year, month)[1]
    return f"there is no {date}: that month has {days} days" if day > days else ""

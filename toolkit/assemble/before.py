"""The weeks before a session: what is to be done, on which day."""

from collections.abc import Iterator, Sequence
from datetime import date

from toolkit.assemble.labels import PREPARATION
from toolkit.assemble.standing_tasks import standing_tasks
from toolkit.models.exercise import Exercise
from toolkit.models.session import SessionPlan
from toolkit.models.things import CalendarLine, CalendarTime
from toolkit.subject.calendar import SessionCalendar, days_before
from toolkit.subject.timing import clock_minutes, clock_text


def calendar_before(plan: SessionPlan, exercises: Sequence[Exercise]) -> tuple[CalendarTime, ...]:
    """Everything to do before the session, the earliest first: what every session needs, then what its parts need.

    Args:
        plan: with the day, or without; clock times are known anyway.
        exercises: those of the session, in order, each once.
    """
    lines: dict[str, list[CalendarLine]] = {when: [] for when in PREPARATION}
    for task in standing_tasks(plan.modality):
        lines[task.when].append(CalendarLine(do=task.do))
    for when, line in _of_exercises(exercises):
        lines[when].append(line)
    return tuple(
        CalendarTime(when=PREPARATION[when], day=_day(when, plan), lines=tuple(found))
        for when, found in lines.items()
        if found
    )


def _of_exercises(exercises: Sequence[Exercise]) -> Iterator[tuple[str, CalendarLine]]:
    for exercise in exercises:
        for position, item in enumerate(exercise.preparation):
            yield (
                item.when,
                CalendarLine(part=exercise.title, do=item.do, exercise=exercise.id, position=position),
            )


def _day(when: str, plan: SessionPlan) -> str:
    """The date or the clock time of "T-14 days" or "T-60 minutes"; empty for a date while the day is open."""
    number, unit = when.removeprefix("T-").split()
    if unit == "minutes":
        return clock_text(clock_minutes(plan.start) - int(number))
    if plan.date is None:
        return ""
    day = date.fromisoformat(plan.date)
    return SessionCalendar(plan.language, day).words(days_before(day, int(number)))

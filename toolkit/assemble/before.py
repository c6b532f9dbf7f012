"""The weeks before a session: what is to be done, on which day, and what to bring."""

from collections.abc import Iterator, Sequence
from datetime import date

from toolkit.assemble.bring import envelopes, equipment, loose_copies, of_kind, own_prints, shopping
from toolkit.assemble.labels import PREPARATION
from toolkit.assemble.needed import needed_materials, used_exercises
from toolkit.assemble.page_plan import PagePlan
from toolkit.assemble.standing_tasks import standing_tasks
from toolkit.assemble.things import total_materials
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.pack import Part
from toolkit.models.session import SessionPlan
from toolkit.models.things import Before, CalendarLine, CalendarTime
from toolkit.subject.calendar import SessionCalendar, days_before
from toolkit.subject.timing import clock_minutes, clock_text


def before_the_day(plan: SessionPlan, library: Library, parts: Sequence[Part], pages: PagePlan) -> Before:
    """All of it. The print list holds single pages only: which files a pack has, its outputs know."""
    exercises = used_exercises(plan, library)
    materials = total_materials(needed_materials(plan, library), plan.people)
    return Before(
        calendar=calendar_before(plan, exercises),
        print_list=(*loose_copies(exercises, pages, plan.people), *own_prints(plan, library)),
        shopping=shopping(plan, materials),
        written=of_kind(materials, "paper"),
        equipment=equipment(plan, parts, materials),
        envelopes=envelopes(plan, library, parts),
    )


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

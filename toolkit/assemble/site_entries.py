"""One page of the site each: an exercise, a case or a drill in a session of its own, its times told from 0:00 on; and
a session plan as it is.
"""

from typing import Any

from toolkit.assemble import labels
from toolkit.assemble.case_part import case_part
from toolkit.assemble.drill_part import Drawing, drill_part
from toolkit.assemble.page_plan import CASE_PAGES, PagePlan
from toolkit.assemble.part import Setting, exercise_part
from toolkit.assemble.site_about import about_session
from toolkit.assemble.site_facets import facets_of
from toolkit.assemble.site_glossary import term_link
from toolkit.assemble.site_trainers import case_notes, drill_notes, exercise_notes
from toolkit.assemble.workbook import workbook_pages
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.pack import Pack, Part
from toolkit.models.session import CaseBlock, DrillBlock, ExerciseBlock, SessionPlan
from toolkit.models.site import Entry, Link, SessionEntry
from toolkit.models.site_address import SiteKind, page_address
from toolkit.subject.agenda import Slot
from toolkit.subject.calendar import SessionCalendar
from toolkit.subject.timing import case_minutes, settling

#: Drawn once for all readers: the site's sheets are the same whenever it is built.
_SEED = "reference site"
_CASE_GROUPS = 3


def exercise_entry(exercise: Exercise, library: Library) -> Entry:
    """An exercise at the number of people it is best for."""
    pages: PagePlan = {
        ("exercise", exercise.id, sheet.id): number for number, sheet in enumerate(exercise.sheets, start=1)
    }
    setting = Setting(exercise.people.ideal)
    part = exercise_part(
        ExerciseBlock(exercise=exercise.id), exercise, _slot(exercise.minutes.target), setting, pages
    )
    return Entry(
        kind="exercise",
        id=exercise.id,
        title=exercise.title,
        kicker=part.kicker,
        summary=exercise.summary,
        link=_link("exercise", exercise),
        sheets=f"sheets/exercises/{exercise.id}.html" if exercise.sheets else "",
        facets=facets_of(exercise),
        related=_related(exercise, library),
        terms=tuple(term_link(library.terms[name]) for name in exercise.glossary if name in library.terms),
        minutes=exercise.minutes.target,
        people=setting.people,
        part=part,
        pages=workbook_pages((part,), pages, None, exercise.language),
        notes=exercise_notes(exercise),
    )


def case_entry(case: CaseStudy, library: Library) -> Entry:
    """A case for a few groups."""
    pages: PagePlan = {("case", case.id, name): number for number, name in enumerate(CASE_PAGES, start=1)}
    people = case.groups_of * _CASE_GROUPS
    minutes = settling(people) + case_minutes(case)
    part = case_part(CaseBlock(case=case.id), case, _slot(minutes), people, pages)
    return Entry(
        kind="case",
        id=case.id,
        title=case.title,
        kicker=labels.COMPONENTS[case.components[0]],
        summary=case.summary,
        link=_link("case", case),
        sheets=f"sheets/cases/{case.id}.html",
        related=_related(case, library),
        minutes=minutes,
        people=people,
        part=part,
        pages=workbook_pages((part,), pages, None, case.language),
        notes=case_notes(case, people),
    )


def drill_entry(family: Family[Any]) -> Entry:
    """A sheet of each variant."""
    items = min(family.on_a_page, len(family.items))
    place = ("drill", "0", family.id)
    minutes = -(-items * family.seconds // 60)
    block = DrillBlock(drill=family.id, items=items, minutes=max(3, min(60, minutes)))
    part = drill_part(block, family, _slot(block.minutes), _drawing(family), place, {place: 1})
    return Entry(
        kind="drill",
        id=family.id,
        title=family.title,
        kicker=labels.COMPONENTS[family.components[0]],
        summary=family.summary,
        link=_link("drill", family),
        sheets=f"sheets/drills/{family.id}.html",
        minutes=block.minutes,
        people=1,
        part=part,
        pages=workbook_pages((part,), {place: 1}, None, family.language),
        notes=drill_notes(family, part.drill.sheets if part.drill else (), _SEED),
    )


def session_entry(plan: SessionPlan, pack: Pack) -> SessionEntry:
    """A session plan as its own pack has it."""
    return SessionEntry(
        id=plan.id,
        title=plan.title,
        kicker=f"{pack.minutes} minutes · {pack.people} people",
        summary=plan.subtitle,
        link=Link(title=plan.title, address=f"sessions/{plan.id}.html", summary=plan.subtitle),
        about=about_session(plan),
        pack=pack,
        links=tuple(_part_link(part) for part in pack.parts),
    )


def _part_link(part: Part) -> Link:
    if part.exercise is not None and part.exercise.status != "retired":
        return _link("exercise", part.exercise)
    if part.case is not None:
        return _link("case", part.case)
    if part.drill is not None:
        return Link(title=part.title, address=page_address("drill", part.drill.family))
    return Link(title=part.title, address="")


def _drawing(family: Family[Any]) -> Drawing:
    return Drawing(_SEED, SessionCalendar(family.language), {})


def _slot(minutes: int) -> Slot:
    return Slot(number=1, of=1, starts=0, minutes=minutes, move=0, allowance=0, elapsed=True)


def _link(kind: SiteKind, noun: Exercise | CaseStudy | Family[Any]) -> Link:
    return Link(title=noun.title, address=page_address(kind, noun.id), summary=noun.summary)


def _related(noun: Exercise | CaseStudy, library: Library) -> tuple[Link, ...]:
    others = [library.exercises[name] for name in noun.related if name in library.exercises]
    return tuple(_link("exercise", other) for other in others if other.status != "retired")

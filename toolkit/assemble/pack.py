"""The pack of one session."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from toolkit.assemble.agenda import agenda, practice_share
from toolkit.assemble.case_part import case_groups, case_materials
from toolkit.assemble.day_papers import day_papers
from toolkit.assemble.decks import decks
from toolkit.assemble.drill_part import Drawing
from toolkit.assemble.faces import own_faces
from toolkit.assemble.logo import cover_logo
from toolkit.assemble.page_plan import FIRST_PAGE, plan_pages
from toolkit.assemble.posted import posted_agenda, table_numbers
from toolkit.assemble.practice import practice_sheets
from toolkit.assemble.things import preparation, total_materials
from toolkit.assemble.way import way_afterwards, with_ways
from toolkit.assemble.workbook import follow_up_lines, transfer_lines, workbook_pages
from toolkit.models.exercise import Exercise, Material
from toolkit.models.library import Library
from toolkit.models.pack import EvaluationLine, Pack, Part
from toolkit.models.session import CaseBlock, ExerciseBlock, InlineBlock, SessionPlan
from toolkit.subject.agenda import minutes_in_hand
from toolkit.subject.calendar import SessionCalendar, date_text
from toolkit.subject.drills import VARIANTS
from toolkit.subject.timing import clock_minutes, group_count


@dataclass(frozen=True)
class Day:
    """What is decided for one day and not by the content: the code of the pack and the version that made it."""

    code: str
    tool_version: str


def assemble(plan: SessionPlan, library: Library, day: Day) -> Pack:
    """Resolve a plan: clock times, groups, pages, dates, totals.

    Args:
        plan: with date, start and people as this day needs them.
        library: without errors; every reference of the plan resolves.
        day: what the documents print about themselves.
    """
    exercises = _used_exercises(plan, library)
    pages = plan_pages(plan, library)
    calendar_day = date.fromisoformat(plan.date) if plan.date else None
    parts, drawing = agenda(plan, library, pages, _drawing(plan, calendar_day))
    sheets = with_ways(workbook_pages(parts, pages, calendar_day, plan.language), library)
    return Pack(
        session=plan.id,
        code=day.code,
        tool_version=day.tool_version,
        language=plan.language,
        title=plan.title,
        subtitle=plan.subtitle,
        brand=library.brand,
        logo=cover_logo(library),
        faces=own_faces(library),
        way=way_afterwards(library.brand),
        date=date_text(calendar_day, plan.language) if calendar_day else "",
        place=plan.place or "",
        host=plan.host or "",
        facilitators=plan.facilitators,
        starts=plan.start,
        ends=plan.end,
        planned_end=parts[-1].ends,
        minutes=clock_minutes(plan.end) - clock_minutes(plan.start),
        in_hand=minutes_in_hand(plan, library),
        practice_share=practice_share(parts),
        people=plan.people,
        need=plan.need,
        rationale=plan.rationale,
        outcomes=plan.outcomes,
        welcome=plan.welcome,
        promises=plan.promises,
        prework=tuple(exercise.prework for exercise in exercises if exercise.prework),
        prework_from=tuple(exercise.id for exercise in exercises if exercise.prework),
        parts=parts,
        posted=posted_agenda(parts, sheets),
        tables=table_numbers(plan, library),
        papers=day_papers(parts, plan.people, tables=len(table_numbers(plan, library))),
        decks=decks(plan, library, parts, exercises),
        materials=total_materials(_materials(plan, library), plan.people),
        preparation=preparation(exercises),
        pages=sheets,
        variants=VARIANTS if any(part.drill for part in parts) else (),
        after_page=max(pages.values(), default=FIRST_PAGE - 1) + 1,
        transfers=transfer_lines(exercises, calendar_day, plan.language),
        follow_up=follow_up_lines(plan, calendar_day),
        practice=practice_sheets(plan, library, calendar_day, drawing),
        evaluation=_evaluation(exercises),
        handouts=tuple(dict.fromkeys(paper for exercise in exercises for paper in exercise.handouts)),
        key_messages=tuple(_key_messages(parts)),
        key_messages_from=tuple(_key_messages(parts).values()),
    )


def _drawing(plan: SessionPlan, day: date | None) -> Drawing:
    """What the items of the day are drawn from: nobody has had any."""
    return Drawing(plan.seed, SessionCalendar(plan.language, day), {})


def _evaluation(exercises: Sequence[Exercise]) -> tuple[EvaluationLine, ...]:
    return tuple(
        EvaluationLine(title=exercise.title, signs=exercise.evaluation, exercise=exercise.id)
        for exercise in exercises
        if exercise.evaluation
    )


def _used_exercises(plan: SessionPlan, library: Library) -> Sequence[Exercise]:
    ids = [block.exercise for block in plan.blocks if isinstance(block, ExerciseBlock)]
    return [library.exercises[identifier] for identifier in dict.fromkeys(ids)]


def _materials(plan: SessionPlan, library: Library) -> Iterator[tuple[Sequence[Material], int]]:
    for block in plan.blocks:
        if isinstance(block, ExerciseBlock):
            exercise = library.exercises[block.exercise]
            yield exercise.materials, group_count(exercise, plan.people)
        elif isinstance(block, InlineBlock):
            yield block.inline.materials, 1
        elif isinstance(block, CaseBlock):
            case = library.cases[block.case]
            yield case_materials(case), case_groups(case, plan.people)


def _key_messages(parts: Sequence[Part]) -> dict[str, str]:
    """The first message of everything, once, with where it comes from."""
    messages: dict[str, str] = {}
    for part in parts:
        noun = part.exercise or part.case
        if noun is not None:
            messages.setdefault(noun.key_messages[0], ":".join(part.source))
    return messages

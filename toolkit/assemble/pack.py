"""The pack of one session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from toolkit.assemble.agenda import agenda, practice_share
from toolkit.assemble.before import before_the_day
from toolkit.assemble.chat import chat_texts
from toolkit.assemble.day_papers import day_papers
from toolkit.assemble.decks import decks
from toolkit.assemble.drill_part import Drawing
from toolkit.assemble.faces import own_faces
from toolkit.assemble.headcounts import headcount_card
from toolkit.assemble.late import cut_plans, in_words, taken_from
from toolkit.assemble.logo import cover_logo
from toolkit.assemble.needed import needed_materials, used_exercises
from toolkit.assemble.page_plan import FIRST_PAGE, plan_pages
from toolkit.assemble.posted import listed_parts, posted_agenda, table_numbers
from toolkit.assemble.practice import practice_sheets
from toolkit.assemble.rooms import rooms
from toolkit.assemble.things import preparation, total_materials
from toolkit.assemble.way import way_afterwards, with_ways
from toolkit.assemble.workbook import follow_up_lines, transfer_lines, workbook_pages
from toolkit.models.exercise import Exercise
from toolkit.models.late import LateStart
from toolkit.models.library import Library
from toolkit.models.pack import EvaluationLine, Pack, Part
from toolkit.models.session import SessionPlan
from toolkit.subject.agenda import Slot, lay_out, minutes_in_hand
from toolkit.subject.calendar import SessionCalendar, date_text
from toolkit.subject.cut_plan import LateDay
from toolkit.subject.drills import VARIANTS
from toolkit.subject.timing import clock_minutes, clock_text


@dataclass(frozen=True)
class Day:
    """What is decided for one day and not by the content.

    Attributes:
        code: the code of the pack.
        tool_version: the version that made it.
        late: what happens because it begins late; None when it begins as planned.
        papers_code: the code on papers that stay as they were made for the day as planned; empty on that day.
    """

    code: str
    tool_version: str
    late: LateDay | None = None
    papers_code: str = ""


def assemble(plan: SessionPlan, library: Library, day: Day) -> Pack:
    """Resolve a plan: clock times, groups, pages, dates, totals.

    Args:
        plan: with date, start and people as this day needs them.
        library: without errors; every reference of the plan resolves.
        day: what the documents print about themselves.
    """
    exercises = used_exercises(plan, library)
    pages = plan_pages(plan, library)
    calendar_day = date.fromisoformat(plan.date) if plan.date else None
    every_part, drawing = agenda(plan, library, pages, _drawing(plan, calendar_day), day.late)
    slots = lay_out(plan, library, day.late)
    times = _times(plan, library, slots, day.late)
    parts = tuple(part for part, slot in zip(every_part, slots, strict=True) if not slot.dropped)
    sheets = with_ways(workbook_pages(every_part, pages, calendar_day, plan.language), library)
    return Pack(
        **_words_of(plan),
        code=day.code,
        tool_version=day.tool_version,
        brand=library.brand,
        logo=cover_logo(library),
        faces=own_faces(library),
        way=way_afterwards(library.brand),
        date=date_text(calendar_day, plan.language) if calendar_day else "",
        practice_share=practice_share(parts),
        prework=tuple(exercise.prework for exercise in exercises if exercise.prework),
        prework_from=tuple(exercise.id for exercise in exercises if exercise.prework),
        parts=parts,
        listed=listed_parts(every_part, sheets),
        posted=posted_agenda(parts, sheets),
        tables=table_numbers(plan, library),
        papers=day_papers(parts, plan.people, tables=len(table_numbers(plan, library))),
        decks=decks(plan, library, parts, exercises),
        materials=total_materials(needed_materials(plan, library), plan.people),
        preparation=preparation(exercises),
        before=before_the_day(plan, library, parts, pages),
        chat=chat_texts(plan, parts),
        rooms=rooms(plan, library, parts, times["starts"]),
        headcount_card=headcount_card(plan, library, parts),
        pages=sheets,
        variants=VARIANTS if any(part.drill for part in every_part) else (),
        after_page=max(pages.values(), default=FIRST_PAGE - 1) + 1,
        transfers=transfer_lines(exercises, calendar_day, plan.language),
        follow_up=follow_up_lines(plan, calendar_day),
        practice=practice_sheets(plan, library, calendar_day, drawing),
        evaluation=_evaluation(exercises),
        handouts=tuple(dict.fromkeys(paper for exercise in exercises for paper in exercise.handouts)),
        **_key_messages(every_part),
        **times,
        **_when_late(plan, library, day, every_part),
    )


def _drawing(plan: SessionPlan, day: date | None) -> Drawing:
    """What the items of the day are drawn from: nobody has had any."""
    return Drawing(plan.seed, SessionCalendar(plan.language, day), {})


def _times(
    plan: SessionPlan, library: Library, slots: Sequence[Slot], late: LateDay | None
) -> dict[str, Any]:
    """When the day begins and ends, and what it has in hand."""
    starts = clock_minutes(plan.start) + (late.lost if late else 0)
    last = slots[-1].starts + slots[-1].minutes
    left = clock_minutes(plan.end) - last
    anchor = next((slot for slot in slots if slot.fixed), None)
    return {
        "starts": clock_text(starts),
        "ends": plan.end,
        "planned_end": clock_text(last),
        "minutes": clock_minutes(plan.end) - starts,
        # A late day fits, or it is refused; a plan may overrun a fixed time and have minutes after it.
        "in_hand": left + sum(slot.in_hand for slot in slots) if late else minutes_in_hand(plan, library),
        "left_at_end": left,
        "stays": clock_text(anchor.starts) if anchor else "",
        "in_hand_before": anchor.in_hand if anchor else left,
    }


def _when_late(plan: SessionPlan, library: Library, day: Day, parts: Sequence[Part]) -> dict[str, Any]:
    """What to do when minutes are lost; on a day that has lost them, what was done."""
    if day.late is None:
        return {"cut_plans": cut_plans(plan, library, parts), "if_time_is_left": plan.if_time_is_left}
    late = LateStart(
        plan=in_words(day.late, plan, library, parts),
        planned_start=plan.start,
        taken=taken_from(day.late, parts),
        papers_code=day.papers_code,
    )
    return {"late": late, "if_time_is_left": plan.if_time_is_left}


def _words_of(plan: SessionPlan) -> dict[str, Any]:
    """What the plan says and nobody has to work out."""
    return {
        "session": plan.id,
        "language": plan.language,
        "title": plan.title,
        "subtitle": plan.subtitle,
        "place": plan.place or "",
        "host": plan.host or "",
        "facilitators": plan.facilitators,
        "people": plan.people,
        "need": plan.need,
        "rationale": plan.rationale,
        "outcomes": plan.outcomes,
        "welcome": plan.welcome,
        "promises": plan.promises,
    }


def _evaluation(exercises: Sequence[Exercise]) -> tuple[EvaluationLine, ...]:
    return tuple(
        EvaluationLine(title=exercise.title, signs=exercise.evaluation, exercise=exercise.id)
        for exercise in exercises
        if exercise.evaluation
    )


def _key_messages(parts: Sequence[Part]) -> dict[str, Any]:
    """The first message of everything, once, with where it comes from."""
    messages: dict[str, str] = {}
    for part in parts:
        noun = part.exercise or part.case
        if noun is not None:
            messages.setdefault(noun.key_messages[0], ":".join(part.source))
    return {"key_messages": tuple(messages), "key_messages_from": tuple(messages.values())}

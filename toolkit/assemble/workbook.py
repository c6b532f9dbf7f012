"""The pages of the workbook between the welcome and the end, and what follows the day."""

from collections.abc import Iterator, Sequence
from datetime import date

from toolkit.assemble import labels
from toolkit.assemble.page_plan import CASE_PAGES, PARTNER_PAGE, PagePlan
from toolkit.models.case_study import CaseStudy
from toolkit.models.drawn import Drill
from toolkit.models.exercise import Exercise
from toolkit.models.pack import FollowUpLine, Part, TransferLine, WorkbookPage
from toolkit.models.session import SessionPlan
from toolkit.subject.calendar import date_text, day_count, days_after


def workbook_pages(
    parts: Sequence[Part], pages: PagePlan, day: date | None, language: str
) -> tuple[WorkbookPage, ...]:
    """The pages to read and write on, in order; an exercise or case that comes twice is printed once."""
    numbers = dict(pages)
    found: list[WorkbookPage] = []
    for part in parts:
        if part.exercise is not None:
            transfer = part.exercise.transfer
            back = _when(transfer.by, day, language) if transfer else ""
            found += _sheet_pages(part, part.exercise, numbers, back)
        elif part.case is not None:
            found += _case_pages(part, part.case, numbers)
        elif part.drill is not None:
            found += _drill_pages(part, part.drill, numbers)
    return tuple(found)


def _sheet_pages(
    part: Part, exercise: Exercise, numbers: dict[tuple[str, str, str], int], back: str
) -> Iterator[WorkbookPage]:
    for position, sheet in enumerate(exercise.sheets):
        number = numbers.pop(("exercise", exercise.id, sheet.id), None)
        if number is not None:
            yield WorkbookPage(
                kind="sheet",
                page=number,
                kicker=labels.COMPONENTS[exercise.components[0]],
                outcome=exercise.outcome,
                privacy=labels.privacy_label(sheet),
                opt_out=(exercise.opt_out or "") if position == 0 else "",
                back=back,
                anchor=f"sheet-{exercise.id}-{sheet.id}",
                source=("exercise", exercise.id),
                position=position,
                sheet=sheet,
                part_title=part.title,
                part_number=part.number,
                parts=part.of,
            )


def _case_pages(
    part: Part, case: CaseStudy, numbers: dict[tuple[str, str, str], int]
) -> Iterator[WorkbookPage]:
    for position, kind in enumerate(CASE_PAGES):
        number = numbers.pop(("case", case.id, kind), None)
        if number is not None:
            yield WorkbookPage(
                kind=kind,
                page=number,
                kicker=f"{labels.COMPONENTS[case.components[0]]} · case study",
                outcome=case.outcome,
                privacy=labels.PRIVACY["your-group"] if kind != "story" else "",
                opt_out=(case.opt_out or "") if kind == "questions" else "",
                anchor=f"sheet-{case.id}-{kind}",
                source=("case", case.id),
                position=position,
                case=case,
                part_title=part.title,
                part_number=part.number,
                parts=part.of,
            )


def _drill_pages(
    part: Part, drill: Drill, numbers: dict[tuple[str, str, str], int]
) -> Iterator[WorkbookPage]:
    _, block, _ = next(key for key in numbers if key[0] == "drill")
    places = [key for key in numbers if key[:2] == ("drill", block)]
    for position, place in enumerate(places):
        yield WorkbookPage(
            kind="partner" if place[2] == PARTNER_PAGE else "drill",
            page=numbers.pop(place),
            kicker=part.kicker,
            outcome="",
            privacy=labels.PRIVACY["only-you" if drill.private else "your-partner"],
            anchor=f"sheet-{'-'.join(('drill', block, 'partner')[: 2 + position])}",
            source=("drill", drill.family),
            position=position,
            drill=drill,
            part_title=part.title,
            part_number=part.number,
            parts=part.of,
        )


def transfer_lines(
    exercises: Sequence[Exercise], day: date | None, language: str
) -> tuple[TransferLine, ...]:
    """The small tasks for work, the soonest first."""
    with_transfer = [exercise for exercise in exercises if exercise.transfer is not None]
    lines = [
        (day_count(exercise.transfer.by), exercise, exercise.transfer)
        for exercise in with_transfer
        if exercise.transfer is not None
    ]
    lines.sort(key=lambda line: line[0])
    return tuple(
        TransferLine(
            exercise=exercise.id,
            title=exercise.title,
            task=transfer.task,
            day=_when(transfer.by, day, language),
            partner_question=transfer.partner_question,
        )
        for _, exercise, transfer in lines
    )


def follow_up_lines(plan: SessionPlan, day: date | None) -> tuple[FollowUpLine, ...]:
    """What comes after the day, in order."""
    return tuple(
        FollowUpLine(
            day=_in_words(item.by, day),
            date=date_text(days_after(day, item.by), plan.language) if day else "",
            title=item.title,
            what=item.what,
            who=labels.WHO_FOLLOWS_UP[item.who],
            practice=bool(item.practice),
            position=position,
        )
        for position, item in sorted(enumerate(plan.follow_up), key=lambda pair: day_count(pair[1].by))
    )


def _when(offset: str, day: date | None, language: str) -> str:
    return date_text(days_after(day, offset), language) if day else _in_words(offset, None)


def _in_words(offset: str, day: date | None) -> str:
    """How many days on; when the day is known, as many as it really is once a weekend has moved it."""
    days = (days_after(day, offset) - day).days if day else day_count(offset)
    return "the day after" if days == 1 else f"{days} days on"

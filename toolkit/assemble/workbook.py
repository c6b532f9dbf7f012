"""Which workbook page each sheet gets, and what follows the day.

Pages are planned here and not read off the finished PDF, so that the facilitator guide can name them while
nothing flows back: the workbook's first pages are fixed, and a sheet is one page. The pipeline holds the plan
against what was typeset.
"""

from collections.abc import Sequence
from datetime import date

from toolkit.assemble import labels
from toolkit.assemble.dates import date_text, day_count, days_after
from toolkit.models.exercise import Exercise
from toolkit.models.pack import FollowUpLine, Part, SheetPage, TransferLine
from toolkit.models.session import SessionPlan

#: The cover and the welcome stand before the first sheet.
FIRST_SHEET_PAGE = 3


def plan_pages(exercises: Sequence[Exercise]) -> dict[tuple[str, str], int]:
    """The workbook page of each sheet, by exercise and sheet, in the order of the day."""
    places = [(exercise.id, sheet.id) for exercise in exercises for sheet in exercise.sheets]
    return {place: page for page, place in enumerate(dict.fromkeys(places), start=FIRST_SHEET_PAGE)}


def sheet_pages(parts: Sequence[Part], pages: dict[tuple[str, str], int]) -> tuple[SheetPage, ...]:
    """The sheets of the session as pages of the workbook; an exercise that runs twice has its sheets once."""
    found: dict[int, SheetPage] = {}
    for part in parts:
        if part.exercise is None:
            continue
        for position, sheet in enumerate(part.exercise.sheets):
            page = pages[part.exercise.id, sheet.id]
            found.setdefault(
                page,
                SheetPage(
                    page=page,
                    part_number=part.number,
                    part_title=part.title,
                    kicker=labels.COMPONENTS[part.exercise.components[0]],
                    outcome=part.exercise.outcome,
                    privacy=labels.privacy_label(sheet),
                    opt_out=(part.exercise.opt_out or "") if position == 0 else "",
                    anchor=f"sheet-{part.exercise.id}-{sheet.id}",
                    exercise=part.exercise.id,
                    position=position,
                    sheet=sheet,
                ),
            )
    return tuple(found.values())


def transfer_lines(
    exercises: Sequence[Exercise], day: date | None, language: str
) -> tuple[TransferLine, ...]:
    """The small tasks for work, the soonest first."""
    with_transfer = [exercise for exercise in exercises if exercise.transfer is not None]
    lines = [
        (day_count(exercise.transfer.by), exercise.title, exercise.transfer)
        for exercise in with_transfer
        if exercise.transfer is not None
    ]
    lines.sort(key=lambda line: line[0])
    return tuple(
        TransferLine(
            title=title,
            task=transfer.task,
            day=_when(transfer.by, day, language),
            partner_question=transfer.partner_question,
        )
        for _, title, transfer in lines
    )


def follow_up_lines(plan: SessionPlan, day: date | None) -> tuple[FollowUpLine, ...]:
    """What comes after the day, in order."""
    return tuple(
        FollowUpLine(
            day=_in_words(item.by),
            date=date_text(days_after(day, item.by), plan.language) if day else "",
            title=item.title,
            what=item.what,
            who=labels.WHO_FOLLOWS_UP[item.who],
        )
        for item in sorted(plan.follow_up, key=lambda item: day_count(item.by))
    )


def _when(offset: str, day: date | None, language: str) -> str:
    return date_text(days_after(day, offset), language) if day else _in_words(offset)


def _in_words(offset: str) -> str:
    days = day_count(offset)
    return "tomorrow" if days == 1 else f"{days} days on"

"""Practice for the weeks after the day: five minutes for each touch that has some, in every variant."""

from datetime import date

from toolkit.assemble.drill_part import Drawing
from toolkit.assemble.workbook import follow_up_lines
from toolkit.models.drawn import PracticeSet, PracticeSheet
from toolkit.models.library import Library
from toolkit.models.session import SessionPlan

_SECONDS = 60


def practice_sheets(
    plan: SessionPlan, library: Library, day: date | None, drawing: Drawing
) -> tuple[PracticeSheet, ...]:
    """The sheets in the order of their days; nobody gets an item twice while the family has others.

    Args:
        plan: whose touches have practice.
        library: where the families are.
        day: of the session.
        drawing: what the day itself has left to draw from.
    """
    found = []
    for line in follow_up_lines(plan, day):
        touch, seconds = plan.follow_up[line.position], 0
        sets: list[PracticeSet] = []
        for practice in touch.practice:
            family = library.drills[practice.drill]
            place = f"{touch.by}/{len(sets)}"
            sheets = drawing.sheets(family, practice.items, practice.levels, place)
            drawing = drawing.after(family.id, sheets)
            seconds += len(sheets[0].prompts) * family.seconds
            sets.append(
                PracticeSet(
                    title=family.title, family=family.id, instruction=family.instruction, sheets=sheets
                )
            )
        if sets:
            found.append(
                PracticeSheet(
                    day=line.day,
                    date=line.date,
                    title=line.title,
                    what=line.what,
                    position=line.position,
                    minutes=-(-seconds // _SECONDS),
                    sets=tuple(sets),
                )
            )
    return tuple(found)

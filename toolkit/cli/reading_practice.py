"""A case study or a drill family as plain text, for reading on a screen of 80 columns."""

from typing import Any

from toolkit.cli.layout import bullets, entry, heading, paragraph, timed
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.item import Family
from toolkit.subject.timing import case_minutes
from toolkit.subject.wording import counted


def read_case(case: CaseStudy) -> str:
    """Title, what it is about, people, the open question and the moves of the plenary; no sealed part."""
    return "\n".join(
        [
            *heading(f"{case.code}  {case.title}"),
            *paragraph(case.summary),
            "",
            *paragraph(f"Plays at: {case.setting}"),
            f"{counted(case_minutes(case), 'minute')}, {case.reading_minutes} of them to read; groups of {case.groups_of}",
            f"{', '.join(case.components)}; {case.status}",
            "",
            "People",
            *bullets(f"{person.name}, {person.role}" for person in case.people),
            "",
            "The open question",
            *bullets([case.decision_point]),
            "",
            "Teaching plan",
            *timed((move.minutes, f"{move.title} ({move.format})") for move in case.teaching_plan),
        ]
    )


def read_drill(family: Family[Any]) -> str:
    """Title, what to do, a worked item and the items with their levels; no answers."""
    return "\n".join(
        [
            *heading(f"{family.code}  {family.title}"),
            *paragraph(family.summary),
            "",
            f"{counted(len(family.items), 'item')}, {family.seconds} seconds each",
            f"{', '.join(family.components)}; {family.status}",
            "",
            *paragraph(family.instruction),
            *paragraph(f"Worked: {family.worked}"),
            "",
            "Items, with their levels",
            *(line for item in family.items for line in entry(f"{item.level}  ", item.stem)),
        ]
    )

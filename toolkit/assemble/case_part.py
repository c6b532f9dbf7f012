"""A case study in the session: the moves of its discussion along the clock."""

from toolkit.assemble import labels
from toolkit.assemble.page_plan import CASE_PAGES, PagePlan
from toolkit.assemble.part import frame, later, page_words
from toolkit.models.case_study import CaseStudy
from toolkit.models.exercise import GroupUnit
from toolkit.models.pack import Part, PlannedCut, TimedTeaching
from toolkit.models.session import CaseBlock
from toolkit.subject.agenda import Slot
from toolkit.subject.groups import name_groups, split
from toolkit.subject.timing import clock_text, settling


def case_part(block: CaseBlock, case: CaseStudy, slot: Slot, people: int, pages: PagePlan) -> Part:
    """A case of the library in this session's room."""
    settled = settling(people)
    teaching = _timed(case, slot.starts + settled)
    unit = GroupUnit(min=max(2, case.groups_of - 1), ideal=case.groups_of, max=case.groups_of + 1)
    return Part(
        kind="case",
        title=case.title,
        kicker=f"{labels.COMPONENTS[case.components[0]]} · case study",
        energy="steady",
        purpose=case.summary,
        notes=block.notes or "",
        lead=block.lead or "",
        groups=name_groups(split(people, unit) or (people,)),
        pages=page_words([pages["case", case.id, name] for name in CASE_PAGES]),
        settling=settled,
        teaching=teaching,
        transition=case.wrap_up,
        cuts=tuple(
            PlannedCut(
                later_than=later(timed.starts, slot.allowance),
                where=f"Move {timed.number}",
                how=timed.teaching.cut.how,
                saves=timed.teaching.cut.saves,
            )
            for timed in teaching
            if timed.teaching.cut is not None
        ),
        case=case,
        **frame(slot),
    )


def _timed(case: CaseStudy, starts: int) -> tuple[TimedTeaching, ...]:
    timed = []
    for number, teaching in enumerate(case.teaching_plan, start=1):
        timed.append(
            TimedTeaching(
                number=number,
                starts=clock_text(starts),
                ends=clock_text(starts + teaching.minutes),
                minutes=teaching.minutes,
                format=labels.FORMATS[teaching.format],
                teaching=teaching,
            )
        )
        starts += teaching.minutes
    return tuple(timed)

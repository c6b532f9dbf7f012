"""A case study in the session: the moves of its discussion along the clock."""

from toolkit.assemble import labels
from toolkit.assemble.page_plan import CASE_PAGES, PagePlan
from toolkit.assemble.part import frame, page_words, planned_cut, settle_sentence
from toolkit.models.case_study import CaseStudy
from toolkit.models.exercise import GroupUnit
from toolkit.models.pack import Part, TimedTeaching
from toolkit.models.session import CaseBlock
from toolkit.subject.agenda import Slot
from toolkit.subject.groups import name_groups, split
from toolkit.subject.timing import clock_text, settling


def case_part(block: CaseBlock, case: CaseStudy, slot: Slot, people: int, pages: PagePlan) -> Part:
    """A case of the library in this session's room."""
    settled = settling(people)
    teaching = _timed(case, slot.starts + settled, slot.allowance)
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
        cuts=tuple(timed.cut for timed in teaching if timed.cut is not None),
        settle=settle_sentence(name_groups(split(people, unit) or (people,))),
        case=case,
        **frame(slot),
    )


def _timed(case: CaseStudy, starts: int, allowance: int) -> tuple[TimedTeaching, ...]:
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
                cut=planned_cut(teaching.cut, f"Move {number}", clock_text(starts), allowance),
            )
        )
        starts += teaching.minutes
    return tuple(timed)

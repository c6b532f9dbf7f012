"""A case study in the session: the moves of its discussion along the clock."""

from toolkit.assemble import labels
from toolkit.assemble.page_plan import CASE_PAGES, PagePlan
from toolkit.assemble.part import frame, page_words, planned_cut, settle_sentence
from toolkit.assemble.things import material_lines
from toolkit.models.case_study import CaseStudy
from toolkit.models.exercise import GroupUnit, Material
from toolkit.models.pack import Part, TimedTeaching
from toolkit.models.session import CaseBlock
from toolkit.subject.agenda import Slot
from toolkit.subject.groups import name_groups, split
from toolkit.subject.timing import settling


def case_part(block: CaseBlock, case: CaseStudy, slot: Slot, people: int, pages: PagePlan) -> Part:
    """A case of the library in this session's room."""
    settled = settling(people)
    teaching = _timed(case, slot.starts + settled, slot)
    groups = name_groups(case_sizes(case, people))
    return Part(
        kind="case",
        source=("case", case.id),
        title=case.title,
        kicker=f"{labels.COMPONENTS[case.components[0]]} · case study",
        energy="steady",
        purpose=case.summary,
        notes=block.notes or "",
        lead=block.lead or "",
        groups=groups,
        group_count=case_groups(case, people),
        pages=page_words([pages["case", case.id, name] for name in CASE_PAGES]),
        materials=material_lines(case_materials(case), people, case_groups(case, people)),
        settling=settled,
        teaching=teaching,
        transition=case.wrap_up,
        cuts=tuple(timed.cut for timed in teaching if timed.cut is not None),
        settle=settle_sentence(groups),
        case=case,
        **frame(slot),
    )


def case_groups(case: CaseStudy, people: int) -> int:
    """How many groups discuss the case."""
    return len(case_sizes(case, people))


def case_materials(case: CaseStudy) -> tuple[Material, ...]:
    """The sealed papers of a case, to be printed and kept back."""
    papers = [
        Material(item=f'Part B of "{case.title}", sealed', per="person", used_up=True, kind="print"),
        Material(item=f'Epilogue of "{case.title}", sealed', per="person", used_up=True, kind="print"),
    ]
    if case.roles:
        papers.append(Material(item=f'Set of role cards of "{case.title}"', per="group", kind="print"))
    return tuple(papers)


def case_sizes(case: CaseStudy, people: int) -> tuple[int, ...]:
    """The sizes of the groups that discuss the case, the largest first."""
    unit = GroupUnit(min=max(2, case.groups_of - 1), ideal=case.groups_of, max=case.groups_of + 1)
    return split(people, unit) or (people,)


def _timed(case: CaseStudy, starts: int, slot: Slot) -> tuple[TimedTeaching, ...]:
    timed = []
    for number, teaching in enumerate(case.teaching_plan, start=1):
        cut = slot.cut("move", number - 1)
        minutes = teaching.minutes - (cut.minutes if cut else 0)
        timed.append(
            TimedTeaching(
                number=number,
                starts=slot.time(starts),
                ends=slot.time(starts + minutes),
                minutes=minutes,
                format=labels.FORMATS[teaching.format],
                teaching=teaching,
                taken=cut.how if cut else "",
                cut=planned_cut(
                    None if cut else teaching.cut,
                    f"Move {number}",
                    f"teaching_plan.{number - 1}.cut",
                    starts,
                    minutes,
                    slot,
                ),
            )
        )
        starts += minutes
    return tuple(timed)

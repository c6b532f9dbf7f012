"""Which workbook page everything gets that people read or write on.

Pages are planned here and not read off the finished PDF, so that the facilitator guide can name them while nothing
flows back: the workbook's first pages are fixed, and every sheet, story page and drill is one page. The pipeline
holds the plan against what was typeset.
"""

from collections.abc import Iterator, Mapping

from toolkit.models.library import Library
from toolkit.models.pack import PageKind
from toolkit.models.session import CaseBlock, DrillBlock, ExerciseBlock, SessionPlan

#: The cover and the welcome stand before the first of them.
FIRST_PAGE = 3
#: A case is a page of story, a page of exhibits and questions, and a page of lines to rewrite.
CASE_PAGES: tuple[PageKind, ...] = ("story", "questions", "rewrite")

#: The page for what one hears from the partner, in the plan.
PARTNER_PAGE = "partner sheet"

#: The workbook page by kind of content, its id (of a drill: the position of its block) and what stands there.
PagePlan = Mapping[tuple[str, str, str], int]


def plan_pages(plan: SessionPlan, library: Library) -> PagePlan:
    """The workbook page of everything in the session, in the order of the day; what comes twice is printed once."""
    return {place: page for page, place in enumerate(dict.fromkeys(_places(plan, library)), start=FIRST_PAGE)}


def _places(plan: SessionPlan, library: Library) -> Iterator[tuple[str, str, str]]:
    for position, block in enumerate(plan.blocks):
        if isinstance(block, ExerciseBlock):
            yield from (
                ("exercise", block.exercise, sheet.id) for sheet in library.exercises[block.exercise].sheets
            )
        elif isinstance(block, CaseBlock):
            yield from (("case", block.case, name) for name in CASE_PAGES)
        elif isinstance(block, DrillBlock):
            yield "drill", str(position), block.drill
            if block.partner_sheet:
                yield "drill", str(position), PARTNER_PAGE

"""What hangs on the wall and stands on the tables: the agenda as everybody may read it, and the numbers of the tables."""

from collections.abc import Iterator, Sequence

from toolkit.assemble.case_part import case_sizes
from toolkit.models.library import Library
from toolkit.models.pack import Part, WorkbookPage
from toolkit.models.posted import ListedPart, PostedLine
from toolkit.models.session import CaseBlock, ExerciseBlock, SessionPlan
from toolkit.subject.groups import split
from toolkit.subject.room_plan import MOST_AT_A_TABLE, shared_out
from toolkit.subject.timing import clock_minutes, clock_text

#: On the wall a break begins at a round time: to the minute it would be a promise that no room keeps.
_ROUND = 5
_PAIR = 2


def listed_parts(parts: Sequence[Part], pages: Sequence[WorkbookPage]) -> tuple[ListedPart, ...]:
    """What happens in the session, for the workbook: all that is planned, because it is printed before the day."""
    first = _first_pages(pages)
    return tuple(
        ListedPart(
            number=part.number,
            title=part.title,
            page=first.get(part.title, 0),
            source=":".join(part.source),
            at=part.at,
        )
        for part in parts
    )


def _first_pages(pages: Sequence[WorkbookPage]) -> dict[str, int]:
    first: dict[str, int] = {}
    for page in pages:
        first.setdefault(page.part_title, page.page)
    return first


def posted_agenda(parts: Sequence[Part], pages: Sequence[WorkbookPage]) -> tuple[PostedLine, ...]:
    """The parts with their workbook pages and the breaks with their times; when a part begins is the trainer's matter."""
    first = _first_pages(pages)
    return tuple(
        PostedLine(number=0, title=part.title, clock=_about(part.starts), minutes=part.minutes)
        if part.kind == "break"
        else PostedLine(number=part.number, title=part.title, page=first.get(part.title, 0))
        for part in parts
    )


def table_numbers(plan: SessionPlan, library: Library) -> tuple[int, ...]:
    """A number for each table, and 0 for a spare card: as many tables as the part with the most groups needs.

    None in a session online. People who work alone sit where they sat before.
    """
    tables = table_sizes(plan, library)
    return (*range(1, len(tables) + 1), 0) if tables else ()


def table_sizes(plan: SessionPlan, library: Library) -> tuple[int, ...]:
    """How many people sit at each table, table 1 first: the groups of the part with the most of them that a table holds.

    Where every part is for the whole room, or people work alone, they share out as evenly as it goes. None in a session
    online.
    """
    if plan.modality == "online":
        return ()
    seated = [(sizes, least) for sizes, least in _seated(plan, library) if max(sizes) <= MOST_AT_A_TABLE]
    # Pairs turn to each other where they sit; only where nothing larger is asked for does each need a table.
    larger = [sizes for sizes, least in seated if least > _PAIR]
    return max(larger or [sizes for sizes, _ in seated], key=len, default=shared_out(plan.people))


def _seated(plan: SessionPlan, library: Library) -> Iterator[tuple[tuple[int, ...], int]]:
    """The groups of each block that has some, and how many people the smallest has."""
    for block in plan.blocks:
        if isinstance(block, ExerciseBlock):
            sizes = split(plan.people, library.exercises[block.exercise].people.group)
            if sizes and sizes[0] > 1:
                yield sizes, min(sizes)
        elif isinstance(block, CaseBlock):
            yield case_sizes(library.cases[block.case], plan.people), _PAIR + 1


def _about(clock: str) -> str:
    """The nearest round time."""
    return clock_text((clock_minutes(clock) + _ROUND // 2) // _ROUND * _ROUND)

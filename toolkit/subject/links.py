"""What the blocks of a session name, and what of it is not there."""

from collections.abc import Iterator

from toolkit.models.library import Kind, Library
from toolkit.models.session import CaseBlock, DrillBlock, ExerciseBlock, SessionPlan


def linked(session: SessionPlan) -> Iterator[tuple[int, Kind, str]]:
    """The exercises, cases and drill families that the blocks of a session name, with the position of the block."""
    for position, block in enumerate(session.blocks):
        if isinstance(block, ExerciseBlock):
            yield position, "exercise", block.exercise
        elif isinstance(block, CaseBlock):
            yield position, "case", block.case
        elif isinstance(block, DrillBlock):
            yield position, "drill", block.drill


def missing_links(session: SessionPlan, library: Library) -> tuple[tuple[int, Kind, str], ...]:
    """Those of them that no file gives. A file that could not be read counts as there: its own problem says why."""
    known = {"exercise": library.exercises, "case": library.cases, "drill": library.drills}
    return tuple(
        (position, kind, name)
        for position, kind, name in linked(session)
        if name not in known[kind] and (kind, name) not in library.sources
    )

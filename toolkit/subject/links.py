"""What the blocks of a session name, and what of it is not there or could not be read."""

from collections.abc import Collection, Iterator

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
    return tuple(
        (position, kind, name)
        for position, kind, name in linked(session)
        if name not in names_of(library, kind) and (kind, name) not in library.sources
    )


def all_links_resolve(session: SessionPlan, library: Library) -> bool:
    """Whether everything that the session names is there to be looked at, so that sums over the day are true."""
    return all(name in names_of(library, kind) for _, kind, name in linked(session))


def names_of(library: Library, kind: Kind) -> Collection[str]:
    """The ids of what was read of the kinds that can be named elsewhere."""
    known: dict[Kind, Collection[str]] = {
        "exercise": library.exercises,
        "case": library.cases,
        "drill": library.drills,
        "term": library.terms,
    }
    return known[kind]

"""What a session names, and what of it is not there or could not be read."""

from collections.abc import Collection, Iterator

from toolkit.models.library import Kind, Library
from toolkit.models.places import Location
from toolkit.models.session import CaseBlock, DrillBlock, ExerciseBlock, Practice, SessionPlan


def practised(session: SessionPlan) -> Iterator[tuple[Location, Practice]]:
    """The practice of a session's touches, with where it stands."""
    for number, touch in enumerate(session.follow_up):
        for position, practice in enumerate(touch.practice):
            yield ("follow_up", number, "practice", position), practice


def linked(session: SessionPlan) -> Iterator[tuple[Location, Kind, str]]:
    """The exercises, cases and drill families that a session names, with where it names them."""
    for position, block in enumerate(session.blocks):
        if isinstance(block, ExerciseBlock):
            yield ("blocks", position, "exercise"), "exercise", block.exercise
        elif isinstance(block, CaseBlock):
            yield ("blocks", position, "case"), "case", block.case
        elif isinstance(block, DrillBlock):
            yield ("blocks", position, "drill"), "drill", block.drill
    for location, practice in practised(session):
        yield (*location, "drill"), "drill", practice.drill


def missing_links(session: SessionPlan, library: Library) -> tuple[tuple[Location, Kind, str], ...]:
    """Those of them that no file gives. A file that could not be read counts as there: its own problem says why."""
    return tuple(
        (location, kind, name)
        for location, kind, name in linked(session)
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

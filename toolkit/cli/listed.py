"""What a list tells of each kind of content: the columns of its table, and the facts of its JSON."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.library import Kind
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term
from toolkit.subject.timing import case_minutes, clock_minutes

Facts = dict[str, object]


@dataclass(frozen=True)
class Listed:
    """A kind of content in lists.

    Attributes:
        kind: which one.
        head: the columns of its table; the last one may be shortened.
        row: the cells of a noun.
        facts: what one chooses a noun by.
        minutes: how long a noun takes; None when the session decides.
        only_asked_for: whether it is left out of the list of everything. A glossary is long, and nobody runs a word;
            on a small screen it would push the exercises out of sight.
    """

    kind: Kind
    head: tuple[str, ...]
    row: Callable[[Any], tuple[str | int, ...]]
    facts: Callable[[Any], Facts]
    minutes: Callable[[Any], int | None]
    only_asked_for: bool = False


def exercise_facts(exercise: Exercise) -> Facts:
    """What one chooses an exercise by."""
    people = exercise.people
    return {
        **_common("exercise", exercise),
        "minutes": exercise.minutes.model_dump(),
        "people": {"min": people.min, "ideal": people.ideal, "max": people.max},
        "energy": exercise.facets.energy,
        "sensitivity": exercise.sensitivity,
    }


def case_facts(case: CaseStudy) -> Facts:
    """What one chooses a case by."""
    return {
        **_common("case", case),
        "setting": case.setting,
        "minutes": case_minutes(case),
        "sensitivity": case.sensitivity,
    }


def drill_facts(family: Family[Any]) -> Facts:
    """What one chooses a drill by."""
    return {
        **_common("drill", family),
        "answers": vars(family)["kind"],
        "items": len(family.items),
        "seconds": family.seconds,
    }


def session_facts(session: SessionPlan) -> Facts:
    """What one chooses a session by."""
    return {
        "kind": "session",
        "id": session.id,
        "title": session.title,
        "subtitle": session.subtitle,
        "minutes": session_minutes(session),
        "people": session.people,
        "audience": session.audience,
    }


def term_facts(term: Term) -> Facts:
    """What one looks a term up by."""
    return {
        "kind": "term",
        "id": term.id,
        "title": term.title,
        "sort": term.kind,
        "also": term.also,
        "meaning": term.meaning,
    }


def session_minutes(session: SessionPlan) -> int:
    """From its start to its end."""
    return clock_minutes(session.end) - clock_minutes(session.start)


def _common(kind: Kind, noun: Exercise | CaseStudy | Family[Any]) -> Facts:
    return {
        "kind": kind,
        "id": noun.id,
        "code": noun.code,
        "title": noun.title,
        "summary": noun.summary,
        "components": noun.components,
        "status": noun.status,
    }


#: In the order of their tables.
LISTED = (
    Listed(
        "exercise",
        ("CODE", "EXERCISE", "MIN", "TITLE"),
        lambda each: (each.code, each.id, each.minutes.target, each.title),
        exercise_facts,
        lambda each: each.minutes.target,
    ),
    Listed(
        "case",
        ("CODE", "CASE", "MIN", "TITLE"),
        lambda each: (each.code, each.id, case_minutes(each), each.title),
        case_facts,
        case_minutes,
    ),
    Listed(
        "drill",
        ("CODE", "DRILL", "ITEMS", "TITLE"),
        lambda each: (each.code, each.id, len(each.items), each.title),
        drill_facts,
        lambda _: None,
    ),
    Listed(
        "session",
        ("SESSION", "MIN", "PEOPLE", "TITLE"),
        lambda each: (each.id, session_minutes(each), each.people, each.title),
        session_facts,
        session_minutes,
    ),
    Listed(
        "term",
        ("TERM", "KIND", "TITLE"),
        lambda each: (each.id, each.kind, each.title),
        term_facts,
        lambda _: None,
        only_asked_for=True,
    ),
)

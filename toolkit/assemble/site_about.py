"""What a trainers' page says about itself: how far it has been tried, by whom it was written, whom it is for."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from toolkit.assemble import labels
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.header import Header
from toolkit.models.session import SessionPlan
from toolkit.models.site_trainers import Fact
from toolkit.models.words import AudienceGroup
from toolkit.subject.calendar import date_text


def about_exercise(exercise: Exercise) -> tuple[Fact, ...]:
    """The facts of an exercise."""
    facets = exercise.facets
    return _facts(
        ("Code", exercise.code),
        ("Where in a session", labels.PHASES[exercise.phase]),
        ("Mood", facets.energy),
        ("Preparation", labels.EFFORTS[facets.preparation_effort]),
        ("Cost of materials", labels.COSTS[facets.materials_cost]),
        ("Examples from", ", ".join(facets.settings)),
        *_header(exercise),
    )


def about_case(case: CaseStudy) -> tuple[Fact, ...]:
    """The facts of a case study."""
    return _facts(
        ("Code", case.code),
        ("It plays in", case.setting),
        ("Industry", case.industry),
        *_header(case),
        ("Also found as", ", ".join(case.keywords)),
    )


def about_family(family: Family[Any]) -> tuple[Fact, ...]:
    """The facts of a drill family."""
    return _facts(
        ("Code", family.code),
        ("Kind", type(family).model_fields["kind"].description or ""),
        ("Trains", _listed(labels.COMPONENTS[component] for component in family.components)),
        ("For", _people(family.audience)),
        ("Language", family.language),
        ("Version", family.version),
        ("Tried", labels.STATUSES[family.status]),
        ("Written by", ", ".join(family.authors)),
        ("Look at it again by", _day(family.review_by, family.language)),
        *(
            (f"Words for {name.replace('_', ' ')}", ", ".join(words))
            for name, words in family.fillers.items()
        ),
    )


def about_session(plan: SessionPlan) -> tuple[Fact, ...]:
    """The facts of a session plan that its pack does not hold."""
    return _facts(
        ("For", _people(plan.audience)),
        ("Tracks", _listed(labels.TRACKS[track] for track in plan.tracks)),
        ("Where people are", labels.MODALITIES[plan.modality]),
        ("In hand at least", f"{plan.buffer} min" if plan.buffer else ""),
        ("Language", plan.language),
        ("Draws follow from", plan.seed),
    )


def _header(noun: Header) -> Iterator[tuple[str, str]]:
    yield "Trains", _listed(labels.COMPONENTS[component] for component in noun.components)
    yield "Tracks", _listed(labels.TRACKS[track] for track in noun.tracks)
    yield "For", _people(noun.audience)
    yield "How personal it gets", labels.SENSITIVITIES[noun.sensitivity]
    yield "Language", noun.language
    yield "Version", noun.version
    yield "Tried", labels.STATUSES[noun.status]
    yield "Written by", ", ".join(noun.authors)
    yield "Origin", noun.origin
    yield "Licence", noun.licence
    yield "Look at it again by", _day(noun.review_by, noun.language)


def _facts(*pairs: tuple[str, str]) -> tuple[Fact, ...]:
    return tuple(Fact(term=term, text=text) for term, text in pairs if text)


def _listed(words: Iterator[str]) -> str:
    return ", ".join(words)


def _people(groups: Sequence[AudienceGroup]) -> str:
    return ", ".join(labels.AUDIENCES[group] for group in groups)


def _day(written: str, language: str) -> str:
    """The day in words, or as written when the calendar does not have it: the check real-dates says so."""
    try:
        return date_text(date.fromisoformat(written), language)
    except ValueError:
        return written

"""Which words of the glossary a session puts on cards."""

from collections.abc import Iterator
from typing import Any, get_args

from toolkit.models.drills.item import Family
from toolkit.models.language import SlotName
from toolkit.models.library import Library
from toolkit.models.session import DrillBlock, ExerciseBlock, SessionPlan
from toolkit.models.term import Term
from toolkit.models.words import Pattern
from toolkit.subject.drills import eligible

_PATTERNS: tuple[Pattern, ...] = get_args(Pattern)
_SLOTS = tuple(f"slot-{name.replace('_', '-')}" for name in get_args(SlotName))


def trained_patterns(plan: SessionPlan, library: Library) -> tuple[Pattern, ...]:
    """The weakening patterns that a session trains: all of them where its drills ask to tell several apart."""
    drilled: set[Pattern] = set()
    named: set[Pattern] = set()
    for block in plan.blocks:
        if isinstance(block, DrillBlock) and block.drill in library.drills:
            drilled.update(_drilled(library.drills[block.drill], block))
        elif isinstance(block, ExerciseBlock) and block.exercise in library.exercises:
            facets = getattr(library.exercises[block.exercise], "facets", None)
            named.update(getattr(facets, "patterns", ()))
    wanted = set(_PATTERNS) if len(drilled) > 1 else drilled | named
    return tuple(pattern for pattern in _PATTERNS if pattern in wanted)


def _drilled(family: Family[Any], block: DrillBlock) -> Iterator[Pattern]:
    items = getattr(family, "items", ())
    if items and all(hasattr(item, "level") for item in items):
        for item in eligible(family, getattr(block, "levels", ())):
            yield from getattr(item, "patterns", ())


def pattern_terms(plan: SessionPlan, library: Library) -> tuple[Term, ...]:
    """The terms that explain these patterns, in the order of the patterns."""
    by_pattern = {getattr(term, "pattern", None): term for term in library.terms.values()}
    return tuple(by_pattern[name] for name in trained_patterns(plan, library) if name in by_pattern)


def slot_terms(plan: SessionPlan, library: Library) -> tuple[Term, ...]:
    """The slots of a promise in the order in which one says them, if the session trains what keeps them empty."""
    if not pattern_terms(plan, library):
        return ()
    slots = {term.id: term for term in library.terms.values() if getattr(term, "kind", None) == "slot"}
    known = [slots.pop(name) for name in _SLOTS if name in slots]
    return (*known, *slots.values())


def card_terms(plan: SessionPlan, library: Library) -> tuple[str, ...]:
    """Ids of all terms on which the cards of a session depend; also of a faulty one that does not say what it is."""
    chosen = [*pattern_terms(plan, library), *slot_terms(plan, library)]
    if not trained_patterns(plan, library):
        return ()
    unknown = [term.id for term in library.terms.values() if not hasattr(term, "kind")]
    return tuple(dict.fromkeys([term.id for term in chosen] + unknown))

"""Check: rules of the field that a schema cannot say. One module is one rule; its docstring is its page.

A rule module has a `CODE` and one or more of `check_exercise(exercise, library)`, `check_session(session,
library)` and `check_library(library)`, each giving diagnostics. A new rule is one file and one line of `RULES`.
"""

from collections.abc import Iterator
from types import ModuleType

from toolkit.checks import (
    cuts_reach_minimum,
    debrief_grammar,
    debrief_length,
    do_starts_with_verb,
    evidence_claims,
    groups_divide,
    links_resolve,
    minutes_range,
    objective_verb,
    opt_out,
    real_dates,
    rounds_fit,
    say_length,
    session_budget,
    session_fits,
    sheet_ends_in_commitment,
    sheet_space,
    sheet_words,
    sheets_are_written,
    steps_sum,
    unique_ids,
)
from toolkit.diagnostics import Diagnostic
from toolkit.models.base import UnknownValueError
from toolkit.models.library import Library

#: In the order in which the reference page lists them.
RULES: tuple[ModuleType, ...] = (
    steps_sum,
    minutes_range,
    cuts_reach_minimum,
    rounds_fit,
    groups_divide,
    debrief_length,
    debrief_grammar,
    say_length,
    do_starts_with_verb,
    objective_verb,
    opt_out,
    evidence_claims,
    sheets_are_written,
    sheet_words,
    sheet_space,
    sheet_ends_in_commitment,
    links_resolve,
    unique_ids,
    real_dates,
    session_fits,
    session_budget,
)


def check(library: Library) -> tuple[Diagnostic, ...]:
    """Everything that any rule finds, sorted by place."""
    return tuple(sorted(problem for rule in RULES for problem in _apply(rule, library)))


def _apply(rule: ModuleType, library: Library) -> Iterator[Diagnostic]:
    """One rule over everything it has an opinion about, each noun by itself."""
    if hasattr(rule, "check_exercise"):
        for exercise in library.exercises.values():
            yield from _as_far_as_known(rule.check_exercise(exercise, library))
    if hasattr(rule, "check_session"):
        for session in library.sessions.values():
            yield from _as_far_as_known(rule.check_session(session, library))
    if hasattr(rule, "check_library"):
        yield from rule.check_library(library)


def _as_far_as_known(problems: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
    """What a rule finds until it asks for a field that the file does not give; that has a message already."""
    try:
        yield from problems
    except UnknownValueError:
        return

"""Check: rules of the field that a schema cannot say. One module is one rule; its docstring is its page.

A rule module has a `CODE` and one or more of `check_exercise(exercise, library)`, `check_case(case, library)`,
`check_drill(family, library)`, `check_session(session, library)` and `check_library(library)`, each giving findings;
the runner adds the file and the place. A new rule is one file and one line of `RULES`.
"""

from collections.abc import Iterable, Iterator

from toolkit.checks import (
    both_models,
    case_quotes,
    contrast,
    cuts_reach_minimum,
    debrief_grammar,
    debrief_length,
    do_starts_with_verb,
    drill_fits,
    evidence_claims,
    groups_divide,
    links_resolve,
    minutes_range,
    near_duplicate,
    objective_verb,
    one_right_answer,
    opt_out,
    person_talk,
    placeholders,
    practice_share,
    real_dates,
    rounds_fit,
    say_length,
    session_budget,
    session_ends_with_promise,
    session_fits,
    setting_fits,
    sheet_ends_in_commitment,
    sheet_space,
    sheet_words,
    sheets_are_written,
    steps_sum,
    surveillance_wording,
    talk_block,
    unique_ids,
    unused_material,
)
from toolkit.checks.finding import (
    CaseRule,
    DrillRule,
    ExerciseRule,
    Finding,
    LibraryRule,
    Rule,
    SessionRule,
)
from toolkit.diagnostics import Diagnostic
from toolkit.models.base import UnknownValueError
from toolkit.models.library import Kind, Library

#: In the order in which a person reads a file.
RULES: tuple[Rule, ...] = (
    steps_sum,
    minutes_range,
    cuts_reach_minimum,
    rounds_fit,
    groups_divide,
    talk_block,
    debrief_length,
    debrief_grammar,
    say_length,
    do_starts_with_verb,
    objective_verb,
    opt_out,
    evidence_claims,
    surveillance_wording,
    person_talk,
    sheets_are_written,
    sheet_words,
    sheet_space,
    sheet_ends_in_commitment,
    unused_material,
    case_quotes,
    one_right_answer,
    both_models,
    placeholders,
    near_duplicate,
    links_resolve,
    unique_ids,
    real_dates,
    session_fits,
    session_budget,
    setting_fits,
    drill_fits,
    practice_share,
    session_ends_with_promise,
    contrast,
)


def check(library: Library) -> tuple[Diagnostic, ...]:
    """Everything that any rule finds, sorted by place."""
    return tuple(sorted(problem for rule in RULES for problem in _apply(rule, library)))


def _apply(rule: Rule, library: Library) -> Iterator[Diagnostic]:
    """One rule over everything it has an opinion about."""
    for kind, identifier, finding in _findings(rule, library):
        yield library.problem(
            kind,
            identifier,
            finding.location,
            rule.CODE,
            finding.sentence,
            hint=finding.hint,
            severity=finding.severity,
        )


def _findings(rule: Rule, library: Library) -> Iterator[tuple[Kind, str, Finding]]:
    """What a rule says, each noun by itself."""
    if isinstance(rule, ExerciseRule):
        for exercise in library.exercises.values():
            yield from _known("exercise", exercise.id, rule.check_exercise(exercise, library))
    if isinstance(rule, CaseRule):
        for case in library.cases.values():
            yield from _known("case", case.id, rule.check_case(case, library))
    if isinstance(rule, DrillRule):
        for family in library.drills.values():
            yield from _known("drill", family.id, rule.check_drill(family, library))
    if isinstance(rule, SessionRule):
        for session in library.sessions.values():
            yield from _known("session", session.id, rule.check_session(session, library))
    if isinstance(rule, LibraryRule):
        yield from rule.check_library(library)


def _known(kind: Kind, identifier: str, findings: Iterable[Finding]) -> Iterator[tuple[Kind, str, Finding]]:
    """What a rule finds until it asks for a field that the file does not give; that has a message already."""
    try:
        for finding in findings:
            yield kind, identifier, finding
    except UnknownValueError:
        return

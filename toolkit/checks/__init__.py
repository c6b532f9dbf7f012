"""Check: rules of the field that a schema cannot say. One module is one rule; its docstring is its page.

A rule module has a `CODE` and one or more of `check_exercise(exercise, library)`, `check_case(case, library)`,
`check_drill(family, library)`, `check_term(term, library)`, `check_language(language, library)`,
`check_session(session, library)` and `check_library(library)`, each giving findings; the runner adds the file and the place. A new rule is one file and one
line of `RULES`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from toolkit.checks import (
    both_models,
    case_quotes,
    contrast,
    cuts_reach_minimum,
    debrief_grammar,
    debrief_length,
    dialogue_leads,
    do_starts_with_verb,
    drill_fits,
    drill_proof,
    drill_reading,
    evidence_claims,
    face_letters,
    groups_divide,
    language_examples,
    language_notation,
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
    session_breaks,
    session_budget,
    session_ends_with_promise,
    session_exercises,
    session_fits,
    setting_fits,
    sheet_ends_in_commitment,
    sheet_space,
    sheet_words,
    sheets_are_written,
    steps_sum,
    surveillance_wording,
    talk_block,
    term_kind,
    unique_ids,
    unused_material,
    with_many,
    writing_place,
)
from toolkit.checks.finding import (
    CaseRule,
    DrillRule,
    ExerciseRule,
    Finding,
    LanguageFileRule,
    LibraryRule,
    Rule,
    SessionRule,
    TermRule,
)
from toolkit.diagnostics import Diagnostic
from toolkit.models.base import UnknownValueError
from toolkit.models.library import Kind, Library
from toolkit.models.places import Location
from toolkit.models.session import SessionPlan
from toolkit.subject.links import linked

#: In the order in which a person reads a file.
RULES: tuple[Rule, ...] = (
    steps_sum,
    minutes_range,
    cuts_reach_minimum,
    rounds_fit,
    groups_divide,
    with_many,
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
    writing_place,
    sheet_words,
    sheet_space,
    sheet_ends_in_commitment,
    unused_material,
    case_quotes,
    one_right_answer,
    dialogue_leads,
    both_models,
    placeholders,
    drill_reading,
    near_duplicate,
    term_kind,
    language_notation,
    language_examples,
    drill_proof,
    links_resolve,
    unique_ids,
    real_dates,
    session_fits,
    session_exercises,
    session_breaks,
    session_budget,
    setting_fits,
    drill_fits,
    practice_share,
    session_ends_with_promise,
    contrast,
    face_letters,
)


#: What follows from another problem is not said again: once the first is put right, the others may be gone. A rule
#: is left out for a noun in which the rule on the right has found an error.
FOLLOWS: dict[str, str] = {
    "minutes-range": "steps-sum",
    "cuts-reach-minimum": "steps-sum",
    "sheets-are-written": "links-resolve",
    "writing-place": "links-resolve",
    "language-examples": "language-notation",
    "drill-proof": "one-right-answer",
}
#: Sums of a session mean nothing while the minutes of one of its exercises are wrong.
_SUMS_OF_SESSIONS = frozenset({"session-fits", "session-breaks", "session-budget"})

_Said = tuple[Kind, str, Finding]
_Look = Callable[[Any, Library], Iterator[Finding]]


def check(library: Library) -> tuple[Diagnostic, ...]:
    """Everything that any rule finds, sorted by place; of what follows from one error, only that error."""
    said = {rule.CODE: tuple(_findings(rule, library)) for rule in RULES}
    faulty = {code: _faulty(findings) for code, findings in said.items()}
    unsummed = {
        ("session", session.id)
        for session in library.sessions.values()
        if any((kind, name) in faulty["steps-sum"] for _, kind, name in _linked(session))
    }
    return tuple(
        sorted(
            _diagnostic(library, code, one)
            for code, findings in said.items()
            for one in findings
            if one[:2] not in faulty.get(FOLLOWS.get(code, ""), frozenset())
            and not (code in _SUMS_OF_SESSIONS and one[:2] in unsummed)
        )
    )


def _faulty(findings: Iterable[_Said]) -> frozenset[tuple[Kind, str]]:
    return frozenset((kind, name) for kind, name, finding in findings if finding.severity == "error")


def _linked(session: SessionPlan) -> tuple[tuple[Location, Kind, str], ...]:
    try:
        return tuple(linked(session))
    except UnknownValueError:
        return ()


def _diagnostic(library: Library, code: str, said: _Said) -> Diagnostic:
    kind, identifier, finding = said
    return library.problem(
        kind,
        identifier,
        finding.location,
        code,
        finding.sentence,
        hint=finding.hint,
        severity=finding.severity,
    )


def _findings(rule: Rule, library: Library) -> Iterator[_Said]:
    """What a rule says, each noun by itself."""
    for kind, nouns, look in _looks(rule, library):
        for identifier, noun in nouns.items():
            yield from _known(kind, identifier, look(noun, library))
    if isinstance(rule, LibraryRule):
        yield from rule.check_library(library)


def _looks(rule: Rule, library: Library) -> Iterator[tuple[Kind, Mapping[str, Any], _Look]]:
    """The kinds of nouns that a rule looks at one by one, and how it looks at each."""
    if isinstance(rule, ExerciseRule):
        yield "exercise", library.exercises, rule.check_exercise
    if isinstance(rule, CaseRule):
        yield "case", library.cases, rule.check_case
    if isinstance(rule, DrillRule):
        yield "drill", library.drills, rule.check_drill
    if isinstance(rule, TermRule):
        yield "term", library.terms, rule.check_term
    if isinstance(rule, LanguageFileRule):
        yield "language", library.languages, rule.check_language
    if isinstance(rule, SessionRule):
        yield "session", library.sessions, rule.check_session


def _known(kind: Kind, identifier: str, findings: Iterable[Finding]) -> Iterator[tuple[Kind, str, Finding]]:
    """What a rule finds until it asks for a field that the file does not give; that has a message already."""
    try:
        for finding in findings:
            yield kind, identifier, finding
    except UnknownValueError:
        return

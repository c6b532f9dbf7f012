"""Well-known figures that nobody can trace to a study are not repeated.

### Why
The toolkit says what its evidence is. One invented figure, looked up by one sceptic in the room, costs the rest
its credit. Refused are: 65 % or 95 % success with an accountability appointment; 73 % of partnerships that fail;
the 3 % of a class who wrote down their goals; only 10 % of training that transfers; 30 % more sales; 30 % better
foresight by a pre-mortem.

### Bad
```yaml
# exercises/example.yaml
key_messages: [An accountability appointment raises your chance to 95 %.]
```

### Good
```yaml
# exercises/example.yaml
key_messages: [Telling somebody how far you are helps you to get there.]
```

### How to fix
Leave the figure out, or use one from a study that you have read and name it in `evidence`.
"""

import re
from collections.abc import Iterator
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.base import Model
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term
from toolkit.subject.contents import plain_text, texts_of
from toolkit.subject.wording import sentences

CODE = "evidence-claims"

_PER_CENT = r"\s*(?:%|per\s?cent\b)"
#: One of these stands in whatever has such a figure, so that most nouns are done with one look.
_MARKS = ("%", "er cent", "ercent", "ER CENT", "ERCENT")
_FIGURE = re.compile(_PER_CENT, re.IGNORECASE)
#: The figure, the words that must stand in the same sentence, and what is wrong with it.
_CLAIMS = tuple(
    (re.compile(rf"(?<![\d.,]){number}{_PER_CENT}", re.IGNORECASE), re.compile(around, re.IGNORECASE), name)
    for number, around, name in (
        (
            "(?:65|95)",
            r"appointment|accountab\w* partner|commit\w* to (?:someone|somebody)",
            "an appointment",
        ),
        ("73", r"partner", "failing partnerships"),
        ("(?:3|three)", r"harvard|yale", "a class and its written goals"),
        (
            "(?:10|ten)",
            r"(?=.*train)(?=.*\b(?:transfer|appl(?:y|ied))|.*\bon the job)",
            "transfer of training",
        ),
        (
            "(?:30|thirty)",
            r"(?=.*\bsales)(?=.*\b(?:increas|rise|rose|grow|grew|more|higher))",
            "rising sales",
        ),
        ("(?:30|thirty)", r"pre-?mortem|prospective hindsight", "the pre-mortem"),
    )
)


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Read every text of the exercise."""
    yield from _check(exercise)


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Read every text of the case."""
    yield from _check(case)


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Read every text of the drill family."""
    yield from _check(family)


def check_term(term: Term, _: Library) -> Iterator[Finding]:
    """Read every text of the term."""
    yield from _check(term)


def check_session(session: SessionPlan, _: Library) -> Iterator[Finding]:
    """Read every text of the session."""
    yield from _check(session)


def _check(noun: Model) -> Iterator[Finding]:
    everything = plain_text(noun)
    if not any(mark in everything for mark in _MARKS):
        return
    for location, text in texts_of(noun):
        for figure, name in _claims(text):
            sentence = f"“{figure}” about {name} has no source that anybody could find"
            hint = "leave the figure out, or use one from a study you have read"
            yield Finding(location, sentence, hint)


def _claims(text: str) -> Iterator[tuple[str, str]]:
    for sentence in sentences(text) if _FIGURE.search(text) else ():
        for figure, around, name in _CLAIMS:
            found = figure.search(sentence)
            if found and around.search(sentence.replace("\n", " ")):
                yield found.group(), name

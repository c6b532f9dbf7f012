"""What the facilitator does starts with the verb (a warning).

### Why
The eye of somebody on their feet catches the first word of a line. “Collect the cards” is found; “The cards are
then collected” has to be read.

### Bad
```yaml
# exercises/example.yaml
steps:
  - do: [The poster is shown to everyone.]
```

### Good
```yaml
# exercises/example.yaml
steps:
  - do: [Show the poster to everyone.]
```

### How to fix
Say what you do as if you asked somebody for it: who, with whom, with what, who starts, when to change. Put “after
two minutes” or “in pairs” behind the verb.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.case_study import CaseStudy
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.models.session import SessionPlan
from toolkit.subject.contents import steps_of
from toolkit.subject.wording import words

CODE = "do-starts-with-verb"

_ARTICLES_AND_COMPANY = """
    a an the this that these those some any each every all both no
    i you he she it we they one my your his her its our their
    everyone everybody someone somebody nobody participants participant people trainer facilitator
    please there here then now next and but or also so if when while once until because
    in on at after before during with without within for from into of to as by about
"""
#: Words that never begin a line of this kind with its verb. Open lists of nouns would raise false alarms.
_NOT_VERBS = frozenset(_ARTICLES_AND_COMPANY.split())
#: Characters of a line in which its first word stands, whatever the markup before it.
_BEGINNING = 80
#: Verbs that end in -ing without being a form of another verb.
_VERBS_IN_ING = ("bring", "cling", "fling", "ping", "ring", "sing", "sling", "string", "swing", "wring")


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Look at the first word of each line in the steps."""
    yield from _check(exercise)


def check_session(session: SessionPlan, _: Library) -> Iterator[Finding]:
    """Look at the first word of each line in the inline parts."""
    yield from _check(session)


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Look at the first word of each line in the teaching plan."""
    for number, move in enumerate(case.teaching_plan):
        yield from _lines(("teaching_plan", number), move.do)


def _check(noun: Exercise | SessionPlan) -> Iterator[Finding]:
    for location, step in steps_of(noun):
        yield from _lines(location, step.do)
        if step.with_many:
            yield from _lines((*location, "with_many"), step.with_many.do)


def _lines(location: Location, lines: tuple[str, ...]) -> Iterator[Finding]:
    for number, line in enumerate(lines):
        first = next(iter(words(line[:_BEGINNING])), "")
        if not _may_be_verb(first.lower()):
            yield Finding(
                (*location, "do", number),
                f"the line starts with “{first}”, not with what the facilitator does",
                "start with the verb: Show …, Give …, Ask …",
                "warning",
            )


def _may_be_verb(word: str) -> bool:
    if word in _NOT_VERBS:
        return False
    return not word.endswith("ing") or word in _VERBS_IN_ING

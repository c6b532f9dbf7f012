"""Nothing asks for a watch on persons: no individual scores, no rankings, no lists of who missed, no report about them to a manager.

### Why
Monitoring people does not make them better at their work; it costs trust, and adds stress and dodging. Accountability
is what people do for each other, not what is done to them. One sentence in a guide that counts persons undoes the
promise on the first page.

Looked at is what the toolkit asks for: steps, materials, sheets, promises, follow-ups, instructions. Stories, wrong
answers, signs of trouble and questions may name surveillance, and a sentence that says what is *not* done is welcome.

### Bad
```yaml
# exercises/example.yaml
steps:
  - do: [Track each person's kept promises on the wall.]
```

```yaml
# exercises/example.yaml
evaluation: [A ranking of participants by kept promises.]
```

```yaml
# sessions/example.yaml
follow_up:
  - {by: D+7, title: First check-in, what: Report to the manager who missed a promise.}
```

### Good
```yaml
# exercises/example.yaml
steps:
  - do: [Count the causes of delay of the whole room; we never track each person.]
```

### How to fix
Count what happened in the whole group: causes, not names. Leave results with the people they belong to. If the
sentence says what you do not do, put the "not" into the same sentence.
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
from toolkit.models.places import Location
from toolkit.models.session import SessionPlan
from toolkit.subject.contents import plain_text, texts_of
from toolkit.subject.wording import sentences

CODE = "surveillance-wording"

_PERSONS = (
    r"(?:persons?|people|participants?|individuals?|employees?|colleagues?|members?|staff|team members?)"
)
_EACH = r"(?:each|every|all|individual|single)"
_MISSED = r"(?:missed|failed|broke|was late|is late|were late|did not|didn['’]t|is behind|fell behind|spoke)"
_ABOVE = r"(?:managers?|boss(?:es)?|supervisors?|sponsors?|superiors?|HR)"
#: What is meant, in the words of the message, and how it sounds.
_WATCHING = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "a score of a person",
            (
                r"\bindividual (?:score|ranking|rating|kept rate|result)s?\b|\bper-person (?:score|rate|rating)s?\b"
                rf"|\b(?:score|rating|kept rate)s? (?:of|for|per) (?:{_EACH} )?{_PERSONS}\b"
                rf"|\b{_EACH} {_PERSONS}['’]s? (?:score|rating|ranking|kept rate)s?\b"
            ),
        ),
        (
            "a ranking of persons",
            (
                rf"\brank(?:s|ing|ed)? (?:of |the |all |each |{_EACH} )*{_PERSONS}\b|\bleader ?boards?\b|\bleague tables?\b"
            ),
        ),
        (
            "a watch on persons",
            (
                rf"\b(?:track|monitor|surveil|supervise)(?:s|ing|ed)? (?:what )?{_EACH} {_PERSONS}\b"
                rf"|\b(?:track|monitor|surveil)(?:s|ing|ed)? (?:who|{_PERSONS})\b"
                rf"|\b(?:record|log|list|note|note down|write down|collect) (?:the names of (?:those )?)?who {_MISSED}\b"
            ),
        ),
        (
            "a report about persons to somebody above them",
            (
                rf"\b(?:report|tell|send|pass|forward|show|give|name)\b[^.;:!?]{{0,40}}\b{_ABOVE}\b[^.;:!?]{{0,12}}\bwho {_MISSED}\b"
                rf"|\bwho {_MISSED}\b[^.;:!?]{{0,30}}\bto (?:the|their|your|his|her) {_ABOVE}\b"
                rf"|\b(?:report|send|pass|forward|give) (?:the |all |their )*names\b[^.;:!?]{{0,30}}\bto (?:the|their|your) {_ABOVE}\b"
            ),
        ),
        (
            "shaming",
            (
                r"\bnam(?:e|ing)[- ]and[- ]sham(?:e|ing)\b|\b(?:hall|wall|list|board) of shame\b"
                rf"|\bpublicly (?:list|name|call out|shame)\b|\b(?:put|hang|show) up [^.;:!?]{{0,30}}who {_MISSED}\b"
            ),
        ),
    )
)
_NOT = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|without|neither|nor|cannot|avoid|stop|refuse|instead of|rather than"
    r"|decline|against|forbid|unless)\b|n['’]t\b",
    re.IGNORECASE,
)
#: One of these is found in every text that any of the patterns fits, so that most nouns are done with one look.
_MARKS = (
    "score",
    "rating",
    "kept rate",
    "individual r",
    "leaderboard",
    "leader board",
    "league table",
    "surveil",
    "supervis",
    "sham",
    "publicly",
)
_LONGER_MARKS = tuple(
    re.compile(mark)
    for mark in (
        rf"rank(?:s|ing|ed)? (?:of |the |{_EACH} )*{_PERSONS}\b",
        rf"track(?:s|ing|ed)? (?:what )?(?:who|{_EACH}|{_PERSONS})\b",
        rf"monitor(?:s|ing|ed)? (?:what )?(?:who|{_EACH}|{_PERSONS})\b",
        rf"who {_MISSED}\b",
        rf"names\b[^.;:!?]{{0,30}}\bto (?:the|their|your) {_ABOVE.lower()}\b",
    )
)
_TELLING = """
    unwanted weak sign backfire evidence changelog part_a part_b part_b_question epilogue exhibits decision_point
    prep_questions immediate_issue underlying_issue analysis patterns_in_text lines_to_rewrite misreadings triggers
    roles people board_plan stem options pairs ordered slots model_answers explanation hint worked fillers setting
    need rationale when_to_use difficult_moments pitfalls rows items cards question reply keywords authors
"""
#: Fields that tell, warn or quote instead of asking for something.
_NOT_ASKED_FOR = frozenset(_TELLING.split())


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Read what the exercise asks for."""
    yield from _check(exercise)


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Read what the discussion asks for, not the story."""
    yield from _check(case)


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Read how the family is introduced, not its items."""
    yield from _check(family)


def check_session(session: SessionPlan, _: Library) -> Iterator[Finding]:
    """Read what the session asks for."""
    yield from _check(session)


def _check(noun: Model) -> Iterator[Finding]:
    if not _is_suspect(plain_text(noun)):
        return
    for name, value in vars(noun).items():
        if name in _NOT_ASKED_FOR:
            continue
        for location, text in texts_of(value, (name,)):
            if _is_suspect(text) and not _NOT_ASKED_FOR.intersection(location):
                yield from _watching(location, text)


def _is_suspect(text: str) -> bool:
    below = text.lower().replace("\n", " ")
    return any(mark in below for mark in _MARKS) or any(mark.search(below) for mark in _LONGER_MARKS)


def _watching(location: Location, text: str) -> Iterator[Finding]:
    for part in sentences(text):
        sentence = part.replace("\n", " ")
        for name, pattern in _WATCHING:
            found = pattern.search(sentence)
            if found and not sentence.endswith("?") and not _NOT.search(pattern.sub("", sentence)):
                hint = "count causes for the whole group, or say in the same sentence that it is not done"
                yield Finding(location, f"“{found.group()}” asks for {name}", hint)
                break

"""Words to speak are at most 45, at the end of a case at most 60, in sentences of at most 20; questions, replies and transitions as well.

### Why
A facilitator who reads loses the room. 45 words are about twenty seconds: they can be taken in with one look and
spoken freely. A sentence of more than twenty words cannot be said in one breath or followed in a second language.

### Bad
```yaml
# exercises/example.yaml
steps:
  - say: >-
      Please think of something that somebody asked you for at some point during the last month where you had to
      guess what the person who asked would call good.
```

```yaml
# exercises/example.yaml
transition: >-
  Now that it is clear to every one of us what is wanted and by when, who is the one person that owns it from today?
```

```yaml
# case_studies/example.yaml
wrap_up: >-
  Today we saw that a promise which nobody made to anybody in particular is a promise that nobody will keep when the
  Friday comes.
```

### Good
```yaml
# exercises/example.yaml
steps:
  - say: Think of a request from last month. You had to guess what good looked like. Which one was it?
```

### How to fix
Make two sentences of one. Move what is not spoken to `do`, and what follows later to another step.
"""

from collections.abc import Iterator
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.models.session import InlineBlock, SessionPlan
from toolkit.models.steps import DebriefQuestion, Question
from toolkit.subject.contents import steps_of
from toolkit.subject.wording import beginning, counted, sentences, words

CODE = "say-length"

MOST_WORDS = 45
MOST_WORDS_OF_A_WRAP_UP = 60
MOST_WORDS_OF_A_SENTENCE = 20


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Count what the facilitator says: in the steps, in the debrief, to bosses, and to lead on."""
    yield from _check(exercise)
    for number, question in enumerate(exercise.debrief.questions):
        yield from _asked(("debrief", "questions", number), question)
    yield from _found(("boss_line",), exercise.boss_line)
    yield from _found(("transition",), exercise.transition)


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Count the questions of a case and its last words; those close an hour and may be a little longer."""
    for number, move in enumerate(case.teaching_plan):
        yield from _found(("teaching_plan", number, "ask"), move.ask)
    yield from _found(("wrap_up",), case.wrap_up, MOST_WORDS_OF_A_WRAP_UP)


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Count what is said before the first item."""
    yield from _found(("before",), family.before)


def check_session(session: SessionPlan, _: Library) -> Iterator[Finding]:
    """Count what the facilitator says in the inline parts, and to lead on from them."""
    yield from _check(session)
    for number, block in enumerate(session.blocks):
        if isinstance(block, InlineBlock):
            yield from _found(("blocks", number, "inline", "transition"), block.inline.transition)


def _check(noun: Exercise | SessionPlan) -> Iterator[Finding]:
    for location, step in steps_of(noun):
        yield from _found((*location, "say"), step.say)
        if step.with_many:
            yield from _found((*location, "with_many", "say"), step.with_many.say)
        yield from _found((*location, "cue", "text"), step.cue.text if step.cue else None)
        for number, question in enumerate(step.ask):
            yield from _asked((*location, "ask", number), question)


def _asked(location: Location, asked: Question | DebriefQuestion) -> Iterator[Finding]:
    yield from _found((*location, "question"), asked.question)
    yield from _found((*location, "reply"), asked.reply)


def _found(location: Location, text: str | None, most: int = MOST_WORDS) -> Iterator[Finding]:
    for sentence, hint in _too_long(text or "", most):
        yield Finding(location, sentence, hint)


def _too_long(text: str, most: int) -> Iterator[tuple[str, str]]:
    total = len(words(text))
    if total > most:
        over = counted(total - most, "word")
        yield (
            f"{total} words to speak, at most {most}",
            f"take out {over}, or move them to another step",
        )
    if total <= MOST_WORDS_OF_A_SENTENCE:
        return
    for number, part in enumerate(sentences(text), start=1):
        length = len(words(part))
        if length > MOST_WORDS_OF_A_SENTENCE:
            yield (
                f"sentence {number} (“{beginning(part)}”) has {length} words, at most {MOST_WORDS_OF_A_SENTENCE}",
                "make two sentences of it",
            )

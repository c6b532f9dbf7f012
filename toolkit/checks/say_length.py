"""Words to speak are at most 45, in sentences of at most 20.

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

from toolkit.diagnostics import Diagnostic
from toolkit.models.exercise import Exercise
from toolkit.models.library import Kind, Library
from toolkit.models.session import SessionPlan
from toolkit.subject.contents import steps_of
from toolkit.subject.wording import beginning, counted, sentences, words

CODE = "say-length"

MOST_WORDS = 45
MOST_WORDS_OF_A_SENTENCE = 20


def check_exercise(exercise: Exercise, library: Library) -> Iterator[Diagnostic]:
    """Count what the facilitator says in the steps."""
    yield from _check("exercise", exercise, library)


def check_session(session: SessionPlan, library: Library) -> Iterator[Diagnostic]:
    """Count what the facilitator says in the inline parts."""
    yield from _check("session", session, library)


def _check(kind: Kind, noun: Exercise | SessionPlan, library: Library) -> Iterator[Diagnostic]:
    for location, step in steps_of(noun):
        for sentence, hint in _too_long(step.say or ""):
            yield library.problem(kind, noun.id, (*location, "say"), CODE, sentence, hint=hint)


def _too_long(text: str) -> Iterator[tuple[str, str]]:
    total = len(words(text))
    if total > MOST_WORDS:
        over = counted(total - MOST_WORDS, "word")
        yield (
            f"{total} words to speak, at most {MOST_WORDS}",
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

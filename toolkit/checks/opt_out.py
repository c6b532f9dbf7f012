"""From sensitivity 2 an exercise or a case has an equal task for whoever does not want it, and a line for bosses in the room.

### Why
Somebody who has to say aloud that they would rather not is already exposed, and “you may pass” is an exit
everyone watches. Another task of the same weight is none. Where bosses sit with their people, disclosure is not
voluntary unless somebody says what stays out of the room.

### Bad
```yaml
# exercises/example.yaml
sensitivity: 2
boss_line: null
opt_out: null
```

```yaml
# exercises/example.yaml
sensitivity: 2
boss_line: Bosses work together at one table today.
opt_out: You may skip this one.
```

```yaml
# case_studies/example.yaml
sensitivity: 2
```

### Good
```yaml
# exercises/example.yaml
sensitivity: 2
boss_line: Bosses work together at one table today.
opt_out: Use the miss of the invented colleague on the card and answer the same questions.
```

### How to fix
Offer a task with the same steps, the same writing and the same talking, on other material.
"""

import re
from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.case_study import CaseStudy
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.subject.wording import words

CODE = "opt-out"

_FROM_SENSITIVITY = 2
_LEAST_WORDS_OF_A_TASK = 5
_PERMISSION = re.compile(
    r"\b(?:may|can|could|might|are free to|is free to|feel free to|are welcome to|is welcome to)\s+"
    r"(?:also\s+|always\s+|simply\s+|just\s+|say\s+)?"
    r"(?:pass|skip|sit|leave|watch|opt|not|stay|step|refuse|decline)\b"
    r".*?(?=\b(?:or|and|but|instead|then)\b|[.;,:!?]|$)",
    re.IGNORECASE,
)


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Ask for both lines, and for a task in the opt-out."""
    yield from _check(exercise)


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Ask for the same of a case."""
    yield from _check(case)


def _check(noun: Exercise | CaseStudy) -> Iterator[Finding]:
    if noun.sensitivity < _FROM_SENSITIVITY:
        return
    level = f"sensitivity is {noun.sensitivity}"
    if noun.opt_out is None:
        sentence = f"{level}, but there is no opt_out"
        hint = "give an equal task for whoever does not want this one"
        yield Finding(("sensitivity",), sentence, hint)
    elif _only_permits(noun.opt_out):
        sentence = "the opt-out is only a permission to do nothing, in front of everyone"
        hint = "offer another task of the same weight"
        yield Finding(("opt_out",), sentence, hint)
    if noun.boss_line is None:
        sentence = f"{level}, but there is no boss_line"
        hint = "write what to say when bosses sit with their people"
        yield Finding(("sensitivity",), sentence, hint)


def _only_permits(text: str) -> bool:
    """Whether next to nothing but "you … or" is left of the text without its "may pass"."""
    rest, permissions = _PERMISSION.subn("", text)
    return permissions > 0 and len(words(rest)) < _LEAST_WORDS_OF_A_TASK

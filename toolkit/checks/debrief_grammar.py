"""The debrief goes from facts to a decision without turning back, through the stages that its grammar names.

### Why
A group that starts with meaning argues about opinions; one that returns to facts after deciding unpicks what it
has decided. The name of the grammar is printed, so it has to be true.

| grammar | stages | for |
|---|---|---|
| four-stages | facts, reactions, meaning, decision | 20 minutes or more |
| three-stages | facts, meaning, decision (what, so what, now what) | 20 minutes or more |
| one-question | one or two questions, any stage | under 20 minutes |

### Bad
```yaml
# exercises/example.yaml
debrief:
  questions:
    - {stage: meaning}
    - {stage: facts}
    - {stage: decision}
```

```yaml
# exercises/example.yaml
debrief: {grammar: four-stages}
```

### Good
```yaml
# exercises/example.yaml
debrief:
  grammar: three-stages
  questions:
    - {stage: facts}
    - {stage: meaning}
    - {stage: decision}
```

### How to fix
Put the questions in the order facts, reactions, meaning, decision, add the stage that is missing, or name the
grammar that the questions follow.
"""

from collections.abc import Iterator
from itertools import pairwise

from toolkit.checks.debrief_length import LONG_FROM, SHORT_QUESTIONS
from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library

CODE = "debrief-grammar"

_ORDER = ("facts", "reactions", "meaning", "decision")
_STAGES = {"four-stages": _ORDER, "three-stages": ("facts", "meaning", "decision")}


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Look at the order of the stages, then at what the grammar promises."""
    yield from (*_order(exercise), *_grammar(exercise))


def _order(exercise: Exercise) -> Iterator[Finding]:
    stages = [question.stage for question in exercise.debrief.questions]
    for number, (before, after) in enumerate(pairwise(stages), start=1):
        if _ORDER.index(after) < _ORDER.index(before):
            location = ("debrief", "questions", number, "stage")
            yield Finding(location, f"{after} comes after {before}", f"the order is {', '.join(_ORDER)}")


def _grammar(exercise: Exercise) -> Iterator[Finding]:
    grammar, target = exercise.debrief.grammar, exercise.minutes.target
    location = ("debrief", "grammar")
    stages = {question.stage for question in exercise.debrief.questions}
    if grammar == "one-question":
        if target >= LONG_FROM:
            sentence = f"one-question is for exercises under {LONG_FROM} minutes, this one takes {target}"
            yield Finding(location, sentence, "use three-stages or four-stages, with a decision at the end")
        elif len(exercise.debrief.questions) > SHORT_QUESTIONS:
            sentence = f"one-question has one or two questions, not {len(exercise.debrief.questions)}"
            yield Finding(location, sentence, "leave questions out")
        return
    wanted = _STAGES[grammar]
    missing = [stage for stage in wanted if stage not in stages]
    surplus = [stage for stage in _ORDER if stage in stages and stage not in wanted]
    if missing or surplus:
        faults = [f"{' and '.join(missing)} is missing"] * bool(missing)
        faults += [f"{' and '.join(surplus)} does not belong to it"] * bool(surplus)
        other = "one-question" if target < LONG_FROM else "the grammar that the questions follow"
        hint = f"{grammar} is {', '.join(wanted)}; change the questions, or name {other}"
        yield Finding(location, f"{grammar}: {', '.join(faults)}", hint)

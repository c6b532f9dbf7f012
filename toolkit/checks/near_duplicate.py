"""No two exercises say much the same in their steps, and no two items of a drill ask the same (a warning).

### Why
Two exercises that are one under two names cost a facilitator the evening of finding out, and each gets half of the
care. Two items that differ in a word look like a mistake when they land on one sheet.

Compared are runs of four words of all steps: half of the shorter exercise's runs in another one is too much. Items are
too near when four fifths of the words of their stems are the same, and of what there is to choose, sort or order.

### Bad
```yaml
# exercises/drills/rewrite.yaml
items:
  - {id: one, stem: "A client asks for the figures of May by Friday: *We'll look into it.*"}
  - {id: two, stem: "A client asks for the figures of May by Friday: *We will look into it.*"}
```

### Good
```yaml
# exercises/drills/rewrite.yaml
items:
  - {id: one, stem: "A client asks for the figures of May by Friday: *We'll look into it.*"}
  - {id: two, stem: "A driver waits at the gate with a wrong delivery note: *That's not my department.*"}
```

### How to fix
Make a variation of one of the two exercises, and take the other out. Give the second item another situation.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.base import UnknownValueError
from toolkit.models.drills.item import Family, Item
from toolkit.models.exercise import Exercise
from toolkit.models.library import Kind, Library
from toolkit.subject.contents import texts_of

CODE = "near-duplicate"

_RUN = 4
#: A run begins at a word of this many letters: those carry the content, and they are few.
_LONG_WORD = 7
#: Fewer runs than this are too few to judge by; stock phrases would decide.
_LEAST_RUNS = 12
#: A run that stands in more exercises than this is a stock phrase.
_STOCK_PHRASE = 12
_TOO_MUCH_PERCENT = 50
_TOO_NEAR_PERCENT = 80
_ANSWERS = ("options", "pairs", "ordered", "slots", "turns", "parts", "lines", "ask", "every")


def check_library(library: Library) -> Iterator[tuple[Kind, str, Finding]]:
    """Compare each exercise with those before it that are none's double, by an index of their runs."""
    holders: dict[str, tuple[str, ...]] = {}
    sizes: dict[str, int] = {}
    for exercise in library.exercises.values():
        try:
            runs = _runs(exercise)
        except UnknownValueError:
            continue
        if len(runs) < _LEAST_RUNS:
            continue
        shared = Counter(other for run in runs for other in holders.get(run, ()))
        other, count = max(shared.items(), key=lambda pair: pair[1], default=("", 0))
        percent = count * 100 // min(len(runs), sizes.get(other, len(runs)))
        if percent >= _TOO_MUCH_PERCENT:
            sentence = f"{percent} % of its steps stand in '{other}' as well"
            hint = "make it a variation of the other one, or tell them apart"
            yield "exercise", exercise.id, Finding(("steps",), sentence, hint, "warning")
            continue
        sizes[exercise.id] = len(runs)
        for run in runs:
            known = holders.get(run, ())
            if len(known) < _STOCK_PHRASE:
                holders[run] = (*known, exercise.id)


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Compare each item with those after it."""
    readings = [_reading(item) for item in family.items]
    for (first, (stem, answers)), (second, (other_stem, other_answers)) in combinations(
        enumerate(readings), 2
    ):
        if _near(stem, other_stem) and _near(answers, other_answers):
            sentence = f"'{family.items[second].id}' asks nearly the same as '{family.items[first].id}'"
            yield Finding(
                ("items", second, "stem"), sentence, "give it another situation, or take it out", "warning"
            )


def _runs(exercise: Exercise) -> set[str]:
    text = " ".join(text for step in exercise.steps for _, text in texts_of((step.say, step.do, step.ask)))
    parts = text.lower().split()
    return {
        " ".join(parts[number : number + _RUN])
        for number, part in enumerate(parts[: 1 - _RUN])
        if len(part) >= _LONG_WORD
    }


def _reading(item: Item) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the stem, and those of what there is to choose, sort, order or fill."""
    answers = " ".join(text for name in _ANSWERS for _, text in texts_of(getattr(item, name, ())))
    stem: str = getattr(item, "stem", "")
    return frozenset(stem.lower().split()), frozenset(answers.lower().split())


def _near(words: frozenset[str], others: frozenset[str]) -> bool:
    larger, smaller = max(len(words), len(others)), min(len(words), len(others))
    if smaller * 100 < larger * _TOO_NEAR_PERCENT:
        return False
    return len(words & others) * 100 >= larger * _TOO_NEAR_PERCENT

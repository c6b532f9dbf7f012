"""A dialogue on paper leads somewhere: every answer goes on to a later turn or to an end, and every turn can be reached.

### Why
A reader follows the numbers. An answer that leads nowhere, or back, leaves them on the page with a pencil and no idea
whether they have misread it; a turn that nobody reaches is paper.

| what must hold |
|---|
| each turn has exactly one right answer, so that one way through is right from end to end |
| each answer has exactly one of `next` and `ends` |
| `next` names a turn further down |
| some answer leads to every turn but the first |

### Bad
```yaml
# exercises/drills/branch.yaml
items:
  - turns:
      - {options: [{next: asks-agian}, {ends: She hangs up.}]}
```

### Good
```yaml
# exercises/drills/branch.yaml
items:
  - turns:
      - {options: [{next: asks-again}, {ends: She hangs up.}]}
```

### How to fix
Name a turn that stands further down, or write what comes of the answer in `ends`. Take out a turn that no answer
leads to.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.drills.branch import Answer, BranchFamily, BranchItem
from toolkit.models.drills.item import Family
from toolkit.models.library import Library
from toolkit.models.places import Location

CODE = "dialogue-leads"


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Follow every answer of every dialogue."""
    for number, item in enumerate(family.items if isinstance(family, BranchFamily) else ()):
        for finding in (*_answers(item), *_unreached(item)):
            yield finding._replace(location=("items", number, *finding.location))


def _answers(item: BranchItem) -> Iterator[Finding]:
    ids = [turn.id for turn in item.turns]
    for number, turn in enumerate(item.turns):
        right = sum(answer.correct for answer in turn.options)
        if right != 1:
            sentence = f"the turn '{turn.id}' has {right or 'no'} right answers, and one is asked for"
            yield Finding(("turns", number, "options"), sentence, "mark exactly one with correct: true")
        for position, answer in enumerate(turn.options):
            location = ("turns", number, "options", position)
            yield from _leads(location, answer, ids[: number + 1], ids[number + 1 :])


def _leads(location: Location, answer: Answer, before: list[str], after: list[str]) -> Iterator[Finding]:
    if (answer.next is None) == (answer.ends is None):
        both = "goes on and ends as well" if answer.next else "neither goes on nor ends"
        yield Finding(location, f"the answer “{answer.text}” {both}", "give it exactly one of next and ends")
    elif answer.next in before:
        yield Finding(
            (*location, "next"), f"'{answer.next}' does not stand further down", "lead to a later turn"
        )
    elif answer.next is not None and answer.next not in after:
        near = get_close_matches(answer.next, after, n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"the turns further down are {', '.join(after)}"
        yield Finding((*location, "next"), f"there is no turn '{answer.next}'", hint)


def _unreached(item: BranchItem) -> Iterator[Finding]:
    named = {answer.next for turn in item.turns for answer in turn.options}
    for number, turn in enumerate(item.turns[1:], start=1):
        if turn.id not in named:
            sentence = f"no answer leads to the turn '{turn.id}'"
            yield Finding(("turns", number), sentence, "lead an answer to it, or take it out")

"""Every step in which people write names its place, and every prompt that is named by its number is there.

### Why
“Where do I write this?” is asked twelve times at once. The guide prints page, number and label of each prompt when the
step says which; and a number that is spoken but stands on no page, or comes later, sends people searching.

### Bad
```yaml
# exercises/example.yaml
steps:
  - {mode: write, write: null, show: null}
```

```yaml
# exercises/example.yaml
steps:
  - do: [Have everyone write prompt 2 alone.]
    write: {sheet: my-sheet, prompts: [1]}
```

```yaml
# exercises/example.yaml
debrief:
  questions:
    - reply: Look at prompt 4. What stands there?
```

### Good
```yaml
# exercises/example.yaml
steps:
  - mode: write
    do: [Have everyone write prompt 1 alone.]
    write: {sheet: my-sheet, prompts: [1]}
```

### How to fix
Give the step `write` with the sheet and its prompts, or `show` with the poster, or say on which card, slip or board
people write. Name prompts that this step or an earlier one writes.
"""

import re
from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.models.steps import Step
from toolkit.subject.contents import steps_of, texts_of
from toolkit.subject.wording import counted

CODE = "writing-place"

_NAMED = re.compile(r"\bprompts? (\d+(?:(?:,| and| or| to|–|-)+ ?\d+)*)", re.IGNORECASE)
#: Things to write on that are no page of the workbook.
_PAPER = re.compile(r"\b(cards?|slips?|flipcharts?|boards?|whiteboards?)\b", re.IGNORECASE)


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Look at the place of each step, then for the numbers of prompts in every text."""
    yield from _places(exercise)
    written: set[int] = set()
    for number, step in enumerate(exercise.steps):
        written |= set(step.write.prompts) if step.write else set()
        yield from _unwritten(("steps", number), step, written)
    most = max((len(sheet.prompts) for sheet in exercise.sheets), default=0)
    for location, text in texts_of(exercise):
        for named in _numbers(text) if location[0] != "steps" else ():
            if named > most:
                sentence = f"prompt {named} is named, and the longest sheet has {counted(most, 'prompt')}"
                yield Finding(location, sentence, "prompts are counted from 1 on each sheet")


def _places(exercise: Exercise) -> Iterator[Finding]:
    for location, step in steps_of(exercise):
        if step.mode == "write" and not (step.write or step.show or _names_paper(step)):
            sentence = f"people write in the step '{step.id}', and it does not say where"
            hint = "add write: with sheet and prompts, show: with the poster, or name the card or board"
            yield Finding(location, sentence, hint)


def _names_paper(step: Step) -> bool:
    return any(_PAPER.search(text) for text in (step.say or "", *step.do))


def _unwritten(location: Location, step: Step, written: set[int]) -> Iterator[Finding]:
    """Numbers of prompts that neither this step nor an earlier one writes."""
    for where, text in texts_of(step, location):
        for named in _numbers(text):
            if named not in written:
                yield Finding(
                    where,
                    f"prompt {named} is named, but no step has written it by then",
                    hint=f"add {named} to the prompts under write, or name another one",
                )


def _numbers(text: str) -> list[int]:
    return [int(number) for found in _NAMED.findall(text) for number in re.findall(r"\d+", found)]

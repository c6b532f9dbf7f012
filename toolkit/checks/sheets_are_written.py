"""Every prompt of every sheet is written in some step, in the order in which the prompts are printed.

### Why
A page or a prompt that no step mentions gets asked about, or left blank. A page that is filled from below makes
people search while the facilitator talks.

### Bad
```yaml
# exercises/example.yaml
steps:
  - write: {sheet: my-sheet, prompts: [2]}
  - write: {sheet: my-sheet, prompts: [1]}
```

```yaml
# exercises/example.yaml
steps:
  - write: null
  - write: null
```

```yaml
# exercises/example.yaml
steps:
  - write: {sheet: my-sheet, prompts: [1]}
  - write: null
```

### Good
```yaml
# exercises/example.yaml
steps:
  - write: {sheet: my-sheet, prompts: [1]}
  - write: {sheet: my-sheet, prompts: [1, 2]}
```

### How to fix
Name the sheet under `write` in the step where people write, with every prompt that is written there, or take it out. Change the order of the prompts or of
the steps; going back to an earlier prompt to improve it is fine.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.steps import Writing

CODE = "sheets-are-written"


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Follow the writing through the steps."""
    furthest: dict[str, int] = {}
    for number, step in enumerate(exercise.steps):
        if step.write:
            fault = _out_of_order(step.write, furthest.get(step.write.sheet, 0))
            furthest[step.write.sheet] = max(*step.write.prompts, furthest.get(step.write.sheet, 0))
            if fault:
                location = ("steps", number, "write", "prompts")
                hint = "prompts are written from the top of the sheet to its foot"
                yield Finding(location, fault, hint)
    for number, sheet in enumerate(exercise.sheets):
        if sheet.id not in furthest:
            sentence = f"no step writes on the sheet '{sheet.id}'"
            hint = f"add write: {{sheet: {sheet.id}, prompts: [1]}} to a step, or take the sheet out"
            yield Finding(("sheets", number), sentence, hint)
        elif furthest[sheet.id] < len(sheet.prompts):
            first = furthest[sheet.id] + 1
            sentence = f"no step writes prompt {first} of '{sheet.id}' (“{sheet.prompts[first - 1].label}”)"
            hint = (
                f"add {first} to the prompts of the step in which people write it, or take it off the sheet"
            )
            yield Finding(("sheets", number, "prompts", first - 1), sentence, hint)


def _out_of_order(writing: Writing, furthest: int) -> str:
    """What is wrong with the order; `furthest` is the highest prompt that earlier steps have reached."""
    listed = ", ".join(map(str, writing.prompts))
    if list(writing.prompts) != sorted(set(writing.prompts)):
        return f"the prompts are listed as {listed}"
    skipped = [
        number for number in range(furthest + 1, max(writing.prompts)) if number not in writing.prompts
    ]
    if skipped:
        return f"prompt {max(writing.prompts)} of '{writing.sheet}' is written before prompt {skipped[0]}"
    return ""

"""A sheet ends in a commitment or one insight: its last prompt is an agreement, or lines of which there are at most three.

### Why
What people take home is what they wrote last. A sheet that ends in a table ends in work; one that ends in a name,
a day, a time or a single sentence ends in something that can be kept.

### Bad
```yaml
# exercises/example.yaml
sheets:
  - prompts:
      - {type: lines, lines: 3}
      - {type: lines, lines: 8}
```

### Good
```yaml
# exercises/example.yaml
sheets:
  - prompts:
      - {type: lines, lines: 8}
      - {type: lines, lines: 1, label: The one word I want to remember}
```

### How to fix
Add an `agreement` with fields for a name, a day and a time, or one short line for an insight.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.sheets import Agreement, Lines, SheetPrompt

CODE = "sheet-ends-in-commitment"

_MOST_LINES = 3


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Look at the last prompt of each sheet."""
    for number, sheet in enumerate(exercise.sheets):
        last = sheet.prompts[-1]
        if not _commits(last):
            shape = f"{last.lines} lines" if isinstance(last, Lines) else f"a {last.type}"
            yield Finding(
                ("sheets", number, "prompts", len(sheet.prompts) - 1),
                f"the sheet '{sheet.id}' ends in {shape}",
                hint=f"end it in an agreement, or in at most {_MOST_LINES} lines for one insight",
            )


def _commits(prompt: SheetPrompt) -> bool:
    if isinstance(prompt, Lines):
        return prompt.lines <= _MOST_LINES
    return isinstance(prompt, Agreement)

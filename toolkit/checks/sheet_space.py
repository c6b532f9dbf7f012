"""The model answer fills at most two thirds of the lines that its prompt offers, at 15 mm a word.

### Why
Too few lines say “be brief” to those with most to write. People write larger than print, with gaps, and cross
things out: the last third is theirs. A full line is 166 mm long, a half one 80 mm.

### Bad
```yaml
# exercises/example.yaml
sheets:
  - prompts:
      - type: lines
        lines: 1
        answer: Please look into the delivery problem soon, and let me know what you find.
```

### Good
```yaml
# exercises/example.yaml
sheets:
  - prompts:
      - type: lines
        lines: 2
        answer: Please look into the delivery problem soon, and let me know what you find.
```

### How to fix
Add lines, make the prompt full width, or show a shorter answer.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.sheets import Lines
from toolkit.subject.wording import counted, words

CODE = "sheet-space"

MILLIMETRES_OF_A_WORD = 15
#: Length of a writing line in millimetres, by the width of the prompt.
LINE_LENGTH = {"full": 166, "half": 80}
#: How much of the space a model answer may fill: two thirds.
_FILLED, _OF = 2, 3


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Compare each model answer with its lines."""
    for number, sheet in enumerate(exercise.sheets):
        for position, prompt in enumerate(sheet.prompts):
            if not isinstance(prompt, Lines) or prompt.answer is None:
                continue
            length, count = LINE_LENGTH[prompt.width], len(words(prompt.answer))
            needed, usable = count * MILLIMETRES_OF_A_WORD, prompt.lines * length * _FILLED // _OF
            if needed > usable:
                enough = -(-needed * _OF // (_FILLED * length))
                yield Finding(
                    ("sheets", number, "prompts", position, "answer"),
                    f"an answer of {counted(count, 'word')} needs {needed} mm, two thirds of "
                    f"{counted(prompt.lines, 'line')} of {length} mm are {usable} mm",
                    hint=f"offer {enough} lines, or an answer of {usable // MILLIMETRES_OF_A_WORD} words",
                )

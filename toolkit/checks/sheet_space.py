"""The model answer fills at most two thirds of the lines that its prompt offers, at 15 mm a word; two things asked for get two lines.

### Why
Too few lines say “be brief” to those with most to write. People write larger than print, with gaps, and cross
things out: the last third is theirs. 15 mm are a word of handwriting with its gap, four or five letters of an
everyday adult hand; no printed face is meant. A full line is 166 mm long, a half one 79 mm.

A prompt that asks two questions, or for “two quotations”, has two lines at least: who has filled the only one with
the first answer leaves the second out. The answer of an agreement has a part for each of its fields.

### Bad
```yaml
# exercises/example.yaml
sheets:
  - prompts:
      - type: lines
        lines: 1
        answer: Please look into the delivery problem soon, and let me know what you find.
```

```yaml
# exercises/example.yaml
sheets:
  - prompts:
      - {type: lines, lines: 1, label: "Who decides?", help: "And who hears it first?", answer: "Dana; Oriol"}
```

```yaml
# exercises/example.yaml
sheets:
  - prompts:
      - {type: lines, lines: 3}
      - {type: agreement, fields: [Whom, Day, Time], answer: Dana on Thursday}
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
Add lines, make the prompt full width, or show a shorter answer. Ask for one thing, or make two prompts. In the answer
of an agreement a stroke with a blank on either side stands between the fields: `Dana / Thursday / 16:30`.
"""

import re
from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.models.sheets import Agreement, Lines
from toolkit.subject.wording import counted, words

CODE = "sheet-space"

MILLIMETRES_OF_A_WORD = 15
#: Length of a writing line in millimetres, by the width of the prompt.
LINE_LENGTH = {"full": 166, "half": 79}
#: How much of the space a model answer may fill: two thirds.
_FILLED, _OF = 2, 3


_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
#: "two quotations", but not "two minutes": how long or how much to write is no number of answers.
_SO_MANY = re.compile(
    rf"\b({'|'.join(_NUMBERS)}) (?!(?:seconds|minutes|hours|days|weeks|months|words|lines|times)\b)[a-z]+",
    re.IGNORECASE,
)
_NUMBERED_LINE = re.compile(r"\bline (\d)\b", re.IGNORECASE)
#: Stands between the answers to the fields of an agreement.
_BETWEEN_FIELDS = " / "


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Compare each model answer with its lines, and what is asked with what is offered."""
    for number, sheet in enumerate(exercise.sheets):
        for position, prompt in enumerate(sheet.prompts):
            location = ("sheets", number, "prompts", position)
            if isinstance(prompt, Lines):
                yield from (*_too_little(location, prompt), *_too_few(location, prompt))
            elif isinstance(prompt, Agreement):
                yield from _fields(location, prompt)


def _too_little(location: Location, prompt: Lines) -> Iterator[Finding]:
    length, count = LINE_LENGTH[prompt.width], len(words(prompt.answer or ""))
    needed, usable = count * MILLIMETRES_OF_A_WORD, prompt.lines * length * _FILLED // _OF
    if needed > usable:
        enough = -(-needed * _OF // (_FILLED * length))
        yield Finding(
            (*location, "answer"),
            f"an answer of {counted(count, 'word')} needs {needed} mm, two thirds of "
            f"{counted(prompt.lines, 'line')} of {length} mm are {usable} mm",
            hint=f"offer {enough} lines, or an answer of {usable // MILLIMETRES_OF_A_WORD} words",
        )


def _too_few(location: Location, prompt: Lines) -> Iterator[Finding]:
    asked = answers_asked(f"{prompt.label}\n{prompt.help or ''}")
    if asked > prompt.lines:
        yield Finding(
            (*location, "lines"),
            f"the prompt asks for {asked} things and offers {counted(prompt.lines, 'line')}",
            hint=f"offer {asked} lines, or ask for one thing",
        )


def answers_asked(text: str) -> int:
    """How many answers label and help of a prompt ask for: questions, "two quotations", "Line 2: …"."""
    numbers = [_NUMBERS[match.group(1).lower()] for match in _SO_MANY.finditer(text)]
    lines = [int(number) for number in _NUMBERED_LINE.findall(text)]
    return max([1, text.count("?"), *numbers, *lines])


def _fields(location: Location, prompt: Agreement) -> Iterator[Finding]:
    parts = (prompt.answer or "").split(_BETWEEN_FIELDS)
    if prompt.answer and len(parts) != len(prompt.fields):
        yield Finding(
            (*location, "answer"),
            f"the answer has {counted(len(parts), 'part')} for {counted(len(prompt.fields), 'field')}",
            hint=f"write it as: {_BETWEEN_FIELDS.join(prompt.fields)}",
        )

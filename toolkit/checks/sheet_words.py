"""A sheet has at most 100 printed words besides its worked example; the line “After this you can …” counts.

### Why
A page that is read is not written on. Whoever reads slowly, or in a second language, is still reading when the
others have finished.

Counted is what everybody reads before or while they write: title, “After this you can …”, the line that starts, labels,
help, headings. The worked example does not count, and neither does the way out for whoever would rather not, which
often carries a case of its own, nor what every sheet carries: kicker, privacy mark, return date.

### Bad
```yaml
# exercises/example.yaml
sheets:
  - prompts:
      - help: >-
          Think of the request that came to you last month and that gave you the most trouble, and of the person it
          came from, and of what you did with it first.
      - type: checklist
        items:
          - I knew what the finished thing would look like, and I could have drawn it on a napkin for a colleague.
          - I knew by which day and at what time it was needed, and what would happen if it came one day later.
          - I knew who would decide whether it was good enough, and I knew how to reach that person on that day.
          - I knew whom to tell when it would not work, and I knew how early they would have liked to hear of it.
```

### Good
```yaml
# exercises/example.yaml
sheets:
  - prompts:
      - help: One that gave you trouble.
      - type: checklist
        items: [I knew what done looks like., I knew the day., I knew who decides., I knew whom to tell.]
      - {type: agreement, label: What I will ask, fields: [Whom, Day, Time]}
steps:
  - write: {sheet: my-sheet, prompts: [1]}
  - write: {sheet: my-sheet, prompts: [2, 3]}
```

### How to fix
Say it in the room instead, keep one line of help for each prompt, shorten `outcome`, or make two sheets.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.sheets import Agreement, Card, Checklist, Grid, Scale, Sheet, SheetPrompt, Table
from toolkit.subject.wording import MOST_WORDS_ON_A_SHEET, words

CODE = "sheet-words"

#: What is printed before the outcome.
_AFTER_THIS = "After this you can"


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Count the words of each sheet."""
    for number, sheet in enumerate(exercise.sheets):
        total = sum(len(words(text)) for text in (_AFTER_THIS, exercise.outcome, *_printed(sheet)))
        if total > MOST_WORDS_ON_A_SHEET:
            yield Finding(
                ("sheets", number),
                f"{total} printed words on the sheet '{sheet.id}', at most {MOST_WORDS_ON_A_SHEET} besides the example",
                hint="say it in the room, shorten help, headings and outcome, or make two sheets",
            )


def _printed(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    yield sheet.start or ""
    for prompt in sheet.prompts:
        yield prompt.label
        yield prompt.help or ""
        yield from _headings(prompt)


def _headings(prompt: SheetPrompt) -> tuple[str, ...]:
    """What is printed inside the answer space."""
    match prompt:
        case Table(columns=inside) | Card(cards=inside) | Checklist(items=inside) | Agreement(fields=inside):
            return inside
        case Grid():
            return prompt.columns + prompt.rows
        case Scale():
            return (*prompt.statements, prompt.low, prompt.high)
        case _:
            return ()

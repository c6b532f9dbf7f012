"""What has to be brought is used: some text of the exercise mentions each material (a warning).

### Why
Somebody buys it, carries it and puts it on a table, and then nobody knows what it was for. Or a step forgot to say
when it is handed out. Pens, paper, markers, timers and loose copies of sheets explain themselves.

### Bad
```yaml
# exercises/example.yaml
materials:
  - {item: Roll of masking tape, per: room}
```

### Good
```yaml
# exercises/example.yaml
materials:
  - {item: Roll of masking tape, per: room}
steps:
  - do: [Mark three corners of the floor with tape.]
```

### How to fix
Name it in the step, preparation or variation that needs it, or leave it at home.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.subject.contents import texts_of
from toolkit.subject.wording import words

CODE = "unused-material"

_ALWAYS_OF_USE = """
    pen pencil biro marker paper sheet timer clock watch stopwatch workbook flipchart whiteboard chair table copy
    highlighter name badge tent
"""
_EXPLAIN_THEMSELVES = frozenset(_ALWAYS_OF_USE.split())
_SMALL_WORDS = """
    a an and any as at for from in of on one or per that the to two three four five six seven with without
    everyone can hear see large small thick thin blank empty loose own set pack pile roll box bag people group
"""
#: Words of an item that name no thing.
_NO_THINGS = frozenset(_SMALL_WORDS.split())
_NOT_USE = frozenset(
    {
        "materials",
        "title",
        "summary",
        "when_to_use",
        "keywords",
        "evidence",
        "authors",
        "changelog",
        "glossary",
    }
)
_SHORTEST_STEM = 4


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Look for a word of each material anywhere else."""
    if not exercise.materials:
        return
    wanted = {
        number: _things(material.item)
        for number, material in enumerate(exercise.materials)
        if not material.sheet
    }
    wanted = {number: things for number, things in wanted.items() if not things & _EXPLAIN_THEMSELVES}
    if not wanted:
        return
    for number, things in wanted.items():
        if things and not _mentioned(exercise, things):
            sentence = f"nothing says what “{exercise.materials[number].item}” is for"
            hint = "name it where it is used, or leave it out"
            yield Finding(("materials", number, "item"), sentence, hint, "warning")


def _mentioned(exercise: Exercise, things: set[str]) -> bool:
    """Whether one of these words stands in the steps, or else anywhere; the steps are the likely place."""
    for likely in (exercise.steps, exercise):
        for location, text in texts_of(likely):
            if not _NOT_USE.intersection(location[:1]) and any(thing in text.lower() for thing in things):
                return True
    return False


def _things(item: str) -> set[str]:
    return {_stem(word) for word in words(item.lower())} - _NO_THINGS


def _stem(word: str) -> str:
    """The word without the end of its plural."""
    for ending in ("es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM - 1:
            return word[: -len(ending)] if ending == "s" or word[-3] in "xsh" else word[:-1]
    return word

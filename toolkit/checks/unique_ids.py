"""Ids of steps, objectives and sheets are unique within an exercise, printed codes within the library.

### Why
Two things of one name cannot be pointed at: a survey would measure both, a step would write on either page.

### Bad
```yaml
# exercises/example.yaml
steps:
  - id: set-up
  - id: set-up
```

### Good
```yaml
# exercises/example.yaml
steps:
  - id: set-up
  - id: turns
```

### How to fix
Rename the second one. For a code take the next free number of its letters; `toolkit list` shows them.
"""

from collections.abc import Iterator

from toolkit.diagnostics import Diagnostic
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library

CODE = "unique-ids"


def check_exercise(exercise: Exercise, library: Library) -> Iterator[Diagnostic]:
    """Look for ids that stand twice in one exercise."""
    named = (
        ("objectives", [part.id for part in exercise.objectives]),
        ("steps", [part.id for part in exercise.steps]),
        ("sheets", [part.id for part in exercise.sheets]),
    )
    for kind, identifiers in named:
        first: dict[str, int] = {}
        for number, identifier in enumerate(identifiers):
            if identifier not in first:
                first[identifier] = number
                continue
            sentence = f"the id '{identifier}' is taken by number {first[identifier] + 1} of the {kind}"
            location = (kind, number, "id")
            yield library.problem(
                "exercise", exercise.id, location, CODE, sentence, hint="rename one of them"
            )


def check_library(library: Library) -> Iterator[Diagnostic]:
    """Look for codes that two exercises print."""
    owners: dict[str, str] = {}
    for exercise in library.exercises.values():
        code = getattr(exercise, "code", None)  # a faulty file may not give it
        if code is None:
            continue
        owner = owners.setdefault(code, exercise.id)
        if owner != exercise.id:
            sentence = f"the code {code} is taken by {library.sources['exercise', owner].path}"
            hint = "take the next free number"
            yield library.problem("exercise", exercise.id, ("code",), CODE, sentence, hint=hint)

"""Ids are unique where they are pointed at: steps, objectives and sheets, items of a drill, turns of a dialogue; printed codes in the whole library.

### Why
Two things of one name cannot be pointed at: a survey would measure both, a step would write on either page. Two people of one name
in a case cannot be told apart.

### Bad
```yaml
# exercises/example.yaml
steps:
  - id: set-up
  - id: set-up
```

```yaml
# exercises/drills/rewrite.yaml
items:
  - id: figures
  - id: figures
```

```yaml
# case_studies/example.yaml
people:
  - name: Renske Okafor
  - name: Renske Okafor
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

from collections.abc import Iterator, Sequence
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.branch import BranchFamily
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.library import Kind, Library
from toolkit.models.places import Location
from toolkit.models.session import InlineBlock, SessionPlan

CODE = "unique-ids"


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Look for ids that stand twice in one exercise."""
    yield from _repeated(("objectives",), "id", [part.id for part in exercise.objectives])
    yield from _repeated(("steps",), "id", [part.id for part in exercise.steps])
    yield from _repeated(("sheets",), "id", [part.id for part in exercise.sheets])


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Look for two people of the same name."""
    yield from _repeated(("people",), "name", [person.name for person in case.people])


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Look for ids that two items share, or two turns of a dialogue."""
    yield from _repeated(("items",), "id", [item.id for item in family.items])
    for number, item in enumerate(family.items if isinstance(family, BranchFamily) else ()):
        yield from _repeated(("items", number, "turns"), "id", [turn.id for turn in item.turns])


def check_session(session: SessionPlan, _: Library) -> Iterator[Finding]:
    """Look for ids that two steps of an inline part share."""
    for number, block in enumerate(session.blocks):
        if isinstance(block, InlineBlock):
            location = ("blocks", number, "inline", "steps")
            yield from _repeated(location, "id", [step.id for step in block.inline.steps])


def check_library(library: Library) -> Iterator[tuple[Kind, str, Finding]]:
    """Look for codes that are printed on two things."""
    owners: dict[str, tuple[Kind, str]] = {}
    for kind, identifier, code in _codes(library):
        if not code:
            continue
        owner = owners.setdefault(code, (kind, identifier))
        if owner != (kind, identifier):
            sentence = f"the code {code} is taken by {library.sources[owner].path}"
            yield kind, identifier, Finding(("code",), sentence, "take the next free number")


def _codes(library: Library) -> Iterator[tuple[Kind, str, str]]:
    """The printed codes; a faulty file may not give its own."""
    for exercise in library.exercises.values():
        yield "exercise", exercise.id, getattr(exercise, "code", "")
    for case in library.cases.values():
        yield "case", case.id, getattr(case, "code", "")
    for family in library.drills.values():
        yield "drill", family.id, getattr(family, "code", "")


def _repeated(location: Location, key: str, names: Sequence[str]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for number, name in enumerate(names):
        if first.setdefault(name, number) != number:
            sentence = f"the {key} '{name}' is taken by number {first[name] + 1} of the {location[-1]}"
            yield Finding((*location, number, key), sentence, "rename one of them")

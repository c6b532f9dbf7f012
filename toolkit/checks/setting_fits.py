"""Each exercise of a session works where its people are, and an adaptation says how.

### Why
An exercise that needs a floor and a wall fails on a call, in front of everyone. `fit: no` in the setting of the session
is an error; a setting that the exercise leaves out has not been tried, which is a warning.

### Bad
```yaml
# exercises/example.yaml
modality: {in_person: {fit: adapt}}
```

```yaml
# exercises/example.yaml
modality: {in_person: {fit: "no"}}
```

### Good
```yaml
# exercises/example.yaml
modality: {in_person: {fit: as-is}, online: {fit: adapt, how: Use a shared page and rooms for three.}}
```

### How to fix
Choose an exercise that fits, or write under `how` what one does instead, after trying it once.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Adaptation, Exercise
from toolkit.models.library import Library
from toolkit.models.session import ExerciseBlock, SessionPlan

CODE = "setting-fits"

_SETTINGS = ("in_person", "online", "hybrid", "asynchronous", "self_study")


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Ask for the words of each adaptation."""
    for name in _SETTINGS:
        adaptation: Adaptation | None = getattr(exercise.modality, name)
        if adaptation and adaptation.fit == "adapt" and adaptation.how is None:
            sentence = f"{name} says adapt, but not how"
            yield Finding(
                ("modality", name, "fit"), sentence, "add how: what to do instead, in a sentence or two"
            )


def check_session(session: SessionPlan, library: Library) -> Iterator[Finding]:
    """Hold the setting of the session against each exercise."""
    name = session.modality.replace("-", "_")
    for number, block in enumerate(session.blocks):
        exercise = library.exercises.get(block.exercise) if isinstance(block, ExerciseBlock) else None
        if exercise is None:
            continue
        location = ("blocks", number, "exercise")
        adaptation: Adaptation | None = getattr(exercise.modality, name)
        if adaptation is None:
            sentence = f"'{exercise.id}' has not been tried {session.modality}"
            yield Finding(
                location, sentence, "try it once with a few people, then add it to modality", "warning"
            )
        elif adaptation.fit == "no":
            yield Finding(
                location, f"'{exercise.id}' does not work {session.modality}", "choose another exercise"
            )

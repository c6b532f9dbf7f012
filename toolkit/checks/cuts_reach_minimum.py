"""With every cut taken the exercise reaches its shortest time, and no cut saves more than there is.

### Why
When the day runs late, the facilitator looks at the shortest time and believes it. Only cuts that are written
down, with what to do instead, can deliver it.

### Bad
```yaml
# exercises/example.yaml
minutes: {min: 10, target: 20, max: 24}
```

```yaml
# exercises/example.yaml
steps:
  - id: set-up
    minutes: 3
    cut: {action: shorten, saves: 9, how: One example instead of three.}
```

### Good
```yaml
# exercises/example.yaml
minutes: {min: 17, target: 20, max: 24}
steps:
  - id: set-up
    minutes: 3
    cut: {action: shorten, saves: 1, how: One example instead of three.}
debrief:
  questions:
    - {stage: facts, minutes: 2}
    - {stage: meaning, minutes: 2}
    - stage: decision
      minutes: 2
      cut: {action: drop, saves: 2, how: Let people write it at home.}
```

### How to fix
Give a step or a question of the debrief a `cut`, or raise `min` to what the cuts reach.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.case_study import CaseStudy
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.models.steps import Cut
from toolkit.subject.timing import group_count, minutes_of
from toolkit.subject.wording import counted

CODE = "cuts-reach-minimum"


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Hold each cut against its step, and all of them against the distance from target to minimum."""
    cuts = list(_cuts(exercise))
    for location, cut, lasts in cuts:
        yield from _too_greedy(location, cut, lasts)
    saved = [cut.saves for _, cut, _ in cuts]
    target, least = exercise.minutes.target, exercise.minutes.min
    reached = target - sum(saved)
    if reached > least:
        arithmetic = (
            f"{target} − {' − '.join(map(str, saved))} = {reached}" if saved else f"no cut, so {target}"
        )
        yield Finding(
            ("minutes", "min"),
            f"min says {least}, but the cuts reach only {reached} minutes ({arithmetic})",
            hint=f"add cuts that save {counted(reached - least, 'minute')}, or set min to {reached}",
        )


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Hold each cut of the teaching plan against its move."""
    for number, move in enumerate(case.teaching_plan):
        if move.cut:
            yield from _too_greedy(("teaching_plan", number), move.cut, move.minutes)


def _too_greedy(location: Location, cut: Cut, lasts: int) -> Iterator[Finding]:
    if cut.saves > lasts:
        name = "question" if location[0] == "debrief" else "step"
        sentence = f"the cut saves {counted(cut.saves, 'minute')}, but its {name} lasts only {lasts}"
        yield Finding((*location, "cut", "saves"), sentence, f"save at most {lasts}")


def _cuts(exercise: Exercise) -> Iterator[tuple[Location, Cut, int]]:
    people = exercise.people.ideal
    groups = group_count(exercise, people)
    for number, step in enumerate(exercise.steps):
        if step.cut:
            yield ("steps", number), step.cut, minutes_of(step, people, groups)
    for number, question in enumerate(exercise.debrief.questions):
        if question.cut:
            yield ("debrief", "questions", number), question.cut, question.minutes

"""From 20 minutes on, the debrief takes between a quarter and two fifths of the time, and goes from pairs or groups to the plenary.

### Why
What is not said aloud is not learned, and a debrief that is squeezed out is said by the facilitator. A short
exercise carries one or two questions. In a longer one the plenary belongs to three voices unless everyone has
first said something to somebody. And what no group hears of another stays a private matter.

### Bad
```yaml
# exercises/example.yaml
debrief:
  questions:
    - {minutes: 1}
    - {minutes: 1}
    - {minutes: 1}
```

```yaml
# exercises/example.yaml
debrief:
  questions:
    - {minutes: 2, format: plenary}
    - {minutes: 2, format: plenary}
    - {minutes: 2, format: alone}
```

```yaml
# exercises/example.yaml
debrief:
  questions:
    - {minutes: 2, format: pairs}
    - {minutes: 2, format: groups}
    - {minutes: 2, format: alone}
```

### Good
```yaml
# exercises/example.yaml
debrief:
  questions:
    - {minutes: 2, format: pairs}
    - {minutes: 2, format: pairs-then-plenary}
    - {minutes: 2, format: alone}
```

### How to fix
Move minutes between steps and questions until the share is right. Let the first question be answered alone, in
pairs or in groups, and one of the others in the plenary as well.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.subject.timing import debrief_minutes

CODE = "debrief-length"

#: Minutes of target from which a debrief needs its share of the time.
LONG_FROM = 20
#: Questions that a shorter exercise carries.
SHORT_QUESTIONS = 2
LEAST_PERCENT, MOST_PERCENT = 25, 40


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Apply the long rule or the short one."""
    find = _long if exercise.minutes.target >= LONG_FROM else _short
    yield from find(exercise)


def _short(exercise: Exercise) -> Iterator[Finding]:
    questions = len(exercise.debrief.questions)
    if questions > SHORT_QUESTIONS:
        yield Finding(
            ("debrief", "questions", SHORT_QUESTIONS),
            f"{questions} questions in {exercise.minutes.target} minutes; under {LONG_FROM} there is time for one or two",
            "keep the question that leads to a decision",
        )


def _long(exercise: Exercise) -> Iterator[Finding]:
    target, minutes = exercise.minutes.target, debrief_minutes(exercise)
    least, most = -(-target * LEAST_PERCENT // 100), target * MOST_PERCENT // 100
    if not least <= minutes <= most:
        share = f"{minutes} of {target} minutes ({minutes * 100 // target} %)"
        sentence = f"the debrief takes {share}; from {LONG_FROM} minutes it needs {LEAST_PERCENT} to {MOST_PERCENT} %"
        yield Finding(("debrief",), sentence, f"let the questions take {least} to {most} minutes in all")
    if exercise.debrief.questions[0].format == "plenary":
        yield Finding(
            ("debrief", "questions", 0, "format"),
            "the debrief opens in plenary, so most people have said nothing yet",
            "use pairs, groups, alone, pairs-then-plenary or groups-then-plenary for the first question",
        )
    if not any("plenary" in question.format for question in exercise.debrief.questions):
        yield Finding(
            ("debrief", "questions"),
            "no question of the debrief reaches the plenary, so nobody hears the others",
            "use pairs-then-plenary or groups-then-plenary for one of them",
        )

"""The blocks of a session, the moves between them and the buffer fit between start and end, and its people into each exercise.

### Why
“People must be free to leave” is a promise. Minutes go each time a room turns to something new; they stand before
every block except the first one and breaks: three, if the session or the block does not say otherwise. The buffer is for the lunch that comes late.

### Bad
```yaml
# sessions/example.yaml
start: "09:00"
end: "09:30"
```

```yaml
# sessions/example.yaml
people: 40
```

### Good
```yaml
# sessions/example.yaml
start: "09:00"
end: "10:00"
people: 12
```

### How to fix
Take the cuts that the message names, take a block out, or end later. For more people than an exercise carries,
choose another one or bring a second facilitator and split the room.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.session import CaseBlock, ExerciseBlock, InlineBlock, SessionPlan
from toolkit.models.steps import Cut
from toolkit.subject.links import all_links_resolve
from toolkit.subject.timing import block_length, clock_minutes, plan_clock
from toolkit.subject.wording import counted

CODE = "session-fits"

_SHOWN_CUTS = 3


def check_session(session: SessionPlan, library: Library) -> Iterator[Finding]:
    """Hold the people against each exercise and the agenda against the clock."""
    yield from _people(session, library)
    yield from _clock(session, library)


def _people(session: SessionPlan, library: Library) -> Iterator[Finding]:
    for number, block in enumerate(session.blocks):
        exercise = library.exercises.get(block.exercise) if isinstance(block, ExerciseBlock) else None
        if exercise and not exercise.people.min <= session.people <= exercise.people.max:
            carries = f"{exercise.people.min} to {exercise.people.max}"
            yield Finding(
                ("blocks", number, "exercise"),
                f"'{exercise.id}' carries {carries} people, the session expects {session.people}",
                hint="choose another exercise, or split the room between two facilitators",
            )


def _clock(session: SessionPlan, library: Library) -> Iterator[Finding]:
    available = clock_minutes(session.end) - clock_minutes(session.start)
    if available <= 0:
        sentence = f"the session ends at {session.end}, which is not after its start at {session.start}"
        yield Finding(("end",), sentence, hint="end on the same day")
        return
    if not all_links_resolve(session, library):
        return  # that has a message already, and a sum without it would be wrong
    lengths = [block_length(block, library, session.people) for block in session.blocks]
    agenda = plan_clock(lengths, session.move)[-1].end
    over = agenda + session.buffer - available
    if over > 0:
        moves = agenda - sum(length.minutes for length in lengths)
        sentence = (
            f"blocks {agenda - moves} + moves {moves} + buffer {session.buffer} = {agenda + session.buffer} minutes, "
            f"but {session.start} to {session.end} are {available}: {over} too many"
        )
        hint = _cheapest(session, library)
        yield Finding(("end",), sentence, hint)


def _cheapest(session: SessionPlan, library: Library) -> str:
    """The cuts that hurt least: what gets shorter before what is dropped, and the most minutes first."""
    cuts = sorted(_cuts(session, library), key=lambda pair: (pair[1].action == "drop", -pair[1].saves))
    if not cuts:
        return "no step offers a cut: take a block out, or end later"
    parts = [f"{counted(cut.saves, 'minute')} in {where} ({cut.how.rstrip('.')})" for where, cut in cuts]
    return f"cheapest cuts: {'; '.join(parts[:_SHOWN_CUTS])}"


def _cuts(session: SessionPlan, library: Library) -> Iterator[tuple[str, Cut]]:
    for block in session.blocks:
        if isinstance(block, ExerciseBlock):
            part: Exercise | None = library.exercises[block.exercise]
            title, steps = block.exercise, library.exercises[block.exercise].steps
        elif isinstance(block, InlineBlock):
            part, title, steps = None, block.inline.title, block.inline.steps
        elif isinstance(block, CaseBlock):
            case = library.cases[block.case]
            yield from (
                (f"{block.case}, '{move.title}'", move.cut) for move in case.teaching_plan if move.cut
            )
            continue
        else:
            continue
        yield from ((f"{title}, step {step.id}", step.cut) for step in steps if step.cut)
        questions = part.debrief.questions if part else ()
        for number, question in enumerate(questions, start=1):
            if question.cut:
                yield f"{title}, question {number} of the debrief", question.cut

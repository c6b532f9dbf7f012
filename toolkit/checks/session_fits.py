"""The blocks of a session, their moves and the buffer fit between its fixed times, and its people into each exercise.

### Why
“People must be free to leave” is a promise. Minutes go each time a room turns to something new; they stand before
every block except the first one and breaks: three, if the session or the block does not say otherwise. A block with
`at` begins then whatever happens, so what stands before it must be over by then; a gap before it is minutes in hand.
The buffer is for the lunch that comes late; minutes in hand before any fixed time count towards it.

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

```yaml
# sessions/example.yaml
blocks:
  - exercise: example
  - {at: "09:15", break: {title: Coffee, minutes: 10}}
  - {inline: {title: One promise, purpose: A day and a name., steps: [{id: promise, title: Write, mode: write, minutes: 9}]}}
```

### Good
```yaml
# sessions/example.yaml
start: "09:00"
end: "10:00"
people: 12
```

### How to fix
The message names up to three repairs, the cheapest first. A minute of a cut that an author wrote costs one, a minute
of a block that may be left out (`when_late: drop`) one and a half, a minute of a break two, and each change two besides;
nothing of a block with `when_late: keep` is cut. Take one of them, take a block out, or end later. For more people than an exercise carries,
choose another one or bring a second facilitator and split the room.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.models.session import ExerciseBlock, SessionPlan
from toolkit.subject.links import all_links_resolve
from toolkit.subject.repairs import block_name, repairs, too_few
from toolkit.subject.stretches import Stretch, in_hand_of, stretches_of
from toolkit.subject.timing import block_length, clock_minutes, clock_text, moves_before
from toolkit.subject.wording import counted

CODE = "session-fits"


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
    if session.blocks[0].at == session.start:
        sentence = (
            f"the first block begins with the session, at {session.start}, and needs no time of its own"
        )
        yield Finding(("blocks", 0, "at"), sentence, hint="leave out 'at', and change 'start'")
        return
    found = stretches_of(session, library)
    if len(found) == 1:
        yield from _whole_day(session, library, found[0])
        return
    late = [stretch for stretch in found if stretch.in_hand < 0]
    for stretch in late:
        yield _overrun(session, library, stretch)
    if not late and (lacking := session.buffer - in_hand_of(found)) > 0:
        sentence = (
            f"{counted(in_hand_of(found), 'minute')} in hand before all fixed times together, "
            f"but the buffer wants {session.buffer}: {lacking} too few"
        )
        yield Finding(("buffer",), sentence, _hint(session, library, lacking))


def _whole_day(session: SessionPlan, library: Library, day: Stretch) -> Iterator[Finding]:
    lengths = [block_length(block, library, session.people) for block in session.blocks]
    over = session.buffer - day.in_hand
    if over > 0:
        moves = sum(moves_before(lengths, session.move))
        sentence = (
            f"blocks {day.needs - moves} + moves {moves} + buffer {session.buffer} = {day.needs + session.buffer} "
            f"minutes, but {session.start} to {session.end} are {day.until - day.begins}: {over} too many"
        )
        yield Finding(("end",), sentence, _hint(session, library, over))


def _overrun(session: SessionPlan, library: Library, stretch: Stretch) -> Finding:
    over, has = -stretch.in_hand, max(0, stretch.until - stretch.begins)
    since, until = clock_text(stretch.begins), clock_text(stretch.until)
    what = "people are free to leave"
    location: Location = ("end",)
    if stretch.beyond < len(session.blocks):
        what = f"'{block_name(session.blocks[stretch.beyond])}' begins"
        location = ("blocks", stretch.beyond, "at")
    if stretch.until < stretch.begins:
        sentence = f"{what} at {until}, but what stands before it does not even begin until {since}"
        return Finding(location, sentence, "move the fixed time, or put the blocks in the order of the clock")
    sentence = (
        f"{what} at {until}, but from {since} on {counted(stretch.needs, 'minute')} are planned and there are {has}: "
        f"{over} too many"
    )
    return Finding(location, sentence, _hint(session, library, over, range(stretch.first, stretch.beyond)))


def _hint(session: SessionPlan, library: Library, need: int, blocks: range | None = None) -> str:
    ways = repairs(session, library, need, blocks)
    if not ways:
        last = blocks is None or blocks.stop == len(session.blocks)
        return f"{too_few(session, library, need, blocks)}: take a block out, or {'end later' if last else 'move the fixed time'}"
    if len(ways) == 1:
        return f"cheapest repair: {ways[0]}"
    numbered = (f"({number}) {way}" for number, way in enumerate(ways, start=1))
    return f"cheapest repairs: {'; '.join(numbered)}"

"""A session keeps a tenth of its time in hand, and its exercises take no more than an opening, breaks and a close leave (a warning).

### Why
180 minutes − opening 15 − break 15 − close 25 − buffer 18 − four moves of 3 = 95: three exercises of 30 minutes,
not five. What is planned beyond that is taken from the close, which is where the promises are made. The second
part looks at sessions from 90 minutes; below three hours it counts opening and close by their share of the time.
The last move of a case is a close of its own.

### Bad
```yaml
# sessions/example.yaml
buffer: 2
```

```yaml
# sessions/example.yaml
start: "09:00"
end: "10:30"
buffer: 9
blocks:
  - exercise: example
  - exercise: example
  - exercise: example
```

### Good
```yaml
# sessions/example.yaml
start: "09:00"
end: "10:30"
buffer: 9
blocks:
  - exercise: example
```

### How to fix
Take an exercise out, or make the session longer. Two half days are worth more than a full one.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.library import Library
from toolkit.models.session import Block, CaseBlock, SessionPlan
from toolkit.subject.links import all_links_resolve
from toolkit.subject.timing import block_length, clock_minutes, moves_before
from toolkit.subject.wording import counted
from toolkit.subject.work import is_work

CODE = "session-budget"

OPENING, CLOSE = 15, 25
BUFFER_PERCENT = 10
#: Minutes of a session that has them in full; a shorter one has its share of them.
_FULL_FROM = 180
#: Minutes of a session from which an opening and a close are expected.
_LONG_FROM = 90


def check_session(session: SessionPlan, library: Library) -> Iterator[Finding]:
    """Look at the buffer and at the share of the exercises."""
    length = clock_minutes(session.end) - clock_minutes(session.start)
    if length <= 0:
        return  # session-fits says so
    least = -(-length * BUFFER_PERCENT // 100)
    if session.buffer < least:
        yield Finding(
            ("buffer",),
            f"{session.buffer} minutes in hand of {length}; a tenth would be {least}",
            hint=f"set buffer to {least}",
            severity="warning",
        )
    yield from _exercises(session, library, length)


def _exercises(session: SessionPlan, library: Library, length: int) -> Iterator[Finding]:
    if length < _LONG_FROM or not all_links_resolve(session, library):
        return
    lengths = [block_length(block, library, session.people) for block in session.blocks]
    moves = sum(moves_before(lengths, session.move))
    breaks = sum(part.minutes for part in lengths if part.is_break)
    opening, close = (min(part, part * length // _FULL_FROM) for part in (OPENING, CLOSE))
    left = length - opening - breaks - close - session.buffer - moves
    working = sum(
        part.minutes - _own_close(block, library)
        for block, part in zip(session.blocks, lengths, strict=True)
        if is_work(block, library)
    )
    if working > left:
        yield Finding(
            ("blocks",),
            f"exercises take {working} minutes; {length} − opening {opening} − breaks {breaks} − close {close} "
            f"− buffer {session.buffer} − moves {moves} leave {max(left, 0)}",
            hint=f"take out {counted(working - max(left, 0), 'minute')} of exercises, or make the session longer",
            severity="warning",
        )


def _own_close(block: Block, library: Library) -> int:
    """Minutes in which a case closes itself: the last move of its teaching plan."""
    return library.cases[block.case].teaching_plan[-1].minutes if isinstance(block, CaseBlock) else 0

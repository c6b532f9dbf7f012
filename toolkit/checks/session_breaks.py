"""Nobody sits longer than an hour and a half without a break, online an hour (a warning), and a break lasts at least what it says.

### Why
Attention goes before anybody says so, and people who need to leave the room stop listening long before they leave it.
A screen tires sooner. The session can say another number with `breaks_every`. A break that gets shorter on a late day
still has to be one: `at_least` says how short, and is no longer than the break itself.

### Bad
```yaml
# sessions/example.yaml
breaks_every: 20
```

```yaml
# sessions/example.yaml
blocks:
  - exercise: example
  - {break: {title: Coffee, minutes: 10, at_least: 15}}
  - {inline: {title: One promise, purpose: A day and a name., steps: [{id: promise, title: Write, mode: write, minutes: 9}]}}
```

### Good
```yaml
# sessions/example.yaml
breaks_every: 45
```

### How to fix
Put a break in, or move the one there is. Ten minutes that people can count on are worth more than twenty that are cut.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.library import Library
from toolkit.models.session import BreakBlock, SessionPlan
from toolkit.subject.agenda import lay_out
from toolkit.subject.links import all_links_resolve
from toolkit.subject.repairs import block_name
from toolkit.subject.wording import counted

CODE = "session-breaks"

MOST_MINUTES, MOST_MINUTES_ONLINE = 90, 60


def check_session(session: SessionPlan, library: Library) -> Iterator[Finding]:
    """Hold the shortest time of each break against its length, and the time between breaks against what people bear."""
    for number, block in enumerate(session.blocks):
        if isinstance(block, BreakBlock) and (block.break_.at_least or 0) > block.break_.minutes:
            sentence = (
                f"the break lasts {block.break_.minutes} minutes, but at_least says {block.break_.at_least}"
            )
            yield Finding(
                ("blocks", number, "break", "at_least"),
                sentence,
                f"say at most {block.break_.minutes}",
                "warning",
            )
    if all_links_resolve(session, library):
        yield from _between(session, library)


def _between(session: SessionPlan, library: Library) -> Iterator[Finding]:
    usual = MOST_MINUTES_ONLINE if session.modality == "online" else MOST_MINUTES
    most = session.breaks_every or usual
    slots = lay_out(session, library)
    since, first = slots[0].starts, 0
    for number, (block, slot) in enumerate(zip(session.blocks, slots, strict=True)):
        is_break = isinstance(block, BreakBlock)
        until = slot.starts if is_break else slot.starts + slot.minutes
        if until - since > most and (is_break or number + 1 == len(slots)):
            sentence = (
                f"{counted(until - since, 'minute')} without a break, from '{block_name(session.blocks[first])}' on; "
                f"at most {most}"
            )
            yield Finding(("blocks", first), sentence, "put a break in between", "warning")
        if is_break:
            since, first = slot.starts + slot.minutes, min(number + 1, len(slots) - 1)

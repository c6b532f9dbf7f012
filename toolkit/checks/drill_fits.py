"""A drill block asks for no more items than its family has at those levels, and leaves the time that they take.

### Why
With fewer items than asked for, the sheet has a hole, and neighbours get the same page. With too few minutes the last
items are not talked about, which is where the learning was.

### Bad
```yaml
# sessions/example.yaml
end: "10:15"
buffer: 8
blocks:
  - {drill: rewrite, items: 12, minutes: 25}
  - exercise: example
```

```yaml
# sessions/example.yaml
end: "10:15"
buffer: 8
blocks:
  - {drill: rewrite, items: 2, minutes: 3}
  - exercise: example
```

### Good
```yaml
# sessions/example.yaml
end: "10:15"
buffer: 8
blocks:
  - {drill: rewrite, items: 2, minutes: 8}
  - exercise: example
```

### How to fix
Ask for fewer items, allow more levels, or give more minutes. Twice the time of the items leaves room to talk.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.library import Library
from toolkit.models.session import DrillBlock, SessionPlan
from toolkit.subject.drills import eligible
from toolkit.subject.wording import counted

CODE = "drill-fits"

_SECONDS = 60


def check_session(session: SessionPlan, library: Library) -> Iterator[Finding]:
    """Compare each drill block with its family."""
    for number, block in enumerate(session.blocks):
        family = library.drills.get(block.drill) if isinstance(block, DrillBlock) else None
        if family is None or not isinstance(block, DrillBlock):
            continue
        there = len(eligible(family, block.levels))
        if block.items > there:
            levels = f" of level {' or '.join(map(str, block.levels))}" if block.levels else ""
            sentence = (
                f"{counted(block.items, 'item')} for each person, but '{family.id}' has {there}{levels}"
            )
            yield Finding(
                ("blocks", number, "items"), sentence, f"ask for at most {there}, or allow more levels"
            )
        needed = block.items * family.seconds
        if needed > block.minutes * _SECONDS:
            sums = f"{block.items} × {family.seconds} seconds = {-(-needed // _SECONDS)} minutes"
            sentence = f"{sums}, but the block has {block.minutes}"
            yield Finding(
                ("blocks", number, "minutes"), sentence, "give more minutes, or ask for fewer items"
            )

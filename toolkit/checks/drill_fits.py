"""A drill block asks for no more items than its family has at those levels, leaves the time that they take, and in a form that suits them.

### Why
With fewer items than asked for, the sheet has a hole, and neighbours get the same page. With too few minutes the last
items are not talked about, which is where the learning was. Practice for the weeks after fits in five minutes.

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
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.drills.item import Family
from toolkit.models.library import Library
from toolkit.models.session import DrillBlock, Practice, SessionPlan
from toolkit.subject.drills import eligible
from toolkit.subject.links import practised
from toolkit.subject.wording import counted

CODE = "drill-fits"

_SECONDS = 60
_PRACTICE_SECONDS = 300


def check_session(session: SessionPlan, library: Library) -> Iterator[Finding]:
    """Compare each drill block, and the practice of each touch, with its family."""
    for number, block in enumerate(session.blocks):
        family = library.drills.get(block.drill) if isinstance(block, DrillBlock) else None
        if family is not None and isinstance(block, DrillBlock):
            for finding in (*_enough(block, family), *_in_time(block, family), *_in_form(block, family)):
                yield finding._replace(location=("blocks", number, *finding.location))
    for location, practice in practised(session):
        family = library.drills.get(practice.drill)
        for finding in _enough(practice, family) if family else ():
            yield finding._replace(location=(*location, *finding.location))
    yield from _five_minutes(session, library)


def _enough(wanted: DrillBlock | Practice, family: Family[Any]) -> Iterator[Finding]:
    there = len(eligible(family, wanted.levels))
    if wanted.items > there:
        levels = f" of level {' or '.join(map(str, wanted.levels))}" if wanted.levels else ""
        sentence = f"{counted(wanted.items, 'item')} for each person, but '{family.id}' has {there}{levels}"
        yield Finding(("items",), sentence, f"ask for at most {there}, or allow more levels")


def _in_time(block: DrillBlock, family: Family[Any]) -> Iterator[Finding]:
    needed = block.items * family.seconds
    if needed > block.minutes * _SECONDS:
        sums = f"{block.items} × {family.seconds} seconds = {-(-needed // _SECONDS)} minutes"
        sentence = f"{sums}, but the block has {block.minutes}"
        yield Finding(("minutes",), sentence, "give more minutes, or ask for fewer items")


def _in_form(block: DrillBlock, family: Family[Any]) -> Iterator[Finding]:
    if block.form == "bingo" and getattr(family, "options_are", "") != "names":
        sentence = f"bingo needs items that show one pattern each, and '{family.id}' has others"
        yield Finding(("form",), sentence, "take a family with options_are: names, such as name-the-pattern")
    if block.partner_sheet and (block.form == "bingo" or not getattr(family, "ticks", ())):
        sentence = f"there is nothing to tick while a partner reads '{family.id}' aloud"
        yield Finding(("partner_sheet",), sentence, "take a family with ticks, such as rewrite-it")


def _five_minutes(session: SessionPlan, library: Library) -> Iterator[Finding]:
    for number, touch in enumerate(session.follow_up):
        families = [(practice, library.drills.get(practice.drill)) for practice in touch.practice]
        needed = sum(practice.items * family.seconds for practice, family in families if family)
        if needed > _PRACTICE_SECONDS:
            sentence = f"the practice takes {-(-needed // _SECONDS)} minutes, at most {_PRACTICE_SECONDS // _SECONDS}"
            yield Finding(("follow_up", number, "practice"), sentence, "ask for fewer items")

"""A drill item has an answer that the key can name: one right option where one is asked for, no two things that look the same.

### Why
An item with two right answers teaches that the trainer is wrong. Two options that read the same make the key a matter
of luck, because their order is drawn.

| kind | what must hold |
|---|---|
| choose, `answers: one` | exactly one option is right |
| choose, `answers: several` | at least one is right and one is wrong |
| choose, `options_are: names` | where the right option is the name of a pattern, it is one of the item's `patterns` |
| choose, match, order, build, branch | no two statements of an item, or answers of a turn, read the same |
| match | each pair belongs to one of the family's headings, word for word |
| fill | no two lines of an item have the same caption |
| slots | the stem has the promise between asterisks; no slot is named twice |
| build | at least two parts are right and one is wrong; each wrong one names the right part in whose place it stands; `also` holds all right parts |
| transcript | at least one line is weak and one is fine; a weak one has its `pattern` and a `better` one |

### Bad
```yaml
# exercises/drills/choose.yaml
items:
  - options:
      - {text: "I'll call you by noon.", correct: true}
      - {text: "I'll call you at ten.", correct: true}
```

```yaml
# exercises/drills/match.yaml
items:
  - pairs:
      - {text: You were rude., belongs_to: persons}
```

```yaml
# exercises/drills/order.yaml
items:
  - ordered: [Soon., "I'll do it soon.", soon]
```

### Good
```yaml
# exercises/drills/match.yaml
items:
  - pairs:
      - {text: You were rude., belongs_to: person}
```

### How to fix
Make the second right option wrong, with one flaw, or set `answers: several`. Change one of two equal statements. Copy
the heading from `headings`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.drills.branch import BranchFamily, BranchItem
from toolkit.models.drills.build import BuildFamily, BuildItem
from toolkit.models.drills.choose import ChooseFamily, ChooseItem
from toolkit.models.drills.claim import starred
from toolkit.models.drills.fill import FillFamily, FillItem
from toolkit.models.drills.item import Family, Item
from toolkit.models.drills.match import MatchFamily, MatchItem
from toolkit.models.drills.order import OrderFamily, OrderItem
from toolkit.models.drills.slots import SlotsFamily, SlotsItem
from toolkit.models.drills.transcript import TranscriptFamily, TranscriptItem
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.models.words import PATTERN_NAMES

CODE = "one-right-answer"

_LEAST_PARTS = 2


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Look at each item as its kind needs it."""
    for number, item in enumerate(family.items):
        for finding in _faults(family, item):
            yield finding._replace(location=("items", number, *finding.location))


def _faults(family: Family[Any], item: Item) -> Iterator[Finding]:
    match family, item:
        case ChooseFamily(), ChooseItem():
            yield from _choice(family, item)
            yield from _named(family, item)
            yield from _equal(("options",), "text", [option.text for option in item.options])
        case MatchFamily(), MatchItem():
            yield from _headings(family, item)
            yield from _equal(("pairs",), "text", [pair.text for pair in item.pairs])
        case OrderFamily(), OrderItem():
            yield from _equal(("ordered",), "", item.ordered)
        case SlotsFamily(), SlotsItem():
            yield from _slots(item)
        case BuildFamily(), BuildItem():
            yield from _parts(item)
            yield from _equal(("parts",), "text", [part.text for part in item.parts])
        case TranscriptFamily(), TranscriptItem():
            yield from _lines(item)
        case BranchFamily(), BranchItem():
            for number, turn in enumerate(item.turns):
                yield from _equal(
                    ("turns", number, "options"), "text", [answer.text for answer in turn.options]
                )
        case FillFamily(), FillItem():
            yield from _equal(("slots",), "caption", [slot.caption for slot in item.slots])
        case _:
            return


def _choice(family: ChooseFamily, item: ChooseItem) -> Iterator[Finding]:
    right = sum(option.correct for option in item.options)
    if family.answers == "one" and right != 1:
        sentence = f"'{item.id}' has {right or 'no'} right options, and one is asked for"
        yield Finding(("options",), sentence, "mark exactly one with correct: true, or set answers: several")
    if family.answers == "several" and not 0 < right < len(item.options):
        every = "every option is right" if right else "no option is right"
        yield Finding(
            ("options",), f"in '{item.id}' {every}", "have at least one that is right and one that is wrong"
        )


def _named(family: ChooseFamily, item: ChooseItem) -> Iterator[Finding]:
    """The engine is asked about `patterns`; so the key must not name another one."""
    if family.options_are != "names" or item.weak_form_ok:
        return
    meant = {PATTERN_NAMES[pattern] for pattern in item.patterns}
    for number, option in enumerate(item.options):
        name = option.text.replace("'", "’")
        if option.correct and name in PATTERN_NAMES.values() and name not in meant:
            sentence = f"the key says “{option.text}”, but the item's patterns do not"
            hint = f"patterns: [{next(code for code, said in PATTERN_NAMES.items() if said == name)}]"
            yield Finding(("options", number, "text"), sentence, hint)


def _headings(family: MatchFamily, item: MatchItem) -> Iterator[Finding]:
    for number, pair in enumerate(item.pairs):
        if pair.belongs_to not in family.headings:
            sentence = f"there is no heading '{pair.belongs_to}'"
            yield Finding(
                ("pairs", number, "belongs_to"), sentence, f"the headings are {', '.join(family.headings)}"
            )


def _slots(item: SlotsItem) -> Iterator[Finding]:
    if not starred(item.stem):
        yield Finding(("stem",), "there is no promise to look at", "put it between asterisks: *I'll …*")
    if len(set(item.missing)) < len(item.missing):
        yield Finding(("missing",), "a slot is named twice", "name each missing slot once")


def _parts(item: BuildItem) -> Iterator[Finding]:
    right = len(item.right)
    if right < _LEAST_PARTS or right == len(item.parts):
        sentence = f"{right} of {len(item.parts)} parts of '{item.id}' are right"
        yield Finding(("parts",), sentence, "have at least two that are right and one that is wrong")
    for number, part in enumerate(item.parts):
        if part.flaw is not None and not 1 <= (part.in_place_of or 0) <= right:
            sentence = f"“{part.text}” does not say in whose place it would stand"
            yield Finding(("parts", number), sentence, f"add in_place_of: a number from 1 to {right}")
    for number, order in enumerate(item.also):
        if sorted(order) != list(range(1, right + 1)):
            sentence = f"an order holds each of the {right} right parts once"
            yield Finding(("also", number), sentence, "write their numbers, from 1")


def _lines(item: TranscriptItem) -> Iterator[Finding]:
    weak = sum(line.pattern is not None for line in item.lines)
    if not 0 < weak < len(item.lines):
        every = "every line is weak" if weak else "no line is weak"
        yield Finding(("lines",), f"in '{item.id}' {every}", "have at least one that is and one that is not")
    for number, line in enumerate(item.lines):
        if (line.pattern is None) != (line.better is None):
            sentence = f"“{line.text}” has a pattern or a better line, but not both"
            yield Finding(("lines", number), sentence, "give it both, or neither")


def _equal(location: Location, key: str, texts: Sequence[str]) -> Iterator[Finding]:
    """Two texts that read the same, whatever their signs and capitals."""
    first: dict[str, int] = {}
    for number, text in enumerate(texts):
        reading = " ".join(re.findall(r"[\w']+", text.replace("’", "'").casefold())) or text
        if first.setdefault(reading, number) != number:
            sentence = f"“{text}” reads the same as number {first[reading] + 1}"
            place = (*location, number, key) if key else (*location, number)
            yield Finding(place, sentence, "change one of the two")

"""Each {{placeholder}} of a drill has at least three words to draw from, each list is used, and no other braces stand in the text.

### Why
`{{day}}`, `{{later_day}}` and `{{date}}` need no list: they are days after the session, in this order.

A placeholder without words is printed as it stands. With fewer than three words neighbours get the same sentence.
Placeholders are filled in items only: not in the words around them, and not in other fillers.

### Bad
```yaml
# exercises/drills/rewrite.yaml
items:
  - stem: "To {{client}}: *We'll look into it.*"
```

```yaml
# exercises/drills/rewrite.yaml
fillers:
  town: [Lagos, Turin]
```

```yaml
# exercises/drills/rewrite.yaml
items:
  - stem: "Before {day}: *We'll look into it.*"
```

### Good
```yaml
# exercises/drills/rewrite.yaml
fillers:
  town: [Lagos, Turin, Osaka]
items:
  - stem: "From {{town}}, before {{day}}: *We'll look into it.*"
```

### How to fix
Add the list under `fillers`, or correct the name: small letters and underscores between double braces.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.drills.item import Family
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.subject.contents import texts_of
from toolkit.subject.drills import BUILT_IN, PLACEHOLDER
from toolkit.subject.wording import counted

CODE = "placeholders"

LEAST_WORDS = 3


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Hold the placeholders of the items against the lists, and look for braces elsewhere."""
    used: set[str] = set()
    for location, text in texts_of(family.items, ("items",)):
        if "{" in text or "}" in text:
            names = PLACEHOLDER.findall(text)
            used.update(names)
            yield from _unknown(location, names, family)
            yield from _braces(location, PLACEHOLDER.sub("", text))
    for name in ("title", "summary", "instruction", "before", "worked"):
        yield from _braces((name,), getattr(family, name))
    yield from _fillers(family, used)


def _unknown(location: Location, names: list[str], family: Family[Any]) -> Iterator[Finding]:
    for name in sorted(set(names) - set(family.fillers) - set(BUILT_IN)):
        near = get_close_matches(name, [*family.fillers, *BUILT_IN], n=1)
        hint = f"did you mean {{{{{near[0]}}}}}?" if near else f"add fillers: {{{name}: […]}}"
        yield Finding(location, f"there are no fillers for {{{{{name}}}}}", hint)


def _fillers(family: Family[Any], used: set[str]) -> Iterator[Finding]:
    for name, words in family.fillers.items():
        if name in BUILT_IN:
            sentence = f"{{{{{name}}}}} is a day after the session; it needs no list"
            yield Finding(("fillers", name), sentence, "take the list out")
        elif name not in used:
            yield Finding(("fillers", name), f"no item uses {{{{{name}}}}}", "use it, or take the list out")
        if len(set(words)) < LEAST_WORDS:
            has = counted(len(set(words)), "word")
            sentence = f"{{{{{name}}}}} has {has} to draw from, at least {LEAST_WORDS}"
            yield Finding(("fillers", name), sentence, "add some of the same kind and length")
        for number, word in enumerate(words):
            yield from _braces(("fillers", name, number), word)


def _braces(location: Location, text: str) -> Iterator[Finding]:
    if "{" in text or "}" in text:
        sentence = "a brace that belongs to no placeholder would be printed as it stands"
        yield Finding(location, sentence, "write {{name}} within an item, or leave the braces out")

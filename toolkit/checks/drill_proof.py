"""What a drill says about sentences is what the language engine finds: right answers are clean, wrong ones show their flaw and no other.

### Why
A key is believed. When a "right" answer hides a maybe, or a "wrong" one has two flaws and the key names the other,
the trainer learns in front of the room. So every claim of an item is held against the rules of the language, with
every filler in its place.

| kind | what is held against the engine |
|---|---|
| choose, `options_are: sentences` | a right option is clean; one with a `flaw` shows exactly that; the starred words of the stem show the item's `patterns` |
| choose, `options_are: names` | the starred words of the stem show the item's `patterns`, or nothing |
| slots | the starred promise lacks exactly the slots that are `missing` |
| build | the right parts make a clean sentence; each wrong part in its place brings its `flaw` |
| branch | right answers are clean; those with a `flaw` show exactly that |
| transcript | weak lines show exactly their `pattern`; all other lines, and the better ones, are clean |
| order | the first sentence shows one of the `patterns`, the last is clean |
| rewrite | the starred words show the `patterns`; model answers are clean |
| fill | accepted answers of a slot with `sentence: true` are clean |

An item with `weak_form_ok` says why a form that looks weak is right, and that form is not held against the engine.
There is no proof for a language without rules.

### Bad
```yaml
# exercises/drills/rewrite.yaml
items:
  - stem: "To a client: *I will send it soon.*"
    patterns: [vague_time]
    model_answers: [I shall send it soon.]
```

### Good
```yaml
# exercises/drills/rewrite.yaml
items:
  - stem: "To a client: *I will send it soon.*"
    patterns: [vague_time]
    model_answers: [I will send it by Friday.]
```

### How to fix
Say the sentence in another way until you and the engine agree; `toolkit language check` shows what it finds. Where the
form is right in this situation, say why in `weak_form_ok`.
"""

from collections.abc import Iterator
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.library import Library
from toolkit.subject.calendar import SessionCalendar
from toolkit.subject.drills import placeholders, with_fillers
from toolkit.subject.language.cues import CuesError
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.notation import PatternError
from toolkit.subject.language.proof import disproof, grammar_of

CODE = "drill-proof"

#: Draws of a filled item that are looked at; the tests look at many more.
_DRAWS = 6


def check_drill(family: Family[Any], library: Library) -> Iterator[Finding]:
    """Hold what each item says against the rules of its language."""
    language = library.languages.get(family.language)
    if language is None:
        return
    try:
        grammar = grammar_of(language, library.cues.get(family.language, ""))
    except (PatternError, CuesError):
        return  # has a message of its own
    for number, item in enumerate(family.items):
        for finding in _disproved(family, item, grammar):
            yield finding._replace(location=("items", number, *finding.location))


def _disproved(family: Family[Any], item: Item, grammar: Grammar) -> Iterator[Finding]:
    """Each claim that does not hold, once, whichever fillers make it fail."""
    said = set()
    for number in range(_DRAWS if placeholders(item) else 1):
        draw = Draw(family.id, item.id, str(number), calendar=SessionCalendar(family.language))
        for claim in family.claims(with_fillers(item, family.fillers, draw)):
            if placeholders(claim.text):
                continue  # has a message of its own
            sentence = disproof(claim, grammar)
            if sentence and claim.location not in said:
                said.add(claim.location)
                hint = "say it in another way, or say in weak_form_ok why it is right here"
                yield Finding(claim.location, f"“{claim.text}” {sentence}", hint)

"""A term of the glossary that explains a pattern says its code, what to say instead and when the weak form is right; no other term does.

### Why
Exercises and drills name a pattern by its code, and a reader looks it up in the glossary. Two terms for one code give
two answers. A pattern without a better sentence, or without its fair use, teaches people to correct each other.

### Bad
```yaml
# glossary/example.yaml
kind: word
```

### Good
```yaml
# glossary/example.yaml
kind: pattern
pattern: vague_time
instead: Name the day and the hour.
fair_use: Nobody plans with it.
```

### How to fix
Give a pattern its `pattern`, `example`, `instead` and `fair_use`, and take all but the example from any other term. To
change how a pattern is explained, lay a file of the same name over ours; do not write a second one.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.library import Kind, Library
from toolkit.models.term import Term

CODE = "term-kind"

_OF_PATTERNS = ("pattern", "example", "instead", "fair_use")
_OF_ALL = "example"


def check_term(term: Term, _: Library) -> Iterator[Finding]:
    """Hold what the term gives against its kind."""
    for field in _OF_PATTERNS:
        given = getattr(term, field) is not None
        if term.kind == "pattern" and not given:
            yield Finding(("kind",), f"a pattern needs '{field}'", "write it, or choose another kind")
        elif term.kind != "pattern" and given and field != _OF_ALL:
            sentence = f"'{field}' is for patterns, and this is a {term.kind}"
            yield Finding((field,), sentence, "leave it out, or make the term a pattern")


def check_library(library: Library) -> Iterator[tuple[Kind, str, Finding]]:
    """Look for two terms that explain the same pattern."""
    owners: dict[str, str] = {}
    for term in library.terms.values():
        pattern = getattr(term, "pattern", None)
        if pattern is not None and owners.setdefault(pattern, term.id) != term.id:
            path = library.sources["term", owners[pattern]].path
            sentence = f"the pattern '{pattern}' is explained by {path} already"
            yield "term", term.id, Finding(("pattern",), sentence, "keep one of the two")

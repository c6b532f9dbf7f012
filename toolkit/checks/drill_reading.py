"""Items of a drill are easy to read: school year 9 at most, by the Automated Readability Index.

### Why
Practice trains speaking, not reading. Some people in the room read in their second language, or slowly; an item that
takes two readings has lost them before they begin.

The grade is counted over all that is printed of an item, key and all: 4.71 letters a word + 0.5 words a sentence −
21.43.

### Bad
```yaml
# exercises/drills/rewrite.yaml
items:
  - stem: "Notwithstanding considerable organisational interdependencies, responsibility allocation remains insufficiently operationalised throughout departmental implementation: *Appropriate clarification will be forthcoming.*"
```

### Good
```yaml
# exercises/drills/rewrite.yaml
items:
  - stem: "Three teams share one van. Nobody knows who books it: *It'll get sorted out somehow.*"
```

### How to fix
Cut a long sentence in two, and say it in words that one would use at work.
"""

from collections.abc import Iterator
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.drills.item import Family
from toolkit.models.library import Library
from toolkit.subject.contents import texts_of
from toolkit.subject.reading_grade import reading_grade

CODE = "drill-reading"

MOST = 9.0
#: What authors write for themselves.
_NOT_READ = frozenset(
    {"id", "setting", "move", "patterns", "kind", "flaw", "pattern", "next", "missing", "ask", "every"}
)


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Grade each item as a whole."""
    for number, item in enumerate(family.items):
        read = [text for location, text in texts_of(item) if not _NOT_READ.intersection(location)]
        grade = reading_grade(" ".join(_ended(text) for text in read))
        if grade > MOST:
            sentence = f"'{item.id}' reads like school year {grade:.0f}, at most {MOST:.0f}"
            yield Finding(("items", number), sentence, "shorter sentences, and words that one says")


def _ended(text: str) -> str:
    """The text as sentences of its own: a caption is no part of the next line."""
    return text if text.rstrip("*_\"”’'").endswith((".", "!", "?")) else f"{text}."

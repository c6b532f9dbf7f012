"""Every word, set and pattern in the rules of a language can be used by the engine that reads them.

### Why
A pattern that names a set which is not there, or a word that the tokenizer never gives, would find nothing and say
nothing about it. Patterns are no regular expressions, so that each of them takes time in proportion to the text.

### Bad
```yaml
# language/example.yaml
sets:
  - name: soon
    words: soon don't
```

```yaml
# language/example.yaml
rules:
  - match: [i will <sooon>]
```

### Good
```yaml
# language/example.yaml
sets:
  - name: soon
    words: soon later
```

### How to fix
Write words in small letters and as the tokenizer reads them ("do not" for "don't"). Write a set, a phrase or a signal
before it is named. The notation of patterns is explained on the page of the fields.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.language import Language
from toolkit.models.library import Library
from toolkit.subject.language.parts import notation_problems

CODE = "language-notation"


def check_language(language: Language, _: Library) -> Iterator[Finding]:
    """Read all of it as the engine would."""
    for problem in notation_problems(language):
        yield Finding(problem.location, problem.sentence, problem.hint)

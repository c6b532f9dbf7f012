"""Every rule of a language finds its pattern in the statements that it gives as examples, and lets its counter-examples pass.

### Why
People judge a rule by its examples. A rule that has lost one of them to a later change misleads twice: on its page, and
when it is used. A counter-example is where the "weak" form is right, so it is what keeps a rule kind.

### Bad
```yaml
# language/example.yaml
rules:
  - matches: [I will send it by Friday.]
```

```yaml
# language/example.yaml
rules:
  - passes: [I will send it soon.]
```

### Good
```yaml
# language/example.yaml
rules:
  - matches: [I will send it soon, I shall call you soon.]
    passes: [I will send it by Friday.]
```

### How to fix
Correct the patterns or the conditions of the rule. Change the statement only when it was wrong.
"""

from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.language import Language, LanguageRule
from toolkit.models.library import Library
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import judge
from toolkit.subject.language.notation import PatternError

CODE = "language-examples"


def check_language(language: Language, _: Library) -> Iterator[Finding]:
    """Judge all examples by all rules together, as people's statements are judged."""
    try:
        grammar = Grammar(language)
    except PatternError:
        return  # has a message of its own
    for number, rule in enumerate(language.rules):
        for position, text in enumerate(rule.matches):
            if not _finds(rule, text, grammar):
                sentence = f"the rule '{rule.id}' finds nothing in this example"
                hint = "correct its patterns or its conditions"
                yield Finding(("rules", number, "matches", position), sentence, hint)
        for position, text in enumerate(rule.passes):
            if _finds(rule, text, grammar):
                sentence = f"the rule '{rule.id}' finds something in this counter-example"
                hint = "add a condition that lets it pass"
                yield Finding(("rules", number, "passes", position), sentence, hint)


def _finds(rule: LanguageRule, text: str, grammar: Grammar) -> bool:
    """Whether the pattern of this rule is found, by it or by another rule that covers the same words."""
    judgement = judge(text, grammar)
    return any(found.pattern == rule.pattern for found in (*judgement.findings, *judgement.outweighed))

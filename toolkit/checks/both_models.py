"""Practice shows the weak form and the better one: wrong options say what is wrong with them, model answers are not the weak sentence again.

### Why
People transfer what they have seen done badly *and* well. A wrong option without its flaw or feedback teaches that it
is wrong, but not why; the key would have nothing to say to whoever chose it.

### Bad
```yaml
# exercises/drills/choose.yaml
items:
  - options:
      - {correct: true}
      - {text: Noted., correct: false, flaw: null, feedback: null}
```

```yaml
# exercises/drills/rewrite.yaml
items:
  - stem: "To a client: *We'll look into it.*"
    model_answers: ["We'll look into it."]
```

### Good
```yaml
# exercises/drills/choose.yaml
items:
  - options:
      - {correct: true}
      - {text: Noted., correct: false, flaw: empty_yes}
```

### How to fix
Name the one `flaw` of a wrong option, or write the `feedback` for whoever chose it. Where the weak form is right, say
so in `weak_form_ok`.
"""

from collections.abc import Iterator
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.drills.choose import ChooseFamily, ChooseItem
from toolkit.models.drills.item import Family
from toolkit.models.drills.rewrite import RewriteFamily, RewriteItem
from toolkit.models.library import Library
from toolkit.subject.wording import words

CODE = "both-models"


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Look at wrong options and at model answers."""
    for number, item in enumerate(family.items):
        findings: Iterator[Finding] = iter(())
        if isinstance(family, ChooseFamily):
            findings = _options(item)
        elif isinstance(family, RewriteFamily):
            findings = _answers(item)
        for finding in findings:
            yield finding._replace(location=("items", number, *finding.location))


def _options(item: ChooseItem) -> Iterator[Finding]:
    for number, option in enumerate(item.options):
        if not option.correct and not option.flaw and not option.feedback:
            sentence = f"the wrong option “{option.text}” does not say what is wrong with it"
            yield Finding(("options", number), sentence, "give it a flaw or feedback")


def _answers(item: RewriteItem) -> Iterator[Finding]:
    if item.weak_form_ok:
        return
    stem = f" {_reading(item.stem)} "
    for number, answer in enumerate(item.model_answers):
        if f" {_reading(answer)} " in stem:
            sentence = f"the model answer “{answer}” stands in the stem already"
            yield Finding(("model_answers", number), sentence, "write the better form")


def _reading(text: str) -> str:
    return " ".join(words(text.replace("’", "'").casefold()))

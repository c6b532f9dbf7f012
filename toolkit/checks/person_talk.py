"""Words that are offered as good speak of what somebody did, not of what somebody is (a warning).

### Why
Over a third of feedback makes things worse, and the more so the closer it comes to the self. “You are careless” leaves
nothing to do; “rows 3 and 7 are empty” does. The same holds for “you always” and “you never”, which are about the
person and hardly ever true. Whoever practises with the toolkit copies its models, so these are looked at: the better
half of worked examples, answers one hopes for, model answers, better lines of cases, right options from level 2.
Words in quotation marks within them are quoted, not said.

### Bad
```yaml
# exercises/example.yaml
sheets:
  - example:
      better: You are careless with dates, so send me the list by Thursday noon.
```

```yaml
# exercises/drills/rewrite.yaml
items:
  - model_answers: [You never send me the figures. Send them by noon.]
```

### Good
```yaml
# exercises/example.yaml
sheets:
  - example:
      better: Two of your dates were missing; please send me the list by Thursday noon.
```

### How to fix
Say what could be seen or heard, and when: what was done, what it caused, what you ask for.
"""

import re
from collections.abc import Iterator
from typing import Any

from toolkit.checks.finding import Finding
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.choose import ChooseFamily, ChooseItem
from toolkit.models.drills.fill import FillFamily, FillItem
from toolkit.models.drills.item import Family, Item
from toolkit.models.drills.rewrite import RewriteFamily, RewriteItem
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.subject.contents import steps_of

CODE = "person-talk"

#: From this level on the right option is the better sentence; below it may be the one to be recognised.
_CHOOSES_FROM_LEVEL = 2
_JUDGEMENTS = """
    lazy|unprofessional|careless|sloppy|selfish|rude|arrogant|incompetent|useless|hopeless|unreliable|irresponsible
    |negligent|stupid|immature|disorganised|unmotivated|untrustworthy|dishonest|thoughtless|inconsiderate|ignorant
    |stubborn|moody|weak|cowardly|two-faced|toxic|a\\sliar|a\\scoward|a\\sfailure|a\\sslacker
    |not\\sa\\steam\\splayer|bad\\sat\\s(?:this|that|it|your\\sjob)|impossible\\sto\\swork\\swith
"""
_JUDGED = re.compile(
    r"\b(?:you|he|she|they|i|we|who|[A-Z]\w+)(?:\s(?:are|were|is|was|am)|['’](?:re|s|m))\s"
    r"(?:(?:just|so|being|really|such|too|rather|simply|always|a bit|a|an)\s)*"
    rf"(?:{''.join(_JUDGEMENTS.split())})\b(?!\s(?:point|link|spot|sentence|promise))",
    re.IGNORECASE,
)
_ALWAYS = re.compile(r"\b(?:you|he|she)\s(?:always|never)\b(?!\s(?:have|need)\s)", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)['‘][^'’]*(?:\w['’]\w[^'’]*)*['’](?!\w)")


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Read worked examples, answers one hopes for and model answers on sheets."""
    for location, step in steps_of(exercise):
        for number, question in enumerate(step.ask):
            yield from _judge((*location, "ask", number, "wanted"), question.wanted, told=True)
    for number, asked in enumerate(exercise.debrief.questions):
        yield from _judge(("debrief", "questions", number, "wanted"), asked.wanted, told=True)
    for number, sheet in enumerate(exercise.sheets):
        if sheet.example:
            yield from _judge(("sheets", number, "example", "better"), sheet.example.better)
        for position, prompt in enumerate(sheet.prompts):
            yield from _judge(("sheets", number, "prompts", position, "answer"), prompt.answer or "")


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Read the better lines."""
    for number, line in enumerate(case.lines_to_rewrite):
        yield from _judge(("lines_to_rewrite", number, "model"), line.model)


def check_drill(family: Family[Any], _: Library) -> Iterator[Finding]:
    """Read what an item offers as right."""
    for number, item in enumerate(family.items):
        for location, text in _models(family, item):
            yield from _judge(("items", number, *location), text)


def _models(family: Family[Any], item: Item) -> Iterator[tuple[Location, str]]:
    match family, item:
        case ChooseFamily(), ChooseItem() if item.level >= _CHOOSES_FROM_LEVEL:
            for number, option in enumerate(item.options):
                if option.correct:
                    yield ("options", number, "text"), option.text
        case FillFamily(), FillItem():
            for number, slot in enumerate(item.slots):
                yield ("slots", number, "accept"), "; ".join(slot.accept)
        case RewriteFamily(), RewriteItem():
            for number, answer in enumerate(item.model_answers):
                yield ("model_answers", number), answer
        case _:
            return


def _judge(location: Location, text: str, *, told: bool = False) -> Iterator[Finding]:
    """Look at a text; one that tells what happened (you never got it) may say always and never."""
    if not (_JUDGED.search(text) or _ALWAYS.search(text)):
        return
    said = _QUOTED.sub("…", text)
    if found := _JUDGED.search(said) or (None if told else _ALWAYS.search(said)):
        sentence = f"“{' '.join(found.group().split())}” judges a person, in words that are offered as good"
        yield Finding(
            location, sentence, "say what was done, what it caused, and what you ask for", "warning"
        )

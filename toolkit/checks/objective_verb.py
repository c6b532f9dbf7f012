"""An objective names something one could watch a person do, and its text starts with that verb.

### Why
Nobody has ever seen anybody understand. An objective that can be watched tells the facilitator what to look for,
and the survey at day 30 what to ask.

### Bad
```yaml
# exercises/example.yaml
objectives: [{verb: understand, text: understand what a complete request is}]
```

```yaml
# exercises/example.yaml
objectives: [{verb: restate, text: a request so that the asker agrees}]
```

```yaml
# case_studies/example.yaml
objectives: [{verb: appreciate, text: appreciate what a promise costs}]
```

### Good
```yaml
# exercises/example.yaml
objectives: [{verb: restate, text: restate a request so that the asker agrees}]
```

### How to fix
Ask: what would I see or hear? Use that verb, and begin the text with it, because the page reads “you can restate …”.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from toolkit.checks.finding import Finding
from toolkit.models.case_study import CaseObjective, CaseStudy
from toolkit.models.exercise import Exercise, Objective
from toolkit.models.library import Library

CODE = "objective-verb"

_SEEN_OR_HEARD = """
    accept acknowledge act address adjust admit agree analyse answer apologise apply argue arrange ask assemble
    assess assign book break brainstorm bring build calculate call cancel categorise challenge change check choose
    circle cite claim clarify classify close coach collect combine commit compare complete compose conduct confirm
    connect construct contrast convert correct count counter create critique cut debate debrief decide decline
    define delegate deliver demonstrate describe design detect develop diagnose differentiate disagree discuss
    distinguish divide document draft draw edit escalate estimate evaluate examine exchange explain express fill
    find fix follow form formulate frame gather generate give grade greet group guide hand help hold identify
    illustrate implement improve indicate inform interpret interrupt interview introduce invent invite join judge
    justify keep label lead list listen locate log make map mark match measure mediate mirror model modify name
    negotiate notice note observe offer open order organise outline paraphrase pass perform pick pitch place plan
    point practise predict prepare present prioritise produce promise propose protect put quote raise rank rate
    read rebuild recall recite recognise recommend record rectify redesign refer reformulate refuse rehearse remind
    remove renegotiate reorder repair repeat rephrase replace reply report request rescue respond restate restart
    review revise rewrite run say schedule score select send separate sequence set share shorten show sign
    simulate sketch solve sort speak split spot start state stop structure suggest summarise support swap take
    teach tell test thank time trace trade transform translate turn underline update use verify visit voice warn
    weigh write
"""
#: What one can see or hear somebody do.
OBSERVABLE = frozenset(_SEEN_OR_HEARD.split())
#: What goes on inside a head, and what to write instead.
HIDDEN = {
    "understand": "explain, restate or give an example of",
    "know": "list, name or recall",
    "learn": "use, show or explain",
    "appreciate": "name two effects of",
    "realise": "name or point at",
    "realize": "name or point at",
    "recognize": "recognise",
    "comprehend": "explain or summarise",
    "grasp": "explain or use",
    "be": "say, show or do something that proves it",
    "become": "say, show or do something that proves it",
    "feel": "say or choose",
    "believe": "argue for or choose",
    "think": "say, list or decide",
    "consider": "compare or weigh",
    "reflect": "write down or tell",
    "explore": "compare, sort or try",
    "value": "rank or choose",
    "internalise": "use without the card",
    "embrace": "choose and use",
    "remember": "recall or list",
    "see": "point at or describe",
    "experience": "do and describe",
    "gain": "list or show",
    "have": "show or list",
    "own": "say “I will” and a date for",
    "familiarise": "find or use",
    "master": "do without help",
    "enjoy": "choose",
    "care": "ask about or offer",
    "want": "choose",
}


def check_exercise(exercise: Exercise, _: Library) -> Iterator[Finding]:
    """Look at each objective."""
    yield from _check(exercise.objectives)


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Look at each objective of the discussion."""
    yield from _check(case.objectives)


def _check(objectives: Sequence[Objective | CaseObjective]) -> Iterator[Finding]:
    for number, objective in enumerate(objectives):
        for key, sentence, hint in _faults(objective):
            location = ("objectives", number, key)
            yield Finding(location, sentence, hint)


def _faults(objective: Objective | CaseObjective) -> Iterator[tuple[str, str, str]]:
    verb = objective.verb.lower().strip()
    first = verb.split()[0] if verb else ""
    if first in HIDDEN:
        yield "verb", f"nobody can watch a person '{verb}'", f"for instance: {HIDDEN[first]} …"
    elif first not in OBSERVABLE:
        near = get_close_matches(first, sorted(OBSERVABLE), n=3)
        hint = (
            f"did you mean {' or '.join(repr(name) for name in near)}?"
            if near
            else "for instance: say, list, write, choose, show"
        )
        yield "verb", f"'{verb}' is not among the verbs that one can watch", hint
    if f"{objective.text.lower()} ".startswith(f"{verb} "):
        return
    hint = f"write: {objective.verb} …, because the page reads “you can …”"
    yield "text", f"the text does not start with its verb, '{verb}'", hint

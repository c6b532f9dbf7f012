"""Whatever is named by its id exists: the parts of a session, related exercises, terms, sheets and prompts.

### Why
An id with a typing error leaves a gap in the day that nobody sees until the page is missing.

### Bad
```yaml
# exercises/example.yaml
related: [exmaple]
```

```yaml
# exercises/example.yaml
steps:
  - id: turns
    write: {sheet: my-sheet, prompts: [1, 2, 3]}
```

```yaml
# sessions/example.yaml
blocks:
  - exercise: exampel
```

```yaml
# case_studies/example.yaml
related: [exmaple]
```

```yaml
# glossary/example.yaml
see: [exmaple]
```

### Good
```yaml
# exercises/example.yaml
related: [other]
glossary: [example]
```

```yaml
# sessions/example.yaml
blocks:
  - exercise: example
```

### How to fix
Use the id that the message suggests: the name of the file without `.yaml`, or the `id` of a sheet. Prompts are
counted from 1. An inline part of a session has no sheets; write an exercise when people need a page.
"""

from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches

from toolkit.checks.finding import Finding
from toolkit.models.case_study import CaseStudy
from toolkit.models.exercise import Exercise
from toolkit.models.library import Kind, Library
from toolkit.models.places import Location
from toolkit.models.session import InlineBlock, SessionPlan
from toolkit.models.term import Term
from toolkit.subject.contents import steps_of
from toolkit.subject.links import missing_links, names_of
from toolkit.subject.wording import counted

CODE = "links-resolve"

_SHOWN = 3
_NOUNS: dict[Kind, str] = {
    "exercise": "exercise",
    "case": "case study",
    "drill": "drill family",
    "term": "term",
}


def check_exercise(exercise: Exercise, library: Library) -> Iterator[Finding]:
    """Follow every link of an exercise."""
    yield from (*_sheets(exercise), *_related(exercise, library))
    yield from _named("glossary", "term", exercise.glossary, library)


def check_case(case: CaseStudy, library: Library) -> Iterator[Finding]:
    """Follow the related exercises of a case."""
    yield from _related(case, library)


def check_term(term: Term, library: Library) -> Iterator[Finding]:
    """Follow the terms that a term names."""
    yield from _named("see", "term", term.see, library, own=term.id)


def check_session(session: SessionPlan, library: Library) -> Iterator[Finding]:
    """Follow every link of a session."""
    for location, kind, name in missing_links(session, library):
        sentence = f"there is no {_NOUNS[kind]} '{name}'"
        yield Finding(location, sentence, _nearest(name, names_of(library, kind)))
    for location, sheet in _sheets_of_inline_parts(session):
        sentence = f"an inline part has no sheets, so there is no '{sheet}'"
        hint = "make the part an exercise, or leave the sheet out"
        yield Finding(location, sentence, hint)


def _sheets_of_inline_parts(session: SessionPlan) -> Iterator[tuple[Location, str]]:
    for location, step in steps_of(session):
        if step.write:
            yield (*location, "write", "sheet"), step.write.sheet
    for number, block in enumerate(session.blocks):
        for position, material in enumerate(block.inline.materials if isinstance(block, InlineBlock) else ()):
            if material.sheet is not None:
                yield ("blocks", number, "inline", "materials", position, "sheet"), material.sheet


def _sheets(exercise: Exercise) -> Iterator[Finding]:
    prompts = {sheet.id: len(sheet.prompts) for sheet in exercise.sheets}
    for number, step in enumerate(exercise.steps):
        if not step.write:
            continue
        sheet = step.write.sheet
        if sheet not in prompts:
            location: Location = ("steps", number, "write", "sheet")
            yield Finding(location, f"this exercise has no sheet '{sheet}'", _nearest(sheet, prompts))
            continue
        for position, prompt in enumerate(step.write.prompts):
            if not 1 <= prompt <= prompts[sheet]:
                location = ("steps", number, "write", "prompts", position)
                has = counted(prompts[sheet], "prompt")
                yield Finding(
                    location, f"the sheet '{sheet}' has {has}, not a number {prompt}", "count from 1"
                )
    for number, material in enumerate(exercise.materials):
        if material.sheet is not None and material.sheet not in prompts:
            sentence = f"this exercise has no sheet '{material.sheet}'"
            yield Finding(("materials", number, "sheet"), sentence, _nearest(material.sheet, prompts))


def _related(noun: Exercise | CaseStudy, library: Library) -> Iterator[Finding]:
    own = noun.id if isinstance(noun, Exercise) else ""
    yield from _named("related", "exercise", noun.related, library, own=own)


def _named(
    field: str, kind: Kind, names: Sequence[str], library: Library, *, own: str = ""
) -> Iterator[Finding]:
    """Links of one kind mean: goes well with it, either way round. So a circle is no fault, but a link to oneself is.

    Args:
        field: where the names stand.
        kind: what they name.
        names: ids.
        library: where they are sought. A file that could not be read counts as there: it has a message of its own.
        own: the id of the noun itself if it is of that kind.
    """
    known = [name for name in names_of(library, kind) if name != own]
    for number, name in enumerate(names):
        if name == own:
            sentence = f"the {_NOUNS[kind]} is related to itself"
            yield Finding((field, number), sentence, "name another one, or none")
        elif name not in known and (kind, name) not in library.sources:
            yield Finding((field, number), f"there is no {_NOUNS[kind]} '{name}'", _nearest(name, known))


def _nearest(identifier: str, known: Collection[str]) -> str:
    """What was meant, or else what there is."""
    if not known:
        return "there is none yet: write it, or leave the link out"
    near = get_close_matches(identifier, sorted(known), n=_SHOWN)
    if near:
        return f"did you mean {' or '.join(repr(name) for name in near)}?"
    shown = ", ".join(repr(name) for name in sorted(known)[:_SHOWN])
    return (
        f"known are {shown}" if len(known) <= _SHOWN else f"known are {shown} and {len(known) - _SHOWN} more"
    )

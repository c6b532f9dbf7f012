"""A case quotes itself word for word, its parts come out in their order, and the story has the length that its reading time says.

### Why
Twenty people look for the sentence in the story; when it is not there, the talk is about the paper. An epilogue that is
handed out before part B ends the discussion. And reading takes longer in a room than at a desk: 180 words a minute.

Signs are not compared: quotation marks, emphasis and a full stop at the end may differ.

### Bad
```yaml
# case_studies/example.yaml
patterns_in_text:
  - quote: Somebody will surely look at it.
```

```yaml
# case_studies/example.yaml
reading_minutes: 9
```

```yaml
# case_studies/example.yaml
teaching_plan:
  - release: epilogue
```

### Good
```yaml
# case_studies/example.yaml
patterns_in_text:
  - quote: somebody should look at it before Friday
```

### How to fix
Copy the sentence from part A or an exhibit. Release part B first and the epilogue after it, each once. Part A has 300
to 650 words; set `reading_minutes` to its words divided by 180.
"""

import re
from collections.abc import Iterator

from toolkit.checks.finding import Finding
from toolkit.models.case_study import CaseStudy
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.subject.contents import texts_of
from toolkit.subject.wording import words

CODE = "case-quotes"

WORDS_A_MINUTE = 180
#: Minutes by which reading may take longer or shorter than that.
TOLERANCE = 2
LEAST_WORDS, MOST_WORDS = 300, 650


def check_case(case: CaseStudy, _: Library) -> Iterator[Finding]:
    """Look for each quote, follow the releases and count the words."""
    yield from _quotes(case)
    yield from _releases(case)
    yield from _length(case)


def _quotes(case: CaseStudy) -> Iterator[Finding]:
    story = [_reading(case.part_a), *(_reading(text) for _, text in texts_of(case.exhibits))]
    quotes: list[tuple[Location, str]] = [
        (("patterns_in_text", number, "quote"), part.quote)
        for number, part in enumerate(case.patterns_in_text)
    ]
    quotes += [
        (("lines_to_rewrite", number, "text"), part.text) for number, part in enumerate(case.lines_to_rewrite)
    ]
    for location, quote in quotes:
        if not any(f" {_reading(quote)} " in f" {text} " for text in story):
            sentence = f"“{quote}” does not stand in part A or an exhibit, word for word"
            yield Finding(location, sentence, "copy it from the story")


def _releases(case: CaseStudy) -> Iterator[Finding]:
    released: list[str] = []
    for number, move in enumerate(case.teaching_plan):
        if move.release is None:
            continue
        location = ("teaching_plan", number, "release")
        if move.release in released:
            yield Finding(location, f"{move.release} is handed out twice", "hand it out once")
        elif move.release == "epilogue" and "part B" not in released:
            yield Finding(
                location, "the epilogue is handed out before part B", "release part B in an earlier step"
            )
        released.append(move.release)


def _length(case: CaseStudy) -> Iterator[Finding]:
    count = len(words(case.part_a))
    if not LEAST_WORDS <= count <= MOST_WORDS:
        sentence = f"part A has {count} words, not {LEAST_WORDS} to {MOST_WORDS}"
        hint = "tell more" if count < LEAST_WORDS else "move something to part B, or leave it out"
        yield Finding(("part_a",), sentence, hint)
    minutes = count / WORDS_A_MINUTE
    if abs(case.reading_minutes - minutes) > TOLERANCE:
        sentence = f"{count} words take {minutes:.1f} minutes to read, not {case.reading_minutes}"
        yield Finding(("reading_minutes",), sentence, f"write {max(1, round(minutes))}")


def _reading(text: str) -> str:
    """The words alone, so that signs and capitals do not count."""
    return " ".join(re.findall(r"\w+(?:'\w+)*", text.replace("’", "'").casefold()))

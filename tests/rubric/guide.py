"""The measured points of a guide page: G1 the clock, G2 spoken words, G4 writing places, G6 the debrief.

A point is a list of parts, each a sentence that has to be true. All times are read from the print: rail, headings and
fact bar; the pack only says which headings and questions to look for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tests.rubric.labels import label_of
from tests.rubric.packs import PrintedPack, words_of
from tests.rubric.paper import Box, Page, Print
from toolkit.checks.debrief_length import LEAST_PERCENT, LONG_FROM, SHORT_QUESTIONS
from toolkit.checks.say_length import MOST_WORDS, MOST_WORDS_OF_A_SENTENCE
from toolkit.models.record import Record
from toolkit.subject.timing import clock_minutes
from toolkit.subject.wording import sentences, words

#: Points of type that are read at arm's length.
SPOKEN_POINTS = 13
#: A rail entry begins this far above or below its heading or question, and is this tall at most.
_NEAR, _TALL = 14, 24
#: The feet of two letters of one line differ by less than this; a comma hangs lower than a colon.
_SAME_LINE = 2.5
#: Signs between the page of a step and its first prompt, at most.
_SHORTLY = 30
_CLOCK, _MINUTES, _OUT_BY = (
    re.compile(r"(\d\d:\d\d)"),
    re.compile(r"(\d+)min"),
    re.compile(r"outby(\d\d:\d\d)"),
)
_SETTLE = re.compile(r"Settle(\d+)min")

Measured = dict[str, list[tuple[str, bool]]]


@dataclass(frozen=True)
class Entry:
    """What the rail says beside one heading.

    Attributes:
        start: minutes since midnight; None when no clock is there.
        minutes: how long; None when it does not say.
        out_by: minutes since midnight; None when it does not say.
        words: everything in it, without blanks.
    """

    start: int | None
    minutes: int | None
    out_by: int | None
    words: str


def measure_guide(pack: PrintedPack, part: Record, pages: Sequence[Page]) -> Measured:
    """The parts of G1, G2, G4 and G6 for one exercise of one session."""
    front = [page for page in pages if _headings(part, page)]
    edge = min(found.box.left for page in front for found in _headings(part, page))
    settle = [_settle_entry(pages, edge)] if part.settling else []
    steps = [_entry(f"{timed.number}·{timed.step.title}", pages, edge) for timed in part.steps]
    debrief = [_entry(words_of(timed.question.question), pages, edge) for timed in part.debrief]
    return {
        "G1": [*_clock(part, pages, settle, steps, debrief)],
        "G2": [*_spoken(part, pages)],
        "G4": [*_writing(pack, part, pages)],
        "G6": [*_debrief(part, debrief)],
    }


def _headings(part: Record, page: Page) -> list[Print]:
    found = [page.find(f"{timed.number}·{timed.step.title}") for timed in part.steps]
    return [one for one in found if one is not None]


def _entry(heading: str, pages: Sequence[Page], edge: float) -> Entry:
    for page in pages:
        found = page.find(heading)
        if found is not None:
            return _rail(page, found.box, edge)
    return Entry(None, None, None, "")


def _rail(page: Page, heading: Box, edge: float) -> Entry:
    """The entry of the rail whose clock is the nearest to this heading."""
    lines = _rail_lines(page, edge)
    clocks = [top for top, text in lines if _CLOCK.fullmatch(text)]
    start = min(clocks, key=lambda top: abs(top - heading.top), default=None)
    if start is None or abs(start - heading.top) > _NEAR:
        return Entry(None, None, None, "")
    end = min([top for top in clocks if top > start] + [start + _TALL])
    return _read("".join(text for top, text in lines if start <= top < end))


def _rail_lines(page: Page, edge: float) -> list[tuple[float, str]]:
    """The lines of the rail from the top down, each with its top; blanks are left out."""
    lines: list[tuple[Box, str]] = []
    previous: Box | None = None
    for letter in page.letters:
        if letter.box.right >= edge:
            continue
        if (
            previous
            and letter.box.left > previous.left
            and abs(letter.box.bottom - previous.bottom) < _SAME_LINE
        ):
            lines[-1] = (lines[-1][0].around(letter.box), lines[-1][1] + letter.sign)
        else:
            lines.append((letter.box, letter.sign))
        previous = letter.box
    return sorted((box.top, text) for box, text in lines)


def _read(text: str) -> Entry:
    out_by = _OUT_BY.search(text)
    start, minutes = _CLOCK.match(text), _MINUTES.search(_OUT_BY.sub("", _CLOCK.sub("", text, count=1)))
    return Entry(
        clock_minutes(start.group(1)) if start else None,
        int(minutes.group(1)) if minutes else None,
        clock_minutes(out_by.group(1)) if out_by else None,
        text,
    )


def _settle_entry(pages: Sequence[Page], edge: float) -> Entry:
    """Settling says its minutes beside its heading."""
    for page in pages:
        for said in _SETTLE.finditer(page.stream):
            entry = _rail(page, page.letters[said.start()].box, edge)
            if entry.start is not None:
                return replace(entry, minutes=int(said.group(1)))
    return Entry(None, None, None, "")


def _clock(
    part: Record, pages: Sequence[Page], settle: list[Entry], steps: list[Entry], debrief: list[Entry]
) -> Iterator[tuple[str, bool]]:
    entries = [*settle, *steps, *debrief]
    complete = all(entry.start is not None and entry.minutes is not None for entry in entries)
    yield "every step and question has clock and minutes", complete
    bar = re.search(rf"{part.starts}–{part.ends},(\d+)min", "".join(page.stream for page in pages))
    total = sum(entry.minutes or 0 for entry in entries)
    yield "the minutes make the fact bar's", bar is not None and total == int(bar.group(1))
    ends = [(entry.start or 0) + (entry.minutes or 0) for entry in entries]
    follows = [entry.start for entry in entries[1:]] == ends[:-1]
    yield "each begins when the one before it ends", complete and follows
    said = [entry.out_by for entry in [*steps, *debrief[-1:]]]
    yield "“out by” is printed and right", said == [*ends[len(settle) : len(settle) + len(steps)], *ends[-1:]]


def _spoken(part: Record, pages: Sequence[Page]) -> Iterator[tuple[str, bool]]:
    said = [words_of(timed.step.say) for timed in part.steps if timed.step.say] + [str(part.transition)]
    prints = [next(filter(None, (page.find(text) for page in pages)), None) for text in said]
    letters = [letter for found in prints if found for letter in found.letters]
    yield "every word to say is printed, on one page", all(prints)
    yield f"at most {MOST_WORDS} words", all(len(words(text)) <= MOST_WORDS for text in said)
    parts = [sentence for text in said for sentence in sentences(text)]
    short = all(len(words(sentence)) <= MOST_WORDS_OF_A_SENTENCE for sentence in parts)
    yield f"sentences of at most {MOST_WORDS_OF_A_SENTENCE}", short
    large = all(letter.size >= SPOKEN_POINTS for letter in letters)
    yield f"{SPOKEN_POINTS} pt or more, upright", large and not any("Italic" in one.face for one in letters)


def _writing(pack: PrintedPack, part: Record, pages: Sequence[Page]) -> Iterator[tuple[str, bool]]:
    guide = "".join(page.stream for page in pages)
    places = [timed.writing for timed in part.steps if timed.writing]
    silent = [t for t in part.steps if t.step.mode == "write" and not t.writing and not t.step.show]
    named = [_names_page(guide, place.page, place.prompts[0]) for place in places]
    yield "every writing step names its page or poster", not silent and all(named)
    prompts = [(place.page, prompt) for place in places for prompt in place.prompts]
    said = all("".join(f"{prompt.number}{prompt.label}".split()) in guide for _, prompt in prompts)
    yield "the guide prints number and label of each prompt", said
    there = [label_of(pack.workbook_pages[page - 1], prompt.number, prompt.label) for page, prompt in prompts]
    yield "so does the workbook, on that page", all(there)


def _names_page(guide: str, page: int, prompt: Record) -> bool:
    """Whether the page of the workbook stands shortly before the first prompt of a step."""
    label = re.escape("".join(f"{prompt.number}{prompt.label}".split()))
    return re.search(rf"page{page}\D.{{,{_SHORTLY}}}{label}|page{page}{label}", guide) is not None


def _debrief(part: Record, entries: list[Entry]) -> Iterator[tuple[str, bool]]:
    planned = part.debrief
    said = [
        "".join(timed.format.split()) in entry.words and timed.minutes == entry.minutes
        for timed, entry in zip(planned, entries, strict=True)
    ]
    yield "format and minutes are printed with every question", all(said)
    order = ("facts", "reactions", "meaning", "decision")
    stages = [order.index(timed.question.stage) for timed in planned]
    long = part.exercise.minutes.target >= LONG_FROM
    if not long:
        yield (
            "one or two questions, in the order of the stages",
            (len(planned) <= SHORT_QUESTIONS and stages == sorted(stages)),
        )
        return
    yield "from facts to a decision", stages == sorted(stages) and {stages[0], stages[-1]} == {0, 3}
    minutes = sum(entry.minutes or 0 for entry in entries)
    yield "at least a quarter of the time", minutes * 100 >= part.minutes * LEAST_PERCENT
    formats = [timed.question.format for timed in planned]
    pairs_first = formats[0] != "plenary" and any("plenary" in form for form in formats)
    yield "pairs or groups before the plenary", pairs_first

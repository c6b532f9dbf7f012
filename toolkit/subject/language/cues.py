"""Cues: what runs of words speak for, in points that were learned from statements which people have labelled.

Rules know wordings and say why they weaken a promise; nobody can write down all wordings. So the verdict is a sum. Every run
of one to three tokens of a statement, and every run of two to four whose rarer words are left open, is looked up once; the
points of those that are known are added up for each verdict and, for a weak statement, for each pattern. With `n` tokens a
sum counts against `bias * sqrt(max(n, 6))`, so that long statements do not win by their length. All points are whole
numbers and a square root is exact in every engine, so a second engine comes to the same sums.

**Symbols.** A token is the first of the `classes` that it has; a quoted one is `<quoted>`; else its text. `^` and `$` stand
before the first and behind the last token of a sentence. **Frames.** Words of `frames` and symbols stay; every other word is
`*`, with the first of `endings` that it has behind it when at least three letters are left: `^ i *ed the *`.

The file: a line `frames`, `endings`, `classes`, `verdicts` and `patterns` each, `bias` twice, then a run, its points for the
verdicts and its points for the patterns on each line, with tabs between them.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple, get_args

from toolkit.models.language import Verdict
from toolkit.models.words import Pattern

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
PATTERNS: tuple[Pattern, ...] = get_args(Pattern)
_START, _END, _OPEN = "^", "$", "*"
_BORDERS = frozenset({_START, _END})
_NONE = (0,) * max(len(VERDICTS), len(PATTERNS))
_LONGEST_RUN, _LONGEST_FRAME = 3, 4
_LEAST_TOKENS = 6
_LEAST_STEM = 3
#: What a token costs a finding that runs over it, in points: words that say little do not make it longer.
_COST = 4

#: Whole numbers, for each verdict or for each pattern.
Points = tuple[int, ...]


class CuesError(ValueError):
    """A file of cues that cannot be read; the text says which line and why."""


class Cues(NamedTuple):
    """The cues of a language.

    Attributes:
        frames: the words that stay in frames.
        endings: of words that are left open.
        classes: the classes of tokens that stand for the token, the first that it has.
        verdict_bias: points of each verdict before any run is looked at.
        pattern_bias: points of each pattern, likewise.
        points: of a known run, for each verdict, and for each pattern.
    """

    frames: frozenset[str]
    endings: tuple[str, ...]
    classes: tuple[str, ...]
    verdict_bias: Points
    pattern_bias: Points
    points: Mapping[str, tuple[Points, Points]]


class Run(NamedTuple):
    """A run of symbols in a statement.

    Attributes:
        text: its symbols with blanks between them.
        sentence: the number of the sentence.
        first: the number of its first token; -1 where it begins with the border.
        last: behind its last token, the border counted.
    """

    text: str
    sentence: int
    first: int
    last: int


class Weighed(NamedTuple):
    """A statement on the scales.

    Attributes:
        verdict: the one with most points.
        runs: the known runs in it, each where it stands first.
        lengths: how many tokens each sentence has.
    """

    verdict: Verdict
    runs: tuple[Run, ...]
    lengths: tuple[int, ...]

    @property
    def measure(self) -> float:
        """What the bias is multiplied by: it grows with the length, but more slowly."""
        return sqrt(max(sum(self.lengths), _LEAST_TOKENS))


class Stretch(NamedTuple):
    """Tokens of one sentence.

    Attributes:
        sentence: the number of the sentence.
        first: the number of the first token.
        last: behind the last one.
    """

    sentence: int
    first: int
    last: int


def parse_cues(text: str) -> Cues:
    """Read a file of cues.

    Raises:
        CuesError: a line is not as it must be.
    """
    lines = text.splitlines()
    head = dict(line.split("\t", 1) for line in lines[:7] if "\t" in line)
    wanted = ("frames", "endings", "classes", "verdicts", "patterns", "verdict bias", "pattern bias")
    for name in wanted:
        if name not in head:
            raise CuesError(f"line 1: there is no line '{name}' among the first seven")
    if tuple(head["verdicts"].split()) != VERDICTS or tuple(head["patterns"].split()) != PATTERNS:
        raise CuesError("line 4: the verdicts or the patterns are not those of this toolkit")
    points: dict[str, tuple[Points, Points]] = {}
    for number, line in enumerate(lines[7:], start=8):
        try:
            run, for_verdicts, for_patterns = line.split("\t")
            points[run] = _points(for_verdicts, len(VERDICTS)), _points(for_patterns, len(PATTERNS))
        except ValueError as error:
            raise CuesError(f"line {number}: it is not a run with its points: {line[:60]!r}") from error
    return Cues(
        frozenset(head["frames"].split()),
        tuple(head["endings"].split()),
        tuple(head["classes"].split()),
        _points(head["verdict bias"], len(VERDICTS)),
        _points(head["pattern bias"], len(PATTERNS)),
        points,
    )


def _points(written: str, expected: int) -> Points:
    """The points in a column; an empty one gives none to anybody."""
    points = tuple(int(each) for each in written.split()) or _NONE[:expected]
    if len(points) != expected:
        raise ValueError(written)
    return points


def weigh(sentences: Sequence[Sequence[str]], cues: Cues) -> Weighed:
    """Put a statement on the scales.

    Args:
        sentences: the symbols of each sentence.
        cues: of the language.
    """
    known: dict[str, Run] = {}
    for run in runs(sentences, cues):
        if run[0] in cues.points and run[0] not in known:
            known[run[0]] = Run(*run)
    found = Weighed("neutral", tuple(known.values()), tuple(map(len, sentences)))
    sums = _sums(found, cues.verdict_bias, [cues.points[text][0] for text in known])
    return found._replace(verdict=VERDICTS[sums.index(max(sums))])


def likely_patterns(weighed: Weighed, cues: Cues) -> tuple[tuple[Pattern, float], ...]:
    """All patterns, the likeliest first, each with its points behind those of the first for one unit of measure."""
    sums = _sums(weighed, cues.pattern_bias, [cues.points[run.text][1] for run in weighed.runs])
    ranked = sorted(range(len(PATTERNS)), key=lambda number: -sums[number])
    return tuple((PATTERNS[number], (sums[ranked[0]] - sums[number]) / weighed.measure) for number in ranked)


def _sums(weighed: Weighed, bias: Points, points: Sequence[Points]) -> list[float]:
    columns = zip(*points, strict=True) if points else ((),) * len(bias)
    return [sum(column) + own * weighed.measure for own, column in zip(bias, columns, strict=True)]


def runs(sentences: Sequence[Sequence[str]], cues: Cues) -> Iterator[tuple[str, int, int, int]]:
    """All runs and frames of a statement, known or not, as plain tuples in the order of `Run`: there are many."""
    for number, sentence in enumerate(sentences):
        plain = [_START, *sentence, _END]
        framed = [_frame(symbol, cues) for symbol in plain]
        opened = [one != other for one, other in zip(plain, framed, strict=True)]
        for first in range(len(plain)):
            for last in range(first + 1, min(first + _LONGEST_RUN, len(plain)) + 1):
                yield " ".join(plain[first:last]), number, first - 1, last - 1
            for last in range(first + 2, min(first + _LONGEST_FRAME, len(plain)) + 1):
                if True in opened[first:last]:
                    yield " ".join(framed[first:last]), number, first - 1, last - 1


def _frame(symbol: str, cues: Cues) -> str:
    if symbol in cues.frames or symbol in _BORDERS or symbol[0] == "<":
        return symbol
    for ending in cues.endings:
        if symbol.endswith(ending) and len(symbol) >= len(ending) + _LEAST_STEM:
            return _OPEN + ending
    return _OPEN


def strongest(weighed: Weighed, points: Mapping[str, int]) -> Stretch | None:
    """The stretch of a sentence that speaks most for one verdict or one pattern.

    Args:
        weighed: the statement.
        points: of its runs, for what is asked about.

    Returns:
        None when nothing speaks for it.
    """
    tokens = [[-_COST] * length for length in weighed.lengths]
    for run in weighed.runs:
        first, last = max(run.first, 0), min(run.last, weighed.lengths[run.sentence])
        for place in range(first, last):
            tokens[run.sentence][place] += points[run.text] // (last - first)
    best: Stretch | None = None
    most = 0
    for number, sentence in enumerate(tokens):
        total = begin = 0
        for place, each in enumerate(sentence):
            if total <= 0:
                total, begin = 0, place
            total += each
            if total > most:
                most, best = total, Stretch(number, begin, place + 1)
    return best

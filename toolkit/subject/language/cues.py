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

from collections.abc import Callable, Iterator, Sequence
from math import sqrt
from typing import NamedTuple, get_args

from toolkit.models.language import Verdict
from toolkit.models.words import Pattern

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
PATTERNS: tuple[Pattern, ...] = get_args(Pattern)
_START, _END, _OPEN = "^", "$", "*"
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


class Symbol(NamedTuple):
    """What cues call a token.

    Attributes:
        plain: in runs.
        framed: in frames.
    """

    plain: str
    framed: str


class Known(NamedTuple):
    """A run that the cues know.

    Attributes:
        text: its symbols with blanks between them.
        verdicts: its points for each verdict.
        patterns: its points for each pattern.
    """

    text: str
    verdicts: Points
    patterns: Points


class Node:
    """A place in the tree of known runs: the run that ends here, and how others go on."""

    __slots__ = ("known", "onward")

    def __init__(self) -> None:
        self.known: Known | None = None
        self.onward: dict[str, Node] = {}


class Cues(NamedTuple):
    """The cues of a language.

    Attributes:
        frames: the words that stay in frames.
        endings: of words that are left open.
        classes: the classes of tokens that stand for the token, the first that it has.
        verdict_bias: points of each verdict before any run is looked at.
        pattern_bias: points of each pattern, likewise.
        tree: of the known runs, symbol by symbol.
    """

    frames: frozenset[str]
    endings: tuple[str, ...]
    classes: tuple[str, ...]
    verdict_bias: Points
    pattern_bias: Points
    tree: Node

    def symbol(self, plain: str) -> Symbol:
        """A symbol with what stands for it in frames."""
        if plain in self.frames or plain[:1] == "<":
            return Symbol(plain, plain)
        long = len(plain) - _LEAST_STEM
        ending = next((one for one in self.endings if plain.endswith(one) and len(one) <= long), "")
        return Symbol(plain, _OPEN + ending)


class Run(NamedTuple):
    """A known run in a statement.

    Attributes:
        known: the run.
        sentence: the number of the sentence.
        first: the number of its first token; -1 where it begins with the border.
        last: behind its last token, the border counted.
    """

    known: Known
    sentence: int
    first: int
    last: int


class Weighed(NamedTuple):
    """A statement on the scales.

    Attributes:
        verdict: the one with most points.
        runs: the known runs in it, each where it stands first.
        lengths: how many tokens each sentence has.
        measure: what the bias is multiplied by; it grows with the length, but more slowly.
    """

    verdict: Verdict
    runs: tuple[Run, ...]
    lengths: tuple[int, ...]
    measure: float


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
    tree = Node()
    for number, line in enumerate(lines[7:], start=8):
        try:
            run, for_verdicts, for_patterns = line.split("\t")
            known = Known(run, _points(for_verdicts, len(VERDICTS)), _points(for_patterns, len(PATTERNS)))
        except ValueError as error:
            raise CuesError(f"line {number}: it is not a run with its points: {line[:60]!r}") from error
        node = tree
        for symbol in run.split(" "):
            node = node.onward.setdefault(symbol, Node())
        node.known = known
    return Cues(
        frozenset(head["frames"].split()),
        tuple(head["endings"].split()),
        tuple(head["classes"].split()),
        _points(head["verdict bias"], len(VERDICTS)),
        _points(head["pattern bias"], len(PATTERNS)),
        tree,
    )


def _points(written: str, expected: int) -> Points:
    """The points in a column; an empty one gives none to anybody."""
    points = tuple(int(each) for each in written.split()) or _NONE[:expected]
    if len(points) != expected:
        raise ValueError(written)
    return points


def weigh(sentences: Sequence[Sequence[Symbol]], cues: Cues) -> Weighed:
    """Put a statement on the scales.

    Args:
        sentences: the symbols of each sentence.
        cues: of the language.
    """
    found: dict[str, Run] = {}
    for run in _runs(sentences, cues.tree):
        found.setdefault(run.known.text, run)
    lengths = tuple(map(len, sentences))
    measure = sqrt(max(sum(lengths), _LEAST_TOKENS))
    sums = _sums([run.known.verdicts for run in found.values()], cues.verdict_bias, measure)
    return Weighed(VERDICTS[sums.index(max(sums))], tuple(found.values()), lengths, measure)


def likely_patterns(weighed: Weighed, cues: Cues) -> tuple[tuple[Pattern, float], ...]:
    """All patterns, the likeliest first, each with its points behind those of the first for one unit of measure."""
    sums = _sums([run.known.patterns for run in weighed.runs], cues.pattern_bias, weighed.measure)
    ranked = sorted(range(len(PATTERNS)), key=lambda number: -sums[number])
    return tuple((PATTERNS[number], (sums[ranked[0]] - sums[number]) / weighed.measure) for number in ranked)


def _sums(points: Sequence[Points], bias: Points, measure: float) -> list[float]:
    columns = zip(*points, strict=True) if points else ((),) * len(bias)
    return [sum(column) + own * measure for own, column in zip(bias, columns, strict=True)]


def _runs(sentences: Sequence[Sequence[Symbol]], tree: Node) -> Iterator[Run]:
    """The known runs of a statement: from each place down the tree, as far as it goes."""
    for number, sentence in enumerate(sentences):
        plain, framed = _with_borders(sentence)
        for first in range(len(plain)):
            node = tree
            for last in range(first, min(first + _LONGEST_RUN, len(plain))):
                onward = node.onward.get(plain[last])
                if onward is None:
                    break
                node = onward
                if node.known is not None:
                    yield Run(node.known, number, first - 1, last)
            node = tree
            is_open = False
            for last in range(first, min(first + _LONGEST_FRAME, len(plain))):
                onward = node.onward.get(framed[last])
                if onward is None:
                    break
                node = onward
                is_open = is_open or framed[last] != plain[last]
                if is_open and last > first and node.known is not None:
                    yield Run(node.known, number, first - 1, last)


def every_run(sentences: Sequence[Sequence[Symbol]]) -> Iterator[str]:
    """All runs and frames of a statement, whether known or not, for whoever learns which to know."""
    for sentence in sentences:
        plain, framed = _with_borders(sentence)
        for first in range(len(plain)):
            for last in range(first + 1, min(first + _LONGEST_RUN, len(plain)) + 1):
                yield " ".join(plain[first:last])
            for last in range(first + 2, min(first + _LONGEST_FRAME, len(plain)) + 1):
                if framed[first:last] != plain[first:last]:
                    yield " ".join(framed[first:last])


def _with_borders(sentence: Sequence[Symbol]) -> tuple[list[str], list[str]]:
    plain = [_START, *(symbol.plain for symbol in sentence), _END]
    return plain, [_START, *(symbol.framed for symbol in sentence), _END]


def strongest(weighed: Weighed, points: Callable[[Known], int]) -> Stretch | None:
    """The stretch of a sentence that speaks most for one verdict or one pattern.

    Args:
        weighed: the statement.
        points: of a known run, for what is asked about.

    Returns:
        None when nothing speaks for it.
    """
    tokens = [[-_COST] * length for length in weighed.lengths]
    for run in weighed.runs:
        first, last = max(run.first, 0), min(run.last, weighed.lengths[run.sentence])
        for place in range(first, last):
            tokens[run.sentence][place] += points(run.known) // (last - first)
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

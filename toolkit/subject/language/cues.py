"""Cues: what runs of words speak for, in points that were learned from labelled statements.

Rules know wordings and say why they weaken a promise; nobody can write down all wordings. So the verdict is a sum. Every run
of one to three tokens of a statement, and every run of two to four whose rarer words are left open, is looked up once; the
points of those that are known are added up for each verdict and, for a weak statement, for each pattern. With `n` tokens a
sum counts against `bias * sqrt(max(n, 6))`, so that long statements do not win by their length. All points are whole
numbers and a square root is exact in every engine, so a second engine comes to the same sums.

**Symbols.** A token is the first of the `classes` that it has; a quoted one is `<quoted>`; else its text. `^` and `$` stand
before the first and behind the last token of a sentence. **Frames.** Words of `frames` and symbols stay; every other word is
`*`, with the first of `endings` that it has behind it when at least three letters are left: `^ i *ed the *`.

The file: lines that begin with `source` (what it was learned from), `frames`, `endings`, `classes`, `verdicts`, `patterns`,
`verdict bias` and `pattern bias`, then a run, its points for the verdicts and its points for the patterns on each line, with
tabs between them. An empty column gives nobody a point; in the last one, `2:14` gives 14 to pattern 2 (counted from 0).
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from math import sqrt
from typing import NamedTuple, get_args

from toolkit.models.language import Verdict
from toolkit.models.words import Pattern

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
PATTERNS: tuple[Pattern, ...] = get_args(Pattern)
_START, _END, _OPEN = "^", "$", "*"
_NONE = (0,) * len(PATTERNS)
_LONGEST_RUN, _LONGEST_FRAME = 3, 4
_LEAST_TOKENS = 6
_LEAST_STEM = 3
_HEAD = ("source", "frames", "endings", "classes", "verdicts", "patterns", "verdict bias", "pattern bias")
#: What stands for the end of a line and for a tab where the file travels in a page; no run holds them.
FOLDED_LINE, FOLDED_TAB = "~", "|"
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


class Known:
    """A run that the cues know. There is one of each, so that sets tell them apart without a look inside.

    Attributes:
        text: its symbols with blanks between them.
        verdicts: its points for each verdict.
        patterns: its points for each pattern.
    """

    __slots__ = ("patterns", "text", "verdicts")

    def __init__(self, text: str, verdicts: Points, patterns: Points) -> None:
        self.text = text
        self.verdicts = verdicts
        self.patterns = patterns


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


#: A known run in a statement: the number of the sentence, of its first token (-1 where it begins with the border), and
#: the one behind its last (the border counted). A plain tuple, because every token begins three of them.
Run = tuple[Known, int, int, int]


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
    lines = text.removesuffix("\n").split("\n")
    head = dict(line.split("\t", 1) for line in lines[: len(_HEAD)] if "\t" in line)
    for name in _HEAD:
        if name not in head:
            raise CuesError(f"line 1: there is no line '{name}' among the first {len(_HEAD)}")
    if tuple(head["verdicts"].split()) != VERDICTS or tuple(head["patterns"].split()) != PATTERNS:
        raise CuesError("line 5: the verdicts or the patterns are not those of this toolkit")
    tree = Node()
    for number, line in enumerate(lines[len(_HEAD) :], start=len(_HEAD) + 1):
        try:
            run, for_verdicts, for_patterns = line.split("\t")
            known = Known(_text(run), _points(for_verdicts, len(VERDICTS)), _numbered(for_patterns))
        except (ValueError, IndexError) as error:
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


def _text(run: str) -> str:
    """A run as it is written."""
    if FOLDED_LINE in run or FOLDED_TAB in run:
        raise ValueError(run)
    return run


def _points(written: str, expected: int) -> Points:
    """The points in a column; an empty one gives none to anybody."""
    points = tuple(map(int, written.split())) or _NONE[:expected]
    if len(points) != expected:
        raise ValueError(written)
    return points


def _numbered(written: str) -> Points:
    """The points in the last column."""
    if not written:
        return _NONE
    points = list(_NONE)
    for each in written.split():
        number, _, value = each.partition(":")
        points[int(number)] = int(value)
    return tuple(points)


def weigh(sentences: Sequence[Sequence[Symbol]], cues: Cues) -> Weighed:
    """Put a statement on the scales.

    Args:
        sentences: the symbols of each sentence.
        cues: of the language.
    """
    found: dict[Known, Run] = {}
    for number, sentence in enumerate(sentences):
        _find(number, *_with_borders(sentence), cues.tree, found)
    lengths = tuple(map(len, sentences))
    measured = measure(sum(lengths))
    sums = _sums([known.verdicts for known in found], cues.verdict_bias, measured)
    return Weighed(VERDICTS[sums.index(max(sums))], tuple(found.values()), lengths, measured)


def measure(tokens: int) -> float:
    """What the bias of a statement of so many tokens is multiplied by."""
    return sqrt(max(tokens, _LEAST_TOKENS))


def likely_patterns(
    weighed: Weighed, cues: Cues, among: Collection[Pattern]
) -> tuple[tuple[Pattern, float], ...]:
    """Patterns, the likeliest first, each with its points behind those of the first for one unit of measure.

    Args:
        weighed: the statement.
        cues: of the language.
        among: the patterns that the language knows.
    """
    sums = _sums([known.patterns for known, *_ in weighed.runs], cues.pattern_bias, weighed.measure)
    known = [number for number, pattern in enumerate(PATTERNS) if pattern in among]
    ranked = sorted(known, key=lambda number: -sums[number])
    return tuple((PATTERNS[number], (sums[ranked[0]] - sums[number]) / weighed.measure) for number in ranked)


def _sums(points: Sequence[Points], bias: Points, measure: float) -> list[float]:
    columns = zip(*points, strict=True) if points else ((),) * len(bias)
    return [sum(column) + own * measure for own, column in zip(bias, columns, strict=True)]


def _find(number: int, plain: list[str], framed: list[str], tree: Node, found: dict[Known, Run]) -> None:
    """Add the known runs of a sentence that are not there yet: from each place down the tree, as far as it goes."""
    for first in range(len(plain)):
        node = tree
        for last in range(first, min(first + _LONGEST_RUN, len(plain))):
            onward = node.onward.get(plain[last])
            if onward is None:
                break
            node = onward
            known = node.known
            if known is not None and known not in found:
                found[known] = (known, number, first - 1, last)
        node = tree
        is_open = False
        for last in range(first, min(first + _LONGEST_FRAME, len(plain))):
            onward = node.onward.get(framed[last])
            if onward is None:
                break
            node = onward
            is_open = is_open or framed[last] != plain[last]
            known = node.known
            if is_open and last > first and known is not None and known not in found:
                found[known] = (known, number, first - 1, last)


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
    for known, number, begin, end in weighed.runs:
        first, last = max(begin, 0), min(end, weighed.lengths[number])
        each = points(known) // (last - first) if last > first else 0
        for place in range(first, last):
            tokens[number][place] += each
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

"""Many token patterns at once, in time linear in the text: one bit for each place of each pattern (Shift-And).

Bit i is on when everything up to element i has just been matched. One token moves all bits by one, lets them pass over
elements that may be missing (a carry of one addition), keeps those that may repeat, and drops those that the token does not
fit. So the work for a token is the same for every text. Where a pattern ends, and its place matters, its longest beginning is
looked for backwards in `MOST_BACK` tokens, the last one counted; a match that begins further back is taken to begin at the
first of them. Of matches of one owner that touch or overlap, one is made.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.subject.language.notation import Element

MOST_BACK = 60
#: Before the first token of a sentence and behind its last one. Only edges meet them, negated ones too.
BORDERS = ("<start>", "<end>")


class Match(NamedTuple):
    """Tokens from `start` up to but without `end`, counted in the sentence with its borders."""

    start: int
    end: int


class Masks(NamedTuple):
    """For each token, which bits fit it."""

    of_key: Mapping[str, int]
    not_of_key: Mapping[str, int]
    negated: int

    def of(self, keys: Iterable[str]) -> int:
        """The bits that a token with these words, sets and classes fits."""
        fits, refused = 0, 0
        for key in keys:
            fits |= self.of_key.get(key, 0)
            refused |= self.not_of_key.get(key, 0)
        return fits | (self.negated & ~refused)


class Pattern(NamedTuple):
    """A pattern in its place among the others.

    Attributes:
        owner: what it belongs to.
        base: the bit of its first element.
        before: for each element, the bits of those that may stand right before it, counted from the base.
        whole: its bits, counted from the base.
        lead: how many tokens at the beginning are edges.
        tail: how many at the end are edges.
        fixed: how many tokens it has when it always has the same number; else 0.
    """

    owner: str
    base: int
    before: tuple[int, ...]
    whole: int
    lead: int
    tail: int
    fixed: int


class End(NamedTuple):
    """A pattern that ends at a token, with those of its elements that may be the last."""

    pattern: Pattern
    states: int
    position: int


class Automaton:
    """Patterns of many owners, joined.

    Args:
        patterns: each owner with the elements of one of its patterns, in order.
        placed: the owners whose every match counts; of the others it is enough that there is one.
    """

    def __init__(self, patterns: Sequence[tuple[str, tuple[Element, ...]]], placed: Collection[str]) -> None:
        self._pattern_at: dict[int, Pattern] = {}
        self._placed = frozenset(placed)
        self._finals: dict[str, int] = {}
        self._first = self._optional = self._repeated = self._final = 0
        of_key: dict[str, int] = {}
        not_of_key: dict[str, int] = {}
        negated = base = 0
        for owner, elements in patterns:
            pattern = _pattern(owner, base, elements)
            self._first |= 1 << base
            for number, element in enumerate(elements):
                bit = 1 << (base + number)
                self._pattern_at[base + number] = pattern
                self._optional |= bit if element.optional else 0
                self._repeated |= bit if element.repeated else 0
                negated |= bit if element.negated else 0
                keys = not_of_key if element.negated else of_key
                for key in (*element.of, *(BORDERS if element.negated and not element.edge else ())):
                    keys[key] = keys.get(key, 0) | bit
                if all(later.optional for later in elements[number + 1 :]):
                    self._final |= bit
                    self._finals[owner] = self._finals.get(owner, 0) | bit
            base += len(elements)
        self.masks = Masks(of_key, not_of_key, negated)
        self.size = base

    def find(self, tokens: Sequence[int]) -> tuple[dict[str, list[End]], int]:
        """Where patterns end in one sentence, and how many steps it took.

        Args:
            tokens: for each token, borders included, the bits that fit it.

        Returns:
            By owner, in order of their places, the ends; of an owner that is not placed, only the first.
        """
        found: dict[str, list[End]] = {}
        first, optional, repeated, final = self._first, self._optional, self._repeated, self._final
        state, steps = 0, len(tokens)
        for position, fits in enumerate(tokens):
            entered = (state << 1) | first
            passing = entered & optional
            if passing:
                entered |= (optional + passing) ^ optional
            state = (entered | (state & repeated)) & fits
            ended = state & final
            while ended:
                pattern = self._pattern_at[(ended & -ended).bit_length() - 1]
                states = (ended >> pattern.base) & pattern.whole
                ended ^= states << pattern.base
                steps += 1
                found.setdefault(pattern.owner, []).append(End(pattern, states, position))
                if pattern.owner not in self._placed:
                    final &= ~self._finals[pattern.owner]
                    ended &= final
        return found, steps

    def place(self, ends: Sequence[End], tokens: Sequence[int]) -> tuple[list[Match], int]:
        """The matches of one owner without their edges, in order, and the steps it took to find where they begin."""
        matches: list[Match] = []
        steps = 0
        for pattern, states, position in ends:
            start = (
                position - pattern.fixed + 1 if pattern.fixed else _start(pattern, states, tokens, position)
            )
            steps += position - start + 1
            _join(matches, start + pattern.lead, position + 1 - pattern.tail)
        return matches, steps


def _start(pattern: Pattern, states: int, tokens: Sequence[int], end: int) -> int:
    """The earliest token with which this pattern can begin to end here, its edges included."""
    base, whole = pattern.base, pattern.whole
    start = end if states & 1 else -1
    furthest = max(0, end - MOST_BACK + 1)
    for position in range(end - 1, furthest - 1, -1):
        before = 0
        for number in _bits(states):
            before |= pattern.before[number]
        states = before & (tokens[position] >> base) & whole
        if states & 1:
            start = position
        if not states:
            break
    return furthest - pattern.lead if start < 0 else start


def _pattern(owner: str, base: int, elements: tuple[Element, ...]) -> Pattern:
    varies = any(one.optional or one.repeated for one in elements)
    lead, tail = _edges(elements)
    whole = (1 << len(elements)) - 1
    return Pattern(owner, base, _before(elements), whole, lead, tail, 0 if varies else len(elements))


def _bits(value: int) -> Iterator[int]:
    while value:
        lowest = value & -value
        yield lowest.bit_length() - 1
        value ^= lowest


def _before(elements: tuple[Element, ...]) -> tuple[int, ...]:
    """For each element, the bits of those that may stand right before it."""
    result = []
    for number, element in enumerate(elements):
        bits = 1 << number if element.repeated else 0
        for earlier in range(number - 1, -1, -1):
            bits |= 1 << earlier
            if not elements[earlier].optional:
                break
        result.append(bits)
    return tuple(result)


def _edges(elements: tuple[Element, ...]) -> tuple[int, int]:
    """How many tokens at the beginning and at the end are not part of the span."""
    lead = next(number for number, one in enumerate(elements) if not one.edge)
    tail = next(number for number, one in enumerate(reversed(elements)) if not one.edge)
    return lead, tail


def _join(matches: list[Match], start: int, end: int) -> None:
    """Add a match; those of the same owner that touch or overlap it become one with it."""
    while matches and matches[-1].end >= start:
        last = matches.pop()
        start, end = min(start, last.start), max(end, last.end)
    matches.append(Match(start, end))

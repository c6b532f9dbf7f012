"""The matcher finds what a plain search finds, and its work grows with the text alone."""

import re

from hypothesis import given
from hypothesis import strategies as st

from toolkit.subject.language.automaton import Automaton, Match
from toolkit.subject.language.notation import Element, parse
from toolkit.subject.language.tokens import Spellings

NOTHING = Spellings({}, ())
LETTERS = "abc"


def automaton(*patterns: str, placed: bool = True) -> Automaton:
    parsed = [(str(number), parse(text, (), NOTHING)) for number, text in enumerate(patterns)]
    return Automaton(parsed, [owner for owner, _ in parsed] if placed else ())


def find(engine: Automaton, words: str) -> dict[str, list[Match]]:
    bits = [engine.masks.of((word, "<word>", "<any>")) for word in words]
    found, _ = engine.find(bits)
    return {owner: engine.place(ends, bits)[0] for owner, ends in found.items()}


def test_a_match_begins_as_early_as_it_can() -> None:
    assert find(automaton("a ..2 b"), "caxaxbc") == {"0": [Match(3, 6)]}
    assert find(automaton("a ..4 b"), "caxaxbc") == {"0": [Match(1, 6)]}


def test_matches_that_touch_are_one() -> None:
    assert find(automaton("a b"), "ababxab") == {"0": [Match(0, 4), Match(5, 7)]}


def test_edges_are_no_part_of_a_match() -> None:
    assert find(automaton("=a b =!c"), "abcaba") == {"0": [Match(4, 5)]}


def test_an_owner_that_is_not_placed_is_found_once() -> None:
    engine = automaton("a", placed=False)
    found, _ = engine.find([engine.masks.of((word,)) for word in "aaa"])
    assert len(found["0"]) == 1


elements = st.builds(
    Element,
    st.lists(st.sampled_from(LETTERS), min_size=1, max_size=2, unique=True).map(tuple),
    negated=st.booleans(),
    optional=st.booleans(),
    repeated=st.booleans(),
    edge=st.just(False),  # noqa: FBT003  # a strategy
)


@given(
    st.lists(st.lists(elements, max_size=5), min_size=1, max_size=4),
    st.text(LETTERS + "x", max_size=14),
)
def test_it_finds_what_a_regular_expression_finds(drawn: list[list[Element]], words: str) -> None:
    first = Element(("a",))
    patterns = [(first, *rest) for rest in drawn]
    engine = Automaton(
        [(str(number), pattern) for number, pattern in enumerate(patterns)], list(map(str, range(len(drawn))))
    )
    found = find(engine, words)
    for number, pattern in enumerate(patterns):
        ends = {match.end for match in re_matches(pattern, words)}
        covered = {place for match in re_matches(pattern, words) for place in range(match.start, match.end)}
        got = found.get(str(number), [])
        assert bool(got) == bool(ends)
        assert {place for match in got for place in range(match.start, match.end)} == covered


def re_matches(pattern: tuple[Element, ...], words: str) -> list[Match]:
    """Every match by brute force."""
    signs = {(False, False): "", (True, False): "?", (True, True): "*", (False, True): "+"}
    written = "".join(
        f"[{'^' if one.negated else ''}{''.join(one.of)}]{signs[one.optional, one.repeated]}"
        for one in pattern
    )
    whole = re.compile(written)
    return [
        Match(start, end)
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
        if whole.fullmatch(words[start:end])
    ]


def test_the_work_for_a_token_does_not_grow_with_the_text() -> None:
    """Counted in steps and not in seconds, on text in which everything always nearly matches."""
    engine = automaton("a ..12 b", "a a* a* a* b", "a ...12 a ...12 c", "!b a+ a+ c")
    bits = {word: engine.masks.of((word, "<word>", "<any>")) for word in "ab"}
    steps = {}
    for length in (1_000, 10_000):
        tokens = [bits["b" if number % 7 == 6 else "a"] for number in range(length)]
        found, steps[length] = engine.find(tokens)
        steps[length] += sum(engine.place(ends, tokens)[1] for ends in found.values())
    assert steps[10_000] <= 10.1 * steps[1_000]

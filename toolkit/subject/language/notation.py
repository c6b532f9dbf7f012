"""The notation of token patterns: from one line to its elements. `models/language.py` explains it to authors."""

import re
from collections.abc import Collection
from typing import NamedTuple

from toolkit.subject.language.tokens import BUILT_IN, Spellings, as_tokens

MOST_ELEMENTS = 40
LONGEST_GAP = 12
#: What an anchor at the beginning of a clause stands behind, besides the set `joiners`.
CLAUSE_BORDERS = ("<start>", "<pause>", "<stop>", "<sign>", "<mention>", "<joiners>")
_GAP = re.compile(r"(\.{2,3})([0-9]{1,2})")
_SET = re.compile(r"<([a-z][a-z0-9_]*)>")


class Element(NamedTuple):
    """One place of a pattern.

    Attributes:
        of: words, and sets in angle brackets.
        negated: a token that is none of them.
        optional: may be missing.
        repeated: may stand again.
        edge: must be there, but is not part of the span.
    """

    of: tuple[str, ...]
    negated: bool = False
    optional: bool = False
    repeated: bool = False
    edge: bool = False


class PatternError(ValueError):
    """A pattern that cannot be read. Its first argument is a sentence without a full stop, the second a hint."""

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(sentence, hint)
        self.sentence = sentence
        self.hint = hint


def parse(text: str, known: Collection[str], spellings: Spellings) -> tuple[Element, ...]:
    """The elements of a pattern.

    Args:
        text: one line.
        known: names of sets, phrases and signals that may be used.
        spellings: of the language, to see whether a word is ever a token.

    Raises:
        PatternError: with what is wrong and what to do.
    """
    pieces = text.split()
    elements: list[Element] = []
    for number, piece in enumerate(pieces):
        elements.extend(_elements(piece, number, len(pieces), known, spellings))
    _judge(elements)
    return tuple(elements)


def _elements(
    piece: str, number: int, count: int, known: Collection[str], spellings: Spellings
) -> list[Element]:
    if piece in {"^", "^^"}:
        if number:
            raise PatternError(f"'{piece}' stands inside a pattern", "write it first, or leave it out")
        return [Element(CLAUSE_BORDERS if piece == "^" else ("<start>",), edge=True)]
    if piece == "$":
        if number != count - 1:
            raise PatternError("'$' stands inside a pattern", "write it last, or leave it out")
        return [Element(("<stop>", "<sign>"), optional=True, repeated=True), Element(("<end>",), edge=True)]
    gap = _GAP.fullmatch(piece)
    if gap:
        length = int(gap[2])
        if not 1 <= length <= LONGEST_GAP:
            raise PatternError(f"a gap of {length} tokens is not possible", f"choose 1 to {LONGEST_GAP}")
        filler = "<word>" if gap[1] == ".." else "<any>"
        return [Element((filler,), optional=True)] * length
    return [_element(piece, known, spellings)]


def _element(piece: str, known: Collection[str], spellings: Spellings) -> Element:
    rest = piece
    edge = len(rest) > 1 and rest[0] == "="
    rest = rest[1:] if edge else rest
    negated = len(rest) > 1 and rest[0] == "!"
    rest = rest[1:] if negated else rest
    sign = rest[-1] if len(rest) > 1 and rest[-1] in "?*+" else ""
    rest = rest[:-1] if sign else rest
    if edge and sign:
        raise PatternError(f"'{piece}' is an edge that may be missing", "leave out '=' or the sign behind it")
    words = tuple(_alternative(word, piece, known, spellings) for word in rest.split("|"))
    if not edge and not negated and "<end>" in words:
        raise PatternError(
            f"'{piece}' takes the end of the sentence for a token", "write it last, with '=' before it"
        )
    return Element(words, negated, sign in ("?", "*"), sign in ("*", "+"), edge)


def _alternative(word: str, piece: str, known: Collection[str], spellings: Spellings) -> str:
    if not word:
        raise PatternError(f"'{piece}' names nothing on one side of '|'", "leave out the '|'")
    if word[0] == "<" and len(word) > 1:
        name = _SET.fullmatch(word)
        if name is None:
            raise PatternError(f"'{word}' is not the name of a set", "write it like <soon>")
        if name[1] not in known and name[1] not in BUILT_IN:
            raise PatternError(f"there is no set or phrase '{name[1]}' above", "add it, or correct the name")
        return word
    read = as_tokens(word, spellings)
    if read != (word,):
        written = " ".join(read)
        raise PatternError(f"'{word}' is never one token", f"write {written}" if written else "leave it out")
    return word


def _judge(elements: list[Element]) -> None:
    """What holds for the whole."""
    if len(elements) > MOST_ELEMENTS:
        raise PatternError(
            "the pattern is too long", f"stay below {MOST_ELEMENTS} tokens, gaps counted in full"
        )
    inner = [number for number, one in enumerate(elements) if not one.edge]
    if not inner or not any(not elements[number].optional for number in inner):
        raise PatternError("the pattern needs no word at all", "write at least one that must be there")
    if elements[0].optional:
        raise PatternError("the pattern begins with something that may be missing", "leave it out")
    if any(one.edge for one in elements[inner[0] : inner[-1] + 1]):
        raise PatternError("'=' stands inside the pattern", "edges are only at the beginning and the end")

"""Labelled statements as the scales see them, and a stamp that tells whether cues were learned from just these."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from tests.language.report import Labelled, read_parts
from toolkit.subject.language.cues import Cues, Symbol, measure
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.sentences import sentences


class Example(NamedTuple):
    """A labelled statement as the scales see it."""

    labelled: Labelled
    symbols: list[list[str]]

    def read(self, cues: Cues) -> list[list[Symbol]]:
        """Its symbols with what stands for them in frames."""
        return [[cues.symbol(symbol) for symbol in sentence] for sentence in self.symbols]

    @property
    def measure(self) -> float:
        """As in `Weighed`."""
        return measure(sum(map(len, self.symbols)))


def examples(rows: Sequence[Labelled], grammar: Grammar) -> list[Example]:
    """Read all statements."""
    return [
        Example(
            row,
            [
                [grammar.symbol(token).plain for token in tokens]
                for tokens in sentences(row.text, grammar.spellings, grammar.abbreviations)
            ],
        )
        for row in rows
    ]


def development(grammar: Grammar) -> list[Example]:
    """All that may be learned from."""
    return examples([row for rows in read_parts("development").values() for row in rows], grammar)


def stamp(given: Sequence[Example]) -> str:
    """The same for the same statements, labels and symbols: another spelling in the rules gives another stamp."""
    digest = hashlib.sha256()
    for verdict, patterns, symbols in sorted(
        (one.labelled.verdict, one.labelled.patterns[:1], one.symbols) for one in given
    ):
        digest.update(f"{verdict} {patterns} {symbols}\n".encode())
    return f"{len(given)} statements, {digest.hexdigest()[:16]}"

"""What docs/language.md shows as examples is what the engine says, and its tables name everything there is."""

import re
from typing import get_args

import pytest

from tests.language.report import shipped_grammar
from tests.workspaces import REPOSITORY
from toolkit.models.words import Pattern
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.judge import judge
from toolkit.subject.language.notation import parse

PAGE = (REPOSITORY / "docs" / "language.md").read_text(encoding="utf-8")


def table(head: str) -> list[list[str]]:
    """The rows of the table that begins with this head."""
    body = PAGE.split(f"| {head} |", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in body.splitlines()[2:]]


@pytest.fixture(scope="module")
def grammar() -> Grammar:
    return shipped_grammar()


def test_the_example_of_each_verdict_has_it(grammar: Grammar) -> None:
    rows = table("verdict | what it means | example")
    assert [judge(example, grammar).verdict for _, _, example in rows] == [verdict for verdict, _, _ in rows]
    assert len(rows) == 3


def test_the_example_of_each_pattern_shows_it(grammar: Grammar) -> None:
    rows = table("id | in short | example | right when")
    assert [row[0].strip("`") for row in rows] == list(get_args(Pattern))
    wrong = [
        (name, example)
        for name, _, example, _ in rows
        if name.strip("`") not in {found.pattern for found in judge(example, grammar).findings}
    ]
    assert wrong == []


def test_what_is_said_to_be_outweighed_is(grammar: Grammar) -> None:
    (example,) = re.findall(r'finding: "(.+?)" is owned', PAGE.replace("\n", " "))
    judgement = judge(" ".join(example.split()), grammar)
    assert judgement.verdict == "owned"
    assert judgement.outweighed


def test_every_piece_of_the_notation_can_be_read(grammar: Grammar) -> None:
    known = {"soon", "person"}
    pieces = [
        piece.replace("\\|", "|")
        for row in table("write | to mean")
        for piece in re.findall("`(.+?)`", row[0])
    ]
    assert len(pieces) >= 12
    for piece in pieces:
        parse(
            f"a {piece} that"
            if piece not in {"^", "^^", "$", "=word"}
            else f"{piece} a"
            if piece != "$"
            else "a $",
            known,
            grammar.spellings,
        )

"""The tokenizer does what its specification says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.subject.language.tokens import Spellings, as_tokens, tokenize

SPELLINGS = Spellings(
    {"dont": ("do", "not"), "can't": ("can", "not"), "tmrw": ("tomorrow",), "^ill": ("i", "will")},
    (("n't", ("not",)), ("'ll", ("will",)), ("'s", ("'s",))),
    {"ill": ("i", "will")},
    frozenset({"and"}),
)


def read(text: str) -> list[str]:
    return [token.text for token in tokenize(text, SPELLINGS)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Dana’s list", ["dana", "'s", "list"]),
        ("I don't, I can't, I dont", ["i", "do", "not", ",", "i", "can", "not", ",", "i", "do", "not"]),
        ("ILL and ill, she was ill", ["i", "will", "and", "i", "will", ",", "she", "was", "ill"]),
        ("at 10:12, 4pm or 4 pm", ["at", "10:12", ",", "4pm", "or", "4 pm"]),
        ("on 5/11 or 2026-11-05, the 5th", ["on", "5/11", "or", "2026-11-05", ",", "the", "5th"]),
        ("1,200 files, 3.5 %, $40", ["1,200", "files", ",", "3.5", "%", ",", "$40"]),
        ("follow-up - no -- yes — end-", ["follow", "up", "-", "no", "-", "yes", "-", "end", "-"]),
        ("maybe... or…", ["maybe", "…", "or", "…"]),
        ("@Noor see https://a.example/b?c, ok", ["@noor", "see", "https://a.example/b?c,", "ok"]),
        ("k 👍🏽", ["k", "👍", "🏽"]),
        ("", []),
    ],
)
def test_a_text_has_these_tokens(text: str, tokens: list[str]) -> None:
    assert read(text) == tokens


def test_all_tokens_of_a_written_word_have_its_span() -> None:
    spans = [(token.text, token.start, token.end) for token in tokenize("so don’t", SPELLINGS)]
    assert spans == [("so", 0, 2), ("do", 3, 8), ("not", 3, 8)]


def test_capitals_are_told_apart() -> None:
    classes = {token.text: token.classes for token in tokenize("Dana's HR i I 4 ?", SPELLINGS)}
    assert "<capital>" in classes["dana"]
    assert "<capital>" not in classes["'s"]
    assert "<caps>" in classes["hr"]
    assert classes["i"] == ("<word>",)
    assert "<question>" in classes["?"]


def test_a_clitic_alone_is_a_word_of_patterns() -> None:
    assert as_tokens("'s", SPELLINGS) == ("'s",)
    assert as_tokens("don't", SPELLINGS) == ("do", "not")


@given(st.text())
def test_every_character_but_white_space_belongs_to_a_token_or_is_a_hyphen(text: str) -> None:
    tokens = list(tokenize(text, SPELLINGS))
    ends = 0
    for token in tokens:
        assert 0 <= token.start < token.end <= len(text)
        assert token.start >= ends or (token.end == ends)
        ends = token.end
    covered = {place for token in tokens for place in range(token.start, token.end)}
    rest = {text[place] for place in range(len(text)) if place not in covered}
    assert all(character.isspace() or not character.isprintable() or character == "-" for character in rest)


@given(st.text(), st.text())
def test_offsets_are_those_of_the_whole_text(before: str, text: str) -> None:
    moved = list(tokenize(before + text, SPELLINGS, len(before)))
    assert [before.__len__() + token.start for token in tokenize(text, SPELLINGS)] == [
        token.start for token in moved
    ] or before

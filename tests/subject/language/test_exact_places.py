"""Places of the specification where two engines could part: capitals, quotations, single letters, long matches."""

import pytest

from toolkit.subject.language.automaton import MOST_BACK, Automaton
from toolkit.subject.language.notation import Element, PatternError, parse
from toolkit.subject.language.sentences import sentences
from toolkit.subject.language.tokens import SPACE, Spellings, small, tokenize

NONE = Spellings({}, ())


def classes(word: str) -> str:
    (token,) = tokenize(word, NONE)
    return " ".join(token.classes[1:])


def said(text: str) -> list[str]:
    """The words of a text that are not quoted."""
    return [
        token.text for sentence in sentences(text, NONE, ()) for token in sentence if token.text.isalpha()
    ]


@pytest.mark.parametrize(
    ("written", "made_small"),
    [
        ("I WILL", "i will"),
        ("İpek", "ipek"),  # the dot is a second code point, and spans would move
        ("IĞDIR", "iğdir"),
        ("ΟΔΟΣ", "οδοσ"),  # no final form: a capital does not look at its neighbours
        ("STRAẞE straße", "straße straße"),
        ("ＷＩＬＬ", "ｗｉｌｌ"),
        ("Ǆ ǅ ǆ", "ǆ ǆ ǆ"),
        ("\u1c90\u13a0\U00010400", "\u1c90\u13a0\U00010400"),  # newer than some browsers
    ],
)
def test_a_capital_becomes_small_by_itself(written: str, made_small: str) -> None:
    assert small(written) == made_small


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Dana", "<capital>"),
        ("DANA", "<caps>"),
        ("dana", ""),
        ("D", ""),
        ("DaNA", "<capital>"),
        ("DNa", ""),
        ("D2", "<caps>"),
        ("İpek", "<capital>"),
        ("Σίσυφος", "<capital>"),
        ("STRAßE", ""),
        ("Ｄａｎａ", "<capital>"),
    ],
)
def test_capitals_are_told_from_small_letters_without_tables(word: str, found: str) -> None:
    assert classes(word) == found


def test_white_space_can_be_stripped_and_hyphens_cannot() -> None:
    assert "\n\x0b\u2005".strip(SPACE) == ""
    assert "-".strip(SPACE) == "-"


def test_an_entry_for_the_opening_is_found_behind_any_apostrophe() -> None:
    spellings = Spellings({}, (), {"i'l": ("i", "will")})
    assert [token.text for token in tokenize("I’L send", spellings)] == ["i", "will", "send"]


def test_a_closing_mark_opens_nothing() -> None:
    assert said('he said "yes" and i try "it" again') == ["he", "said", "and", "i", "try", "again"]
    assert said("he said „yes“ and i try “it” again") == ["he", "said", "and", "i", "try", "again"]


def test_marks_around_a_whole_text_quote_nothing_also_behind_breaks() -> None:
    assert said('\n "i try" \x0b') == ["i", "try"]
    assert said('-"i try"-') == []


@pytest.mark.parametrize(("before", "number"), [("a", 1), ("ж", 1), ("5", 2), ("_", 2), ("i", 2), ("ab", 2)])
def test_one_letter_before_a_full_stop_ends_no_sentence(before: str, number: int) -> None:
    assert len(list(sentences(f"so {before}. then", NONE, ()))) == number


def test_a_match_that_begins_too_far_back_begins_where_looking_ends() -> None:
    elements = (Element(("<start>",), edge=True), Element(("so",), repeated=True), Element(("end",)))
    automaton = Automaton([("rule", elements)], {"rule"})
    for length in (MOST_BACK - 3, MOST_BACK - 2, MOST_BACK - 1, MOST_BACK, 200):
        keys = ["<start>", *["so"] * length, "end", "<end>"]
        tokens = [automaton.masks.of([key]) for key in keys]
        found, _ = automaton.find(tokens)
        ((start, end),), _ = automaton.place(found["rule"], tokens)
        assert (start, end) == (max(1, length + 1 - MOST_BACK + 1), length + 2)


def test_what_is_no_edge_never_takes_a_border_for_a_token() -> None:
    """Else a finding would begin before the first word, or end behind the last."""
    with pytest.raises(PatternError, match="takes the end of the sentence for a token"):
        parse("a b|<end>", (), NONE)
    assert parse("a =b|<end>", (), NONE)[1].edge

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.subject.wording import beginning, counted, sentences, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("____ — … !", 0),
        ("Show the poster.", 3),
        ("It's a follow-up at 10:30, 3.5 hours long", 8),
        ("first—second and third/fourth", 5),
        ("**Bold** [a link](https://example.org/long/path)", 3),
        ("größer als ça", 3),
    ],
)
def test_words_are_what_one_says(text: str, count: int) -> None:
    assert len(words(text)) == count


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("One line without a stop", ["One line without a stop"]),
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("“Stop.” Then go.", ["“Stop.", "Then go."]),
        ("First paragraph\n\nsecond paragraph", ["First paragraph", "second paragraph"]),
        ("List:\n- one\n- two", ["List:", "one", "two"]),
        ("Wait … then 3.5 minutes.", ["Wait …", "then 3.5 minutes."]),
    ],
)
def test_sentences_end_where_one_takes_a_breath(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@given(text=st.text("ab .!?…\n-*'’_\"", max_size=60))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    assert [word for part in sentences(text) for word in words(part)] == words(text)


def test_a_long_sentence_is_named_by_its_beginning() -> None:
    assert beginning("one two three four") == "one two three four"
    assert beginning("one two three four five") == "one two three four …"


def test_one_is_not_plural() -> None:
    assert counted(1, "minute") == "1 minute"
    assert counted(0, "minute") == "0 minutes"

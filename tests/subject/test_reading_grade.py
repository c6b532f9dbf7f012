import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.subject.reading_grade import reading_grade

words = st.lists(st.text(st.sampled_from("abcdeé"), min_size=1, max_size=12), min_size=2, max_size=30)


@pytest.mark.parametrize("text", ["", " ", "… – !"])
def test_a_text_without_words_is_easy(text: str) -> None:
    assert reading_grade(text) == 0


def test_the_grade_of_a_text_counted_by_hand() -> None:
    """Ten words of 31 letters in two sentences."""
    text = "The van is dirty. I will wash it by three."
    assert reading_grade(text) == pytest.approx(4.71 * 31 / 10 + 0.5 * 10 / 2 - 21.43)


@given(words)
def test_one_long_sentence_is_harder_than_two_short_ones(said: list[str]) -> None:
    half = len(said) // 2
    one = f"{' '.join(said)}."
    two = f"{' '.join(said[:half])}. {' '.join(said[half:]).capitalize()}."
    assert reading_grade(one) > reading_grade(two)


@given(words)
def test_longer_words_are_harder(said: list[str]) -> None:
    assert reading_grade(" ".join(f"{word}a" for word in said)) > reading_grade(" ".join(said))


def test_signs_are_no_letters() -> None:
    assert reading_grade("*I'll* call.") == reading_grade("I’ll call.")

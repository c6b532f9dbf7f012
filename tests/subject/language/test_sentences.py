import pytest

from toolkit.subject.language.sentences import MOST_TOKENS, sentences
from toolkit.subject.language.tokens import Spellings

NOTHING = Spellings({}, ())


def split(text: str) -> list[str]:
    found = sentences(text, NOTHING, {"mr", "e.g"})
    return [text[tokens[0].start : tokens[-1].end] for tokens in found]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Ask Mr. Bell, J. Doe said. ok. yes", ["Ask Mr. Bell, J. Doe said.", "ok.", "yes"]),
        ("So am I. You too", ["So am I.", "You too"]),
        ("It is 10.30 now", ["It is 10.30 now"]),
        ("Really?! “Yes.” (No.) Well... maybe", ["Really?!", "“Yes.” (No.)", "Well... maybe"]),
        ("one\ntwo\n\nthree\n- four", ["one\ntwo", "three", "- four"]),
        ("Done. 👍 Next", ["Done. 👍", "Next"]),
        ("", []),
        ("...", ["..."]),
    ],
)
def test_a_text_has_these_sentences(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_a_sentence_without_an_end_is_cut() -> None:
    lengths = [len(tokens) for tokens in sentences("a " * 1_000, NOTHING, ())]
    assert max(lengths) == MOST_TOKENS
    assert sum(lengths) == 1_000

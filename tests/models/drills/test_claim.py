import pytest

from toolkit.models.drills.claim import starred


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("To a client: *I'll call by noon.*", "I'll call by noon."),
        ("*Yes.* He waits. *I'll do it.*", "Yes. I'll do it."),
        ("Nothing is said here.", ""),
        ("One star * alone", ""),
        ("", ""),
        ("**loud**", "loud"),
    ],
)
def test_the_words_between_asterisks_are_what_is_said(text: str, said: str) -> None:
    assert starred(text) == said

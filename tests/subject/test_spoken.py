"""What of a response is spoken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.subject.spoken import spoken_first
from toolkit.subject.wording import words

_PIECES = st.lists(st.sampled_from(['"', "Ask ", "them. ", "Say: ", "one two three ", "“", "”"]), max_size=12)


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        ('"Thank you for that."', ((True, '"Thank you for that."'),)),
        ("Leave it out.", ((False, "Leave it out."),)),
        ('"Stop it here." Stay near.', ((True, '"Stop it here."'), (False, "Stay near."))),
        (
            'Do not discuss it. Say: "Thank you very much." Go on.',
            ((True, '"Thank you very much."'), (False, "Do not discuss it. Go on.")),
        ),
        (
            'As with a "swap": "My list was wrong."',
            ((True, '"My list was wrong."'), (False, 'As with a "swap".')),
        ),
        (
            'Say: "Ask me about it." Wait. Then: "None of it at all."',
            ((True, '"Ask me about it."'), (False, "Wait."), (True, '"None of it at all."')),
        ),
        ("Sage: „Danke für das Wort.“ Warte.", ((True, "„Danke für das Wort.“"), (False, "Warte."))),
    ],
)
def test_what_is_spoken_comes_first_where_there_is_one_thing_to_say(
    response: str, expected: tuple[tuple[bool, str], ...]
) -> None:
    assert spoken_first(response) == expected


@given(_PIECES.map("".join))
def test_no_word_is_made_up_and_only_lead_ins_are_lost(response: str) -> None:
    parts = spoken_first(response)
    kept, given_words = (sorted(words(text)) for text in (" ".join(p for _, p in parts), response))
    lost = list(given_words)
    for word in kept:
        lost.remove(word)
    assert set(lost) <= {"Say"}
    assert all(part.strip() for _, part in parts)

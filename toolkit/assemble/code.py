"""The codes on paper: a few characters that tell one pack from another, and cards of an older deck from these."""

import hashlib
import json
from collections.abc import Mapping, Sequence

#: No letter or digit that a tired eye takes for another one.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 6
_DECK_LENGTH = 4


def pack_code(facts: Mapping[str, object]) -> str:
    """Six characters such as "K7Q-42M" from everything that decides a pack: content, choices, version.

    Args:
        facts: anything that JSON can hold; the order of keys does not matter.
    """
    letters = _letters(facts, _LENGTH)
    return f"{letters[:3]}-{letters[3:]}"


def deck_code(letter: str, words: Sequence[object]) -> str:
    """A code such as "P-7K2M" from the words of a deck of cards alone: it stays as long as they do.

    Args:
        letter: what sort of deck it is.
        words: everything that its author wrote, in order; anything that JSON can hold.
    """
    return f"{letter}-{_letters([letter, words], _DECK_LENGTH)}"


def _letters(facts: object, length: int) -> str:
    canonical = json.dumps(facts, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    number = int.from_bytes(hashlib.sha256(canonical.encode()).digest())
    letters = ""
    for _ in range(length):
        number, position = divmod(number, len(_ALPHABET))
        letters += _ALPHABET[position]
    return letters

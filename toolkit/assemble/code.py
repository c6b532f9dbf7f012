"""The pack code: a few characters on every page that tell one pack from another."""

import hashlib
import json
from collections.abc import Mapping

#: No letter or digit that a tired eye takes for another one.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 6


def pack_code(facts: Mapping[str, object]) -> str:
    """Six characters such as "K7Q-42M" from everything that decides a pack: content, choices, version.

    Args:
        facts: anything that JSON can hold; the order of keys does not matter.
    """
    canonical = json.dumps(facts, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    number = int.from_bytes(hashlib.sha256(canonical.encode()).digest())
    letters = ""
    for _ in range(_LENGTH):
        number, position = divmod(number, len(_ALPHABET))
        letters += _ALPHABET[position]
    return f"{letters[:3]}-{letters[3:]}"

"""What an item says about a sentence: that it is clean, that it shows a flaw, or which slots of a promise it lacks."""

import re
from typing import NamedTuple

from toolkit.models.language import SlotName
from toolkit.models.places import Location
from toolkit.models.words import Pattern

_STARRED = re.compile(r"\*([^*]+)\*")


class Claim(NamedTuple):
    """Something that the language engine can agree with or not.

    Attributes:
        location: where the sentence stands in the item.
        text: the sentence, as it is printed.
        patterns: what it shows: nothing but these, and at least one; when empty, it is clean.
        missing: the slots of a promise that it lacks, all others being filled; None when nothing is said about slots.
    """

    location: Location
    text: str
    patterns: frozenset[Pattern] = frozenset()
    missing: frozenset[SlotName] | None = None


def starred(text: str) -> str:
    """The words between asterisks, which are said aloud in a stem; empty without any."""
    return " ".join(_STARRED.findall(text))

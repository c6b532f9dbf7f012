"""Counting in author text: words as one says or prints them, and sentences."""

import re

#: What a worksheet may print besides its worked example, so that it is written on and not read.
MOST_WORDS_ON_A_SHEET = 100

#: Letters of a word that looks lost in a line of its own, one less.
_SHORT = 7

_LINK_TARGET = re.compile(r"\]\([^)]*\)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+|[.:,]\d+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)*_]*\s+|\n\s*\n|\n\s*(?:[-*+]|\d+[.)])\s+")


def words(text: str) -> list[str]:
    """The words of a text. "10:30", "3.5" and "follow-up" are one word each; blanks (____) and signs are none."""
    return _WORD.findall(_LINK_TARGET.sub("]", text))


def sentences(text: str) -> list[str]:
    """The sentences of a text in order, also where a paragraph or a list entry ends without a full stop."""
    return [part.strip() for part in _SENTENCE_END.split(text) if words(part)]


def beginning(text: str, count: int = 4) -> str:
    """The first words, to point at a sentence in a message."""
    parts = text.split()
    return " ".join(parts[:count]) + (" …" if len(parts) > count else "")


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 minute", "3 minutes"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def ending_together(text: str) -> str:
    """A text whose last word, if it is short, does not stand alone on the last line: in large type everyone sees it."""
    before, _, last = text.rpartition(" ")
    return f"{before}\u00a0{last}" if before and len(last) < _SHORT else text

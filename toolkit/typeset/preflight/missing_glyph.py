"""A character that none of the document's fonts has, with the word it stands in; it would print as an empty box."""

import unicodedata
from collections.abc import Iterator

from toolkit.typeset.preflight.tree import Box, LaidOut, shown, walk
from toolkit.typeset.records import Finding

CODE = "missing-glyph"


def find(document: LaidOut) -> Iterator[Finding]:
    """Look for every missing character in the words on the pages, then in the margins."""
    for letter in document.missing:
        places = list(_words_with(letter, document))
        for page, box, word in places:
            yield _finding(letter, f' in the word "{word}"', box, page)
        if not places:
            yield _finding(letter, "", None, 0)


def _words_with(letter: str, document: LaidOut) -> Iterator[tuple[int, Box, str]]:
    for page in document.pages:
        for root in (page.root, *page.margins):
            for box, _ in walk(root):
                if box.is_words and letter in box.text:
                    word = next((word for word in box.text.split() if letter in word), "")
                    yield page.number, box, shown(word)


def _finding(letter: str, where: str, box: Box | None, page: int) -> Finding:
    number = f"U+{ord(letter):04X}"
    named = unicodedata.name(letter, "").lower() or "without a name"
    called = f'"{letter}" ({number})' if letter.isprintable() else f"{number} ({named})"
    return Finding(
        CODE,
        f"no font of the document has the character {called}{where}; it would print as an empty box",
        "write it in other characters, or draw it as a picture",
        origin=box.origin if box else None,
        page=page,
    )

"""Which letter each glyph of a font stands for, also where a font swaps glyphs for others while text is set.

A font may set "ễ" from e, a circumflex and a tilde that have no number of their own; its table of substitutions says
where they come from.
"""

from collections.abc import Iterator
from typing import Any
from unicodedata import combining, normalize

from fontTools.ttLib import TTFont

_ONE_FOR_ONE, _SEVERAL_FOR_ONE = 1, 2


def letters_of_glyphs(font: TTFont) -> dict[str, str]:
    """The letter of each glyph that stands for one, by the glyph's name."""
    letters: dict[str, str] = {}
    for number, glyph in font.getBestCmap().items():
        letters[glyph] = commoner(chr(number), letters.get(glyph, chr(number)))
    substitutions = list(_substitutions(font))
    for kind, pairs in sorted(
        substitutions, key=lambda each: -each[0]
    ):  # parts first: they are swapped in turn
        for glyph, others in pairs.items():
            parts = (
                letters.get(glyph, "") if kind == _ONE_FOR_ONE else normalize("NFD", letters.get(glyph, ""))
            )
            if len(parts) == len(others):
                for other, part in zip(others, parts, strict=True):
                    letters.setdefault(other, part)
    return letters


def commoner(one: str, other: str) -> str:
    """Of two letters that look alike, the one that is meant: an accent over a letter rather than by itself, and "A"
    rather than its likes in other scripts.
    """
    return min(one, other, key=lambda letter: (not combining(letter), letter))


def _substitutions(font: TTFont) -> Iterator[tuple[int, dict[str, list[str]]]]:
    """Each table in which a glyph becomes one other or several, with its kind."""
    if "GSUB" not in font:
        return
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner: Any = getattr(table, "ExtSubTable", table)
            if inner.LookupType == _ONE_FOR_ONE:
                yield _ONE_FOR_ONE, {glyph: [other] for glyph, other in inner.mapping.items()}
            elif inner.LookupType == _SEVERAL_FOR_ONE:
                yield _SEVERAL_FOR_ONE, inner.mapping

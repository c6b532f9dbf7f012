"""Letters by their shapes: an outline in a PDF is the letter whose outline in one of our fonts is the same.

A file can hold the right text and show boxes, or noise: what can be copied comes from a table that the engine
writes, what is seen from outlines. So the outlines are what must be compared.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from toolkit.doctor.reading.glyph_letters import commoner, letters_of_glyphs

#: Stands for a shape that is no letter of our fonts, such as the box for a missing one.
UNKNOWN = "\N{REPLACEMENT CHARACTER}"

Shape = tuple[Any, ...]


def letters_by_shape(font_file: Path) -> dict[Shape, str]:
    """The letters of a font by their outlines.

    Raises:
        Exception: the font is missing or damaged; its reader then fails in any way.
    """
    with TTFont(font_file) as font:
        return merged({outline(font, glyph): letter} for glyph, letter in letters_of_glyphs(font).items())


def merged(several: Iterable[dict[Shape, str]]) -> dict[Shape, str]:
    """The letters of several fonts; where two look alike, the one that is meant."""
    letters: dict[Shape, str] = {}
    for each in several:
        for shape, letter in each.items():
            letters[shape] = commoner(letter, letters.get(shape, letter))
    return letters


def outline(font: TTFont, glyph: str) -> Shape:
    """The lines and curves of a glyph; letters put together from parts are drawn as one."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[glyph].draw(pen)
    return tuple(pen.value)

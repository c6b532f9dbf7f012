"""Fonts made on the spot: each letter a box of its own width, so that a test can tell which font drew it."""

import string
import struct
from collections.abc import Iterable
from io import BytesIO
from itertools import pairwise
from typing import Any

import brotli
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.DefaultTable import DefaultTable

LETTERS = string.ascii_letters + string.digits + ".,:;?!()/%&+-–−·…×²“”’ "
#: Stands where a cleaned font has nothing.
NOTE = "Worked on by a person at a desk"


def font(
    letters: str = LETTERS, *, outlines: str = "glyf", fs_type: int = 0, extra: Iterable[str] = ()
) -> TTFont:
    """A small sound font.

    Args:
        letters: what it can write.
        outlines: "glyf" or "CFF ".
        fs_type: what it says about embedding.
        extra: tags of tables with noise in them.
    """
    names = [".notdef", *(f"u{ord(letter):04X}" for letter in letters)]
    builder = FontBuilder(1000, isTTF=outlines == "glyf")
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): f"u{ord(letter):04X}" for letter in letters})
    if outlines == "glyf":
        builder.setupGlyf({name: _box(TTGlyphPen(None)).glyph() for name in names})
    else:
        drawn = {name: _box(T2CharStringPen(600, None)).getCharString() for name in names}
        builder.setupCFF("Test-Regular", {"FullName": NOTE}, drawn, {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable(
        {
            "copyright": "Copyright: a foundry",
            "familyName": "Toolkit Sans",
            "styleName": "Regular",
            "manufacturer": NOTE,
        }
    )
    builder.setupOS2(fsType=fs_type, sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
    for tag in extra:
        table = newTable(tag) if tag not in _NOISE else DefaultTable(tag)
        table.data = NOTE.encode() * 3
        builder.font[tag] = table
    return builder.font


_NOISE = frozenset({"COLR", "sbix", "fvar", "DSIG", "meta", "XYZ "})


def _box(pen: Any) -> Any:
    pen.moveTo((50, 0))
    for corner in ((550, 0), (550, 700), (50, 700)):
        pen.lineTo(corner)
    pen.closePath()
    return pen


def saved(font: TTFont, flavour: str | None = None) -> bytes:
    """The bytes of a font; the flavour is "woff2" or none."""
    target = BytesIO()
    font.flavor = flavour
    font.save(target)
    return target.getvalue()


def bomb() -> bytes:
    """A WOFF2 of some kilobytes that would unfold to fifty megabytes."""
    packed = brotli.compress(b"\0" * 50_000_000, quality=5)
    table = (
        bytes([63]) + b"glyx" + bytes([0x97, 0xEB, 0xE1, 0x00])
    )  # one table of 50,000,000 bytes, 7 bits a byte
    head = struct.pack(
        ">4sIIHHIIHHIIIII",
        b"wOF2",
        0x00010000,
        48 + len(table) + len(packed),
        1,
        0,
        2**32 - 1,
        len(packed),
        1,
        0,
        *[0] * 5,
    )
    return head + table + packed


def endless() -> bytes:
    """A font whose letters are made of two of the next, and so on: drawn, one would be two to the power of forty."""
    made = font()
    glyphs, order = made["glyf"], made.getGlyphOrder()
    made.recalcBBoxes = False
    for name, below in pairwise(order[1:42]):
        pen = TTGlyphPen(glyphs)
        for _ in range(2):
            pen.addComponent(below, (1, 0, 0, 1, 0, 0))
        glyphs[name] = pen.glyph()
        glyphs[name].xMin = glyphs[name].yMin = glyphs[name].xMax = glyphs[name].yMax = 0
    return saved(made)

"""Reads one font in a process of its own: bytes in, a font written anew out, so that only letters go on.

`load/fonts.py` starts this file as a program. Fonts are programs of a kind (outlines that call each other, lists that
unfold), so what reads them is bounded from outside: by time and memory, and by what a compressed font may unfold to.
Nothing here knows the toolkit: the program imports fontTools alone.

In: the font. Out: a line of JSON, either {"refused": why} or {"characters": […], "file": bytes}, then the file.
"""

import json
import sys
from contextlib import suppress
from importlib import import_module
from io import BytesIO
from types import SimpleNamespace

from fontTools import subset, ttLib
from fontTools.ttLib import woff2

#: Bytes of a font once it is unpacked; a large family for all of Europe has about one million.
MOST_UNPACKED = 8_000_000
#: Bytes of address space, and seconds of work, where the system can keep them.
_MEMORY, _SECONDS = 1_000_000_000, 30
_SIGNATURES = {b"\0\1\0\0", b"true", b"OTTO", b"wOF2"}
#: What letters on paper and screen need, and nothing besides: no programs for screens of old, no pictures, no notes.
_KEPT = frozenset(
    {
        "CFF ",
        "GDEF",
        "GPOS",
        "GSUB",
        "OS/2",
        "cmap",
        "glyf",
        "head",
        "hhea",
        "hmtx",
        "kern",
        "loca",
        "maxp",
        "name",
        "post",
    }
)
#: Besides those that every text uses: figures of one width, for clock times below each other.
_FEATURES = ("tnum", "lnum")
_VARIABLE = frozenset({"fvar", "CFF2", "gvar"})
_COLOURED = frozenset({"COLR", "CBDT", "sbix", "SVG ", "EBDT"})
#: Whose work it is and under which terms stays in the font; the name under which it is known does not.
_TERMS = (0, 7, 13, 14)
_LONGEST_TERM = 2_000
#: Bits of OS/2 fsType (OpenType 1.9.1).
_RESTRICTED, _ANY_LICENCE, _NO_SUBSETS, _BITMAPS_ONLY = 0x0002, 0x000F, 0x0100, 0x0200

#: 1 January 1970, as fonts count seconds.
_NO_DATE = 2_082_844_800
#: How deep letters may be made of others, and of how many: an accented letter is made of two, one below the other.
_DEEPEST, _MOST_PIECES = 6, 200


class RefusedError(Exception):
    """A font that is not taken; the reason is a word that `load/fonts.py` says in a sentence."""


def main() -> None:
    """Read the font that comes in, and hand out what became of it."""
    _bound()
    content = sys.stdin.buffer.read()
    try:
        characters, file = written_anew(content)
        answer: dict[str, object] = {"characters": characters}
    except RefusedError as refused:
        answer, file = {"refused": str(refused)}, b""
    except MemoryError:
        answer, file = {"refused": "large"}, b""
    except Exception:  # noqa: BLE001 - a reader of fonts raises whatever a broken one leads it to
        answer, file = {"refused": "broken"}, b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + file)


def written_anew(content: bytes) -> tuple[list[int], bytes]:
    """The characters that the font has, and the same font as WOFF2, made of what print needs.

    Raises:
        RefusedError: it is none of ours to take.
    """
    if content[:4] == b"ttcf":
        raise RefusedError("collection")
    if content[:4] not in _SIGNATURES:
        raise RefusedError("strange")
    _unpack_no_more()
    with ttLib.TTFont(BytesIO(content), lazy=True, recalcBBoxes=False, recalcTimestamp=False) as font:
        _refuse_what_is_trouble(font)
        characters = sorted(char for char in font.getBestCmap() or {} if _is_letter(char))
        terms = _terms(font)
        _reduce(font, characters)
        _refuse_endless(font)
        _sign(font, terms)
        font.flavor, font.flavorData = "woff2", None
        target = BytesIO()
        font.save(target, reorderTables=True)
    return characters, target.getvalue()


def _bound() -> None:
    with suppress(ImportError):  # Windows has no such limits; there the clock of `load/fonts.py` is left
        resource = import_module("resource")
        for limit, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _SECONDS)):
            with suppress(OSError, ValueError):  # an older limit is lower still
                resource.setrlimit(limit, (most, most))


def _unpack_no_more() -> None:
    """A kilobyte of WOFF2 may unfold to gigabytes; the library would let it."""
    brotli = woff2.brotli

    def decompress(data: bytes) -> bytes:
        unpacking = brotli.Decompressor()
        unpacked: bytes = unpacking.process(data, output_buffer_limit=MOST_UNPACKED + 1)
        if len(unpacked) > MOST_UNPACKED:
            raise RefusedError("large")
        if not unpacking.is_finished():
            raise RefusedError("broken")
        return unpacked

    woff2.brotli = SimpleNamespace(
        decompress=decompress, compress=brotli.compress, MODE_FONT=brotli.MODE_FONT, error=brotli.error
    )


def _refuse_what_is_trouble(font: ttLib.TTFont) -> None:
    tables = set(font.keys())
    if tables & _VARIABLE:
        raise RefusedError("variable")
    if tables & _COLOURED:
        raise RefusedError("coloured")
    if not tables & {"glyf", "CFF "}:
        raise RefusedError("broken")
    if not 16 <= font["head"].unitsPerEm <= 16_384:  # noqa: PLR2004 - the bounds of the format
        raise RefusedError("broken")
    kind = font["OS/2"].fsType
    if kind & _ANY_LICENCE == _RESTRICTED or kind & (_NO_SUBSETS | _BITMAPS_ONLY):
        raise RefusedError("embedding")


def _is_letter(char: int) -> bool:
    """Not a control character, half of a pair, or a place where each font draws what it likes."""
    text = chr(char)
    return text.isprintable() and not (0xE000 <= char <= 0xF8FF or char >= 0xF0000)  # noqa: PLR2004


def _reduce(font: ttLib.TTFont, characters: list[int]) -> None:
    options = subset.Options(
        hinting=False,
        notdef_outline=True,
        glyph_names=False,
        legacy_kern=True,
        name_IDs=[],
        recalc_timestamp=False,
        recalc_bounds=False,
        ignore_missing_glyphs=True,
    )
    options.layout_features = [*options.layout_features, *_FEATURES]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    for tag in list(font.keys()):
        if tag != "GlyphOrder" and tag not in _KEPT:
            del font[tag]


def _refuse_endless(font: ttLib.TTFont) -> None:
    """A letter made of letters made of letters can unfold without end when it is drawn."""
    if "glyf" not in font:
        return
    glyphs = font["glyf"]
    pieces: dict[str, int] = {}

    def unfold(name: str, depth: int) -> int:
        if depth > _DEEPEST:
            raise RefusedError("broken")
        if name not in pieces:
            below = sum(unfold(part, depth + 1) for part in glyphs[name].getComponentNames(glyphs))
            pieces[name] = below + 1
        if pieces[name] > _MOST_PIECES:
            raise RefusedError("broken")
        return pieces[name]

    for name in font.getGlyphOrder():
        unfold(name, 0)


def _terms(font: ttLib.TTFont) -> dict[int, str]:
    """Whose work it is, and on which terms: one text each, cut where no such text ends."""
    names = font.get("name")
    found = {number: names.getDebugName(number) for number in _TERMS} if names else {}
    return {number: _printable(text)[:_LONGEST_TERM] for number, text in found.items() if text}


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)


def _sign(font: ttLib.TTFont, terms: dict[int, str]) -> None:
    """Another name, so that it meets no font of the same one, and no date."""
    font["name"] = names = ttLib.newTable("name")
    names.names = []
    own = {1: "Brand Face", 2: "Regular", 3: "Brand Face", 4: "Brand Face", 6: "BrandFace"}
    for number, text in sorted({**own, **terms}.items()):
        names.setName(text, number, 3, 1, 0x409)
    font["head"].created = font["head"].modified = _NO_DATE


if __name__ == "__main__":
    main()

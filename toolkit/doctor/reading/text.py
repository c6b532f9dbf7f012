"""The letters of a one-page PDF, read in two ways."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from unicodedata import normalize

from fontTools.ttLib import TTFont

from toolkit.doctor.reading.objects import Objects, Stream, read_objects
from toolkit.doctor.reading.shapes import UNKNOWN, Shape, outline
from toolkit.doctor.reading.tokens import Tokens

_SHOWS = ("Tj", "TJ", "'", '"')


class UnreadableError(ValueError):
    """The file is damaged, or built in a way that neither of our engines builds files."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The letters of a page in the order in which they are drawn, without blanks.

    Attributes:
        drawn: what a person sees, by the outlines in the file; U+FFFD for what is no letter of our fonts.
        copied: what a screen reader says and a copy holds, by the file's own table.
    """

    drawn: str
    copied: str


@dataclass(frozen=True, slots=True)
class _Face:
    """A font of the file: for the number of a glyph, what it shows and what it means."""

    shows: Callable[[int], str]
    means: Mapping[int, str]


def read_back(pdf: bytes, letters: Mapping[Shape, str]) -> Reading:
    """Read a file of one page.

    Args:
        pdf: the file.
        letters: known outlines, from `letters_by_shape`.

    Raises:
        UnreadableError: it cannot be read.
    """
    try:
        objects = read_objects(pdf)
        (page,) = objects.pages()
        drawn, copied = _read_page(page, objects, letters)
    except Exception as error:
        # A damaged file, or a damaged font in it, makes a reader fail in any way.
        raise UnreadableError(f"{type(error).__name__}: {error}") from error
    return Reading(_letters_only(drawn), _letters_only(copied))


def _letters_only(text: str) -> str:
    """Without blanks and in one spelling: engines set "ễ" from two signs where a font has no sign for it."""
    return "".join(normalize("NFC", text).split())


def _read_page(page: dict[str, Any], objects: Objects, letters: Mapping[Shape, str]) -> tuple[str, str]:
    fonts = objects.of(objects.of(page["Resources"])["Font"])
    faces = {name: _face(objects.of(font), objects, letters) for name, font in fonts.items()}
    drawn, copied = [], []
    face: _Face | None = None
    marked: list[bool] = []  # for each open mark, whether it says itself what is to be copied
    for command, operands in Tokens(_content(page, objects)).operations():
        if command == "Tf":
            face = faces[operands[0]]
        elif command in _SHOWS and face is not None:
            for glyph in _numbers(operands[-1]):
                drawn.append(face.shows(glyph))
                copied.append("" if any(marked) else face.means.get(glyph, UNKNOWN))
        elif command in ("BDC", "BMC"):
            own_text = _own_text(operands)
            marked.append(own_text is not None)
            copied.append(own_text or "")
        elif command == "EMC":
            marked.pop()
    return "".join(drawn), "".join(copied)


def _content(page: dict[str, Any], objects: Objects) -> bytes:
    contents = objects.of(page["Contents"])
    parts = contents if isinstance(contents, list) else [contents]
    return b"\n".join(objects.of(part).content() for part in parts)


def _own_text(operands: list[Any]) -> str | None:
    """What a mark wants copied instead of the meanings of its glyphs, such as "ễ" for a letter and an accent."""
    about = operands[-1]
    text = about.get("ActualText") if isinstance(about, dict) else None
    return None if text is None else text.decode("utf-16")


def _numbers(shown: Any) -> Iterator[int]:  # noqa: ANN401  # a text, or a list of texts and distances
    """The numbers of glyphs; both engines write each with two bytes."""
    for text in shown if isinstance(shown, list) else [shown]:
        if isinstance(text, bytes):
            yield from (int.from_bytes(text[place : place + 2]) for place in range(0, len(text), 2))


def _face(font: dict[str, Any], objects: Objects, letters: Mapping[Shape, str]) -> _Face:
    (inner,) = objects.of(font["DescendantFonts"])
    about = objects.of(objects.of(inner)["FontDescriptor"])
    file = objects.of(about.get("FontFile2") or about["FontFile3"])
    program = TTFont(BytesIO(file.content()))

    def shows(glyph: int) -> str:
        if not 0 < glyph < program["maxp"].numGlyphs:  # number 0 is the box for a missing letter
            return UNKNOWN
        return letters.get(outline(program, program.getGlyphName(glyph)), UNKNOWN)

    return _Face(shows, _meanings(objects.of(font["ToUnicode"])))


def _meanings(table: Stream) -> dict[int, str]:
    """What each glyph means, from lines such as `<003d> <00c7>` or `<0034> <0035> <0079>`."""
    meanings: dict[int, str] = {}
    for command, operands in Tokens(table.content()).operations():
        if command == "endbfchar":
            for glyph, meaning in zip(operands[::2], operands[1::2], strict=True):
                meanings[int.from_bytes(glyph)] = meaning.decode("utf-16-be")
        elif command == "endbfrange":
            for first, last, meaning in zip(operands[::3], operands[1::3], operands[2::3], strict=True):
                meanings.update(_range(first, last, meaning))
    return meanings


def _range(first: bytes, last: bytes, meaning: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401  # a text or a list
    numbers = range(int.from_bytes(first), int.from_bytes(last) + 1)
    if isinstance(meaning, list):
        yield from ((number, each.decode("utf-16-be")) for number, each in zip(numbers, meaning, strict=True))
        return
    *start, end = meaning.decode("utf-16-be")
    yield from ((number, "".join([*start, chr(ord(end) + step)])) for step, number in enumerate(numbers))

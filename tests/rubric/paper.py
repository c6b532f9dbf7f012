"""Pages as they were printed: every letter with its place and size, every ruled line. Millimetres from the top left."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import pypdfium2
import pypdfium2.raw as pdfium

_MILLIMETRES = 25.4 / 72
#: Pixels for a millimetre when lines are looked for: half a point is two pixels high.
_PIXELS = 12
#: A pixel darker than this is ink; the lightest writing lines are #b9b3a4.
_INK = re.compile(rb"[\x00-\xe4]{%d,}" % (12 * _PIXELS))
_THICKEST_LINE = 0.7
#: Points of type below which nothing is meant to be seen: names that running heads are made from stand in the file so.
_SMALLEST_SEEN = 2
_NO_BLANK = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of a page."""

    left: float
    top: float
    right: float
    bottom: float

    def around(self, other: "Box") -> "Box":
        """The smallest box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def holds(self, other: "Box") -> bool:
        """Whether the middle of the other one lies in this one."""
        across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        return self.left <= across <= self.right and self.top <= down <= self.bottom


@dataclass(frozen=True, slots=True)
class Letter:
    """One printed sign, never a blank.

    Attributes:
        sign: what it is.
        box: where it stands.
        size: type size in points.
        face: name of the font, such as "Toolkit-Serif-Italic".
        after_blank: whether a blank or the end of a line comes before it.
    """

    sign: str
    box: Box
    size: float
    face: str
    after_blank: bool


@dataclass(frozen=True, slots=True)
class Print:
    """A text found on a page.

    Attributes:
        box: around all of it.
        letters: in reading order.
    """

    box: Box
    letters: tuple[Letter, ...]

    @property
    def sizes(self) -> frozenset[float]:
        """The type sizes in it."""
        return frozenset(letter.size for letter in self.letters)


class Page:
    """A printed page.

    Args:
        page: as the PDF library knows it; the document has to stay open.
    """

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        width, height = page.get_size()
        self.width, self.height = width * _MILLIMETRES, height * _MILLIMETRES

    @cached_property
    def letters(self) -> tuple[Letter, ...]:
        """Everything that can be read, in the order of the file."""
        return tuple(self._read())

    @cached_property
    def stream(self) -> str:
        """All signs without blanks: where a line breaks makes no difference."""
        return "".join(letter.sign for letter in self.letters)

    def find(self, text: str, box: Box | None = None) -> Print | None:
        """The first place of a text, whatever its line breaks; None when it is not printed in this box."""
        return next(self.find_all(text, box), None)

    def find_all(self, text: str, box: Box | None = None) -> Iterator[Print]:
        """Every place of a text within a box or on the whole page."""
        wanted = "".join(_NO_BLANK.findall(text))
        start = self.stream.find(wanted) if wanted else -1
        while start >= 0:
            found = _print(self.letters[start : start + len(wanted)])
            if box is None or box.holds(found.box):
                yield found
            start = self.stream.find(wanted, start + 1)

    def words(self, box: Box) -> list[str]:
        """What stands in a box, word by word, in the order of the file."""
        found: list[str] = []
        for letter in self.letters:
            if box.holds(letter.box):
                if letter.after_blank or not found:
                    found.append("")
                found[-1] += letter.sign
        return found

    @cached_property
    def lines(self) -> tuple[Box, ...]:
        """Every unbroken level line, 12 mm long or more, from the top down. Panels and rounded corners are none."""
        rendered = self._page.render(scale=_PIXELS * _MILLIMETRES, grayscale=True, draw_annots=False)
        width, pixels = rendered.stride, bytes(rendered.buffer)
        open_runs: dict[tuple[int, int], tuple[int, int]] = {}
        found: list[Box] = []
        for row in range(rendered.height):
            spans = [
                match.span() for match in _INK.finditer(pixels, row * width, row * width + rendered.width)
            ]
            runs = {(start - row * width, end - row * width) for start, end in spans}
            closed = open_runs.keys() - runs
            found += [_line(run, *open_runs.pop(run)) for run in closed]
            open_runs = {run: (open_runs.get(run, (row, row))[0], row + 1) for run in runs}
        found += [_line(run, *rows) for run, rows in open_runs.items()]
        return tuple(sorted(_merged(found), key=lambda box: (box.top, box.left)))

    def _read(self) -> Iterator[Letter]:
        text = self._page.get_textpage()
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        matrix, name, flags = pdfium.FS_MATRIX(), ctypes.create_string_buffer(120), ctypes.c_int()
        after_blank = True
        for number in range(text.count_chars()):
            sign = chr(pdfium.FPDFText_GetUnicode(text.raw, number))
            if sign.isspace() or sign in "\x00\u00ad\ufffe\x02":
                after_blank = True
                continue
            pdfium.FPDFText_GetCharBox(text.raw, number, left, right, bottom, top)
            pdfium.FPDFText_GetMatrix(text.raw, number, matrix)
            pdfium.FPDFText_GetFontInfo(text.raw, number, name, 120, flags)
            box = Box(
                left.value * _MILLIMETRES,
                self.height - top.value * _MILLIMETRES,
                right.value * _MILLIMETRES,
                self.height - bottom.value * _MILLIMETRES,
            )
            size = round(pdfium.FPDFText_GetFontSize(text.raw, number) * abs(matrix.d), 1)
            if size < _SMALLEST_SEEN:
                continue
            yield Letter(sign, box, size, name.value.decode().partition("+")[2], after_blank)
            after_blank = False


def pages(content: bytes) -> tuple[Page, ...]:
    """The pages of a PDF."""
    document = pypdfium2.PdfDocument(content)
    return tuple(Page(page) for page in document)


def _print(letters: Sequence[Letter]) -> Print:
    box = letters[0].box
    for letter in letters[1:]:
        box = box.around(letter.box)
    return Print(box, tuple(letters))


def _line(run: tuple[int, int], first: int, last: int) -> Box:
    return Box(run[0] / _PIXELS, first / _PIXELS, run[1] / _PIXELS, last / _PIXELS)


def _merged(boxes: list[Box]) -> Iterator[Box]:
    """Lines that touch are one; what is thick then is a panel or a picture."""
    boxes.sort(key=lambda box: (box.left, box.top))
    while boxes:
        box = boxes.pop(0)
        touching = [
            other
            for other in boxes
            if abs(other.left - box.left) < 1
            and abs(other.right - box.right) < 1
            and other.top - box.bottom < 0.3
            and box.top - other.bottom < 0.3
        ]
        if touching:
            boxes[:] = [other for other in boxes if other not in touching]
            for other in touching:
                box = box.around(other)
            boxes.insert(0, box)
        elif box.bottom - box.top <= _THICKEST_LINE:
            yield box

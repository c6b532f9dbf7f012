"""Pages of a PDF as pictures. PDFium makes them: one wheel that brings everything, and the same pixels everywhere."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw

#: Drawn so many times larger and then averaged: soft edges that differ little between versions of PDFium.
_FINER = 4
_POINTS_AN_INCH = 72
#: What is painted over a hidden text beyond the boxes of its letters, in points.
_MARGIN = 1.5


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """An open PDF."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        yield document


def page_count(path: Path) -> int:
    """How many pages a PDF has."""
    with opened(path) as document:
        return len(document)


def picture(path: Path, number: int, dpi: int, *, hidden: str = "") -> Image.Image:
    """A page in colour.

    Args:
        path: of the PDF.
        number: of the page; the first is 1.
        dpi: pixels an inch.
        hidden: a text that is painted over wherever it stands, because it means nothing for the look of the page.
    """
    with opened(path) as document, closing(document[number - 1]) as page:
        scale = dpi * _FINER / _POINTS_AN_INCH
        image = page.render(scale=scale).to_pil().convert("RGB")
        if hidden:
            _paint_over(image, page, scale, hidden)
        return image.reduce(_FINER)


def pictures(path: Path, dpi: int) -> Iterator[Image.Image]:
    """All pages in colour, one after the other."""
    for number in range(1, page_count(path) + 1):
        yield picture(path, number, dpi)


def find_page(path: Path, words: Sequence[str]) -> int:
    """The number of the only page that holds all of these words.

    Raises:
        LookupError: no page does, or more than one; it says which.
    """
    wanted = [_plain(text) for text in words]
    found = [
        number
        for number, text in enumerate(_texts(path), start=1)
        if all(text_wanted in text for text_wanted in wanted)
    ]
    if len(found) != 1:
        raise LookupError(
            f"{path.name}: {list(words)} stand together on {len(found)} pages {found}, not on one"
        )
    return found[0]


def _paint_over(image: Image.Image, page: Any, scale: float, text: str) -> None:
    drawing = ImageDraw.Draw(image)
    height = page.get_height()
    with closing(page.get_textpage()) as words, closing(words.search(text, match_case=True)) as search:
        while (place := search.get_next()) is not None:
            for box in range(words.count_rects(*place)):
                left, bottom, right, top = words.get_rect(box)
                corners = (left - _MARGIN, height - top - _MARGIN, right + _MARGIN, height - bottom + _MARGIN)
                drawing.rectangle([corner * scale for corner in corners], fill="white")


def _texts(path: Path) -> Iterator[str]:
    with opened(path) as document:
        for index in range(len(document)):
            with closing(document[index]) as page, closing(page.get_textpage()) as words:
                yield _plain(words.get_text_bounded())


def _plain(text: str) -> str:
    """A text without what layout does to it: spaces, line ends, hyphens, capitals."""
    return re.sub(r"[\s\-‐‑\u00ad\ufffe]+", "", text).casefold()

"""Print one document with WeasyPrint. Child processes load this module by name, because the import may fail.

Nothing reaches a page but what its HTML holds: the fetcher serves `data:` addresses and remembers the rest.
"""

import logging
import warnings
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pydyf
import weasyprint
from fontTools.ttLib import woff2
from PIL import Image, ImageFile
from weasyprint.urls import (
    URLFetcher,
    URLFetcherResponse,
    URLFetchingError,
)

from toolkit.typeset import decoration
from toolkit.typeset.boxes import read
from toolkit.typeset.log_lines import explained, is_traced, missing_letter, outside_file
from toolkit.typeset.preflight import look_over
from toolkit.typeset.records import Finding, Printed
from toolkit.typeset.repair import repair

# WeasyPrint lets half a picture pass for a whole one, in the whole process.
ImageFile.LOAD_TRUNCATED_IMAGES = False

#: Fonts by their compressed bytes, unpacked beforehand: it takes longer than to lay out a page.
_UNPACKED: dict[bytes, bytes] = {}

_FONT = "font/woff2"
_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


class PackFetcher(URLFetcher):  # type: ignore[misc]  # its base publishes no types
    """Serves `data:` addresses only.

    Attributes:
        refused: the addresses it did not serve. WeasyPrint swallows some refusals, so they are counted here.
    """

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """What the address holds; every other scheme is refused before anything is opened."""
        if not url.lower().startswith("data:"):
            self.refused.append(url)
            raise URLFetchingError("only what the document holds itself is served")
        response: URLFetcherResponse = super().fetch(url, headers)
        if response.content_type in _PICTURES:
            return _whole_picture(response)
        if response.content_type == _FONT:
            content = response.read()
            return URLFetcherResponse(response.url, _UNPACKED.get(content, content), response.headers)
        return response


def _whole_picture(response: URLFetcherResponse) -> URLFetcherResponse:
    """The same picture, decoded once to the end: WeasyPrint puts half a JPEG on paper without a word.

    Raises:
        URLFetchingError: it cannot be decoded; WeasyPrint then leaves it out and logs that.
    """
    content = response.read()
    try:
        with Image.open(BytesIO(content)) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise URLFetchingError("the picture is broken or too large") from error
    return URLFetcherResponse(response.url, content, response.headers)


class LogLines(logging.Handler):
    """Keeps what WeasyPrint logs: each line is a fault that it passed over."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line with the level that WeasyPrint gave it."""
        level = "error" if record.levelno >= logging.ERROR else "warning"
        self.lines.append((level, record.getMessage()))


def unpacked(compressed: Path) -> bytes:
    """A woff2 font as one that Pango takes."""
    content = compressed.read_bytes()
    if content not in _UNPACKED:
        font = BytesIO()
        woff2.decompress(BytesIO(content), font)
        _UNPACKED[content] = font.getvalue()
    return _UNPACKED[content]


def print_document(html: str, stand_in: str, complaints: Iterable[Finding]) -> Printed:
    """Print one document as a tagged PDF (PDF/UA-1) without dates or identifiers, so that its bytes repeat.

    Args:
        html: the document; nothing outside it is read.
        stand_in: the family of the font that must not be needed.
        complaints: what the engine said when it was loaded; put before this document's own findings.
    """
    fetcher, log = PackFetcher(), LogLines()
    logging.getLogger("weasyprint").addHandler(log)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            source = weasyprint.HTML(string=html, url_fetcher=fetcher)
            decoration.mark(source.etree_element)
            laid_out = source.render(pdf_variant="pdf/ua-1")
            pdf = laid_out.write_pdf(pdf_variant="pdf/ua-1", finisher=_finish)
        except URLFetchingError:
            # Colour profiles: the refusal comes out unhandled. It is named below; there is no PDF.
            return Printed(b"", 0, {}, (*complaints, *_refusals(fetcher)))
    missing = dict.fromkeys(letter for _, line in log.lines if (letter := missing_letter(line)))
    document, unreadable = read(source, laid_out, tuple(missing))
    findings = [
        *complaints,
        *_refusals(fetcher),
        *_said(log, fetcher),
        *(explained("warning", str(each.message)) for each in caught),
        *_stand_in_used(laid_out, stand_in),
        *unreadable,
        *look_over(document),
    ]
    return Printed(pdf, len(laid_out.pages), _sheets(laid_out), tuple(dict.fromkeys(findings)))


def _finish(_: weasyprint.Document, pdf: pydyf.PDF) -> None:
    repair(pdf)


def _refusals(fetcher: PackFetcher) -> Iterator[Finding]:
    return (outside_file(url) for url in fetcher.refused)


def _said(log: LogLines, fetcher: PackFetcher) -> Iterator[Finding]:
    """The log without the lines that only repeat a refusal, and without those that the preflight gives a place to."""
    for level, line in log.lines:
        if not any(url in line for url in fetcher.refused) and not is_traced(line):
            yield explained(level, line)


def _stand_in_used(laid_out: weasyprint.Document, stand_in: str) -> Iterator[Finding]:
    if any(font.family == stand_in for font in laid_out.fonts.values()):
        yield Finding(
            "print-font",
            "some of the text is in none of the fonts that the document brings along",
            "name each family in font-family just as @font-face declares it",
            "warning",
        )


def _sheets(laid_out: weasyprint.Document) -> dict[str, int]:
    """The page of each sheet; an id that occurs twice counts where it stands first."""
    places: dict[str, int] = {}
    for number, page in enumerate(laid_out.pages, start=1):
        for name in page.anchors:
            if name.startswith("sheet-"):
                places.setdefault(name, number)
    return places

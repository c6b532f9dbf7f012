"""The one module that imports WeasyPrint. Child processes load it by name, because the import may fail.

Nothing reaches a page but what its HTML holds: the fetcher serves `data:` addresses and remembers the rest.
"""

import logging
import warnings
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

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
from toolkit.typeset.log_lines import explained, outside_file, shortened
from toolkit.typeset.records import Finding, Printed
from toolkit.typeset.repair import repair

# WeasyPrint lets half a picture pass for a whole one, in the whole process.
ImageFile.LOAD_TRUNCATED_IMAGES = False

_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
#: Where a link may lead; anything else would run or open something on the reader's computer.
_LINKS_ALLOWED = frozenset({"http", "https", "mailto", "tel"})


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


def unpack(compressed: Path, target: Path) -> None:
    """Turn a woff2 font into one that Pango takes."""
    woff2.decompress(str(compressed), str(target))


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
            page = weasyprint.HTML(string=html, url_fetcher=fetcher)
            decoration.mark(page.etree_element)
            laid_out = page.render(pdf_variant="pdf/ua-1")
            pdf = laid_out.write_pdf(pdf_variant="pdf/ua-1", finisher=_finish)
        except URLFetchingError:
            # Colour profiles: the refusal comes out unhandled. It is named below; there is no PDF.
            return Printed(b"", 0, {}, (*complaints, *_refusals(fetcher)))
    findings = [
        *complaints,
        *_refusals(fetcher),
        *_said(log, fetcher),
        *(explained("warning", str(each.message)) for each in caught),
        *_bad_links(laid_out),
        *_stand_in_used(laid_out, stand_in),
    ]
    return Printed(pdf, len(laid_out.pages), _sheets(laid_out), tuple(dict.fromkeys(findings)))


def _finish(_: weasyprint.Document, pdf: pydyf.PDF) -> None:
    repair(pdf)


def _refusals(fetcher: PackFetcher) -> Iterator[Finding]:
    return (outside_file(url) for url in fetcher.refused)


def _said(log: LogLines, fetcher: PackFetcher) -> Iterator[Finding]:
    """The log without the lines that only repeat a refusal."""
    for level, line in log.lines:
        if not any(url in line for url in fetcher.refused):
            yield explained(level, line)


def _bad_links(laid_out: weasyprint.Document) -> Iterator[Finding]:
    for page in laid_out.pages:
        for kind, target, *_ in page.links:
            if kind == "external" and urlsplit(target).scheme.lower() not in _LINKS_ALLOWED:
                yield Finding(
                    "print-link",
                    f'a link leads to "{shortened(target)}"',
                    "let links lead to web pages (https:), mail (mailto:) or telephone numbers (tel:) only",
                )


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

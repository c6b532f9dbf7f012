"""The way from each page of the workbook to the site: an address as a code that a camera reads from paper."""

from collections.abc import Iterable
from functools import cache

import segno

from toolkit.models.brand import Brand
from toolkit.models.library import Library
from toolkit.models.pack import ContentKind, WorkbookPage
from toolkit.models.site_address import AFTER_WORKSHOP, on_site, page_address
from toolkit.models.way import Way
from toolkit.models.words import Status

#: Squares of white around a code: what ISO/IEC 18004 asks for.
QUIET = 4
#: Millimetres of the code itself, without its quiet zone: at reading distance, and for eyes that need large print.
LEAST_SIDE, LEAST_LARGE_SIDE = 18.0, 25.0
#: Millimetres of one square: below it a simple printer smears them together. A long address makes a larger code.
_LEAST_SQUARE, _LEAST_LARGE_SQUARE = 0.4, 0.5


def with_ways(pages: Iterable[WorkbookPage], library: Library) -> tuple[WorkbookPage, ...]:
    """The same pages, each with the way to its page on the site; without a site, and for what is retired, none."""
    return tuple(page.model_copy(update={"way": _way_from(page, library)}) for page in pages)


def way_afterwards(brand: Brand) -> Way | None:
    """The way to the page for the time after the session; None without a site."""
    return way_to(on_site(brand.site, AFTER_WORKSHOP)) if brand.site else None


def _way_from(page: WorkbookPage, library: Library) -> Way | None:
    kind, identifier = page.source
    if library.brand.site is None or _status(kind, identifier, library) == "retired":
        return None
    return way_to(on_site(library.brand.site, page_address(kind, identifier)))


def _status(kind: ContentKind, identifier: str, library: Library) -> Status:
    match kind:
        case "exercise":
            return library.exercises[identifier].status
        case "case":
            return library.cases[identifier].status
        case "drill":
            return library.drills[identifier].status


@cache
def way_to(address: str) -> Way:
    """The code and the words of an address.

    Args:
        address: whole, with https:// or http://.
    """
    code = segno.make(address, error="m", micro=False, boost_error=False)
    rows = [bytes(row) for row in code.matrix_iter(border=QUIET)]
    modules = len(rows)
    bare = modules - 2 * QUIET
    square = max(_LEAST_SQUARE, LEAST_SIDE / bare)
    large_square = max(_LEAST_LARGE_SQUARE, LEAST_LARGE_SIDE / bare)
    return Way(
        address=address,
        words=address.removeprefix("https://"),
        modules=modules,
        drawing="".join(_runs(row, down) for down, row in enumerate(rows)),
        side=round(square * modules, 3),
        large_side=round(large_square * modules, 3),
        quiet=round(square * QUIET, 3),
        large_quiet=round(large_square * QUIET, 3),
    )


def _runs(row: bytes, down: int) -> str:
    """The dark squares of a row, neighbours in one: fewer seams for a printer to show."""
    path, across = "", 0
    for light in row.split(b"\0"):
        if light:
            path += f"M{across} {down}h{len(light)}v1h-{len(light)}z"
        across += len(light) + 1
    return path

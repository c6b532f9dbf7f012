"""A sheet ends long before its page does, and nothing says why: over 12 % of the page lie blank below it.

Lines to write on and notes are no blank. What is left empty on purpose is marked `data-blank="planned"`.
"""

from collections import Counter
from collections.abc import Iterator

from toolkit.typeset.preflight.split_sheet import sheets_on
from toolkit.typeset.preflight.tree import Box, LaidOut, Page, walk
from toolkit.typeset.records import Finding

CODE = "unplanned-blank"
MOST_BLANK = 0.12


def find(document: LaidOut) -> Iterator[Finding]:
    """Measure what is left below the last thing on each page of a sheet; one on several pages ends where it ends."""
    sheets = [(page, sheet) for page in document.pages for sheet in sheets_on(page)]
    pieces = Counter(sheet.element for _, sheet in sheets)
    for page, sheet in sheets:
        if sheet.marks["sheet"] == "welcome" or pieces[sheet.element] > 1:
            continue
        blank = blank_share(page)
        if blank > MOST_BLANK:
            sentence = (
                f"{100 * blank:.0f} per cent of the page lie blank below the last thing on it, more than 12"
            )
            hint = "let a writing space or a canvas be higher, or mark in the template that it is meant"
            yield Finding(CODE, sentence, hint, origin=sheet.origin, page=page.number)


def blank_share(page: Page) -> float:
    """How much of a page lies below the last thing on it, from 0 to 1."""
    last = max((box.bottom for box, _ in walk(page.root) if _counts(box)), default=page.content.y)
    return max(0.0, page.content.bottom - last) / page.content.height


def _counts(box: Box) -> bool:
    return (not box.children and box.has_ink) or box.framed or box.marks.get("blank") == "planned"

"""A sheet begins on one page and goes on overleaf, so nobody sees the task and the answer together.

The templates mark what must stay together with `data-sheet` and say there what it is, and with `data-fills` which value
of the content fills it. A document or a sheet that may be longer than a page, as in large print, says `data-may-split`.
"""

from collections.abc import Iterator

from toolkit.typeset.preflight.tree import Box, LaidOut, Page, said, walk
from toolkit.typeset.records import Finding

CODE = "sheet-too-long"
_HEADINGS = frozenset({"h1", "h2"})
_WORDS = {
    "sheet": "the sheet{title} is longer than a page",
    "drill": "so many items of this family are longer than a page",
}


def find(document: LaidOut) -> Iterator[Finding]:
    """Look where each sheet begins and ends."""
    if "may-split" in document.rules:
        return
    begun: dict[int, tuple[Page, Box]] = {}
    for page in document.pages:
        for box in sheets_on(page):
            page_before, first = begun.setdefault(box.element, (page, box))
            if page_before is not page and "may-split" not in box.marks:
                yield _finding(first, page_before)


def sheets_on(page: Page) -> Iterator[Box]:
    """The sheets, or pieces of sheets, that put anything on a page."""
    for box, _ in walk(page.root):
        if "sheet" in box.marks and any(each.has_ink for each, _ in walk(box)):
            yield box


def _finding(box: Box, page: Page) -> Finding:
    what = box.marks["sheet"]
    heading = next((each for each, _ in walk(box) if each.name in _HEADINGS), None)
    title = f" '{said(heading, 80)}'" if heading else ""
    sentence = _WORDS.get(what, f"the {what} of this case is longer than a page").format(title=title)
    hint = "Take something out: each sheet, story and drill is one page of the workbook."
    origin = box.origin
    if origin and "fills" in box.marks:
        origin = origin._replace(location=(*origin.location, box.marks["fills"]))
    return Finding(CODE, sentence, hint, origin=origin, page=page.number)

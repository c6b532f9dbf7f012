"""A sheet begins on one page and goes on overleaf, so nobody sees the task and the answer together.

The templates mark what must stay together with `data-sheet` and say there what it is, and with `data-fills` which value
of the content fills it. A document or a sheet that may be longer than a page, as in large print, says `data-may-split`.
"""

from collections.abc import Iterator

from toolkit.typeset.preflight.tree import Box, LaidOut, Page, said, walk
from toolkit.typeset.records import Finding

_HEADINGS = frozenset({"h1", "h2"})
_SHEET_HINT = "Take something out: each sheet, story and drill is one page of the workbook."
_CASE = "the {what} of this case is longer than a page"
#: Of what the mark names: code, sentence and hint. Everything else is a page of a case.
_WORDS = {
    "sheet": ("sheet-too-long", "the sheet{title} is longer than a page", _SHEET_HINT),
    "drill": ("sheet-too-long", "so many items of this family are longer than a page", _SHEET_HINT),
    "practice": (
        "sheet-too-long",
        "the practice{title} is longer than a page",
        "Take something out: each practice sheet is one page, with its answers on the back.",
    ),
    "welcome": (
        "welcome-too-long",
        "the pages before the first sheet of the workbook are longer than a cover and one page",
        "Shorten the welcome, the outcomes, the promises, or what people bring.",
    ),
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
    code, sentence, hint = _WORDS.get(what, ("sheet-too-long", _CASE, _SHEET_HINT))
    heading = next((each for each, _ in walk(box) if each.name in _HEADINGS), None)
    title = f" '{said(heading, 80)}'" if heading else ""
    origin = box.origin
    if origin and "fills" in box.marks:
        origin = origin._replace(location=(*origin.location, box.marks["fills"]))
    return Finding(code, sentence.format(title=title, what=what), hint, origin=origin, page=page.number)

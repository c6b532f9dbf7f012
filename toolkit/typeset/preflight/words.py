"""More than 100 words of a sheet are printed on it, besides its worked example: it is read and not written on.

`toolkit check` counts the same words in the content. This counts what is on paper, in case a template prints more of them;
numbers by themselves, as in circles and on scales, are no words. The example is marked `data-words="example"`, and what
every page says about itself `data-words="page"`; words from elsewhere that count all the same, `data-words="sheet"`.
"""

from collections.abc import Iterator

from toolkit.subject import wording
from toolkit.typeset.preflight.split_sheet import sheets_on
from toolkit.typeset.preflight.tree import Box, LaidOut, marked, walk
from toolkit.typeset.records import Finding

CODE = "sheet-words"


def find(document: LaidOut) -> Iterator[Finding]:
    """Count the words of each sheet, on however many pages it is."""
    totals: dict[int, int] = {}
    for page in document.pages:
        for box in sheets_on(page):
            if box.marks["sheet"] != "sheet":
                continue
            before = totals.get(box.element, 0)
            total = totals[box.element] = before + printed_words(box)
            if total > wording.MOST_WORDS_ON_A_SHEET >= before:
                sentence = (
                    f"{total} words of this sheet are printed on it, at most {wording.MOST_WORDS_ON_A_SHEET} "
                    "besides the example"
                )
                hint = "say it in the room, shorten help and headings, or make two sheets"
                yield Finding(CODE, sentence, hint, origin=box.origin, page=page.number)


def printed_words(sheet: Box) -> int:
    """How many words of the sheet itself are in its box: those of the page around it are not the author's."""
    pieces = [
        box.text
        for box, above in walk(sheet)
        if box.is_words
        and not box.text.strip().isdigit()
        and _counts(sheet, box, marked("words", box, above))
    ]
    # A word that was broken at its hyphen stands in two boxes.
    return len(wording.words(" ".join(pieces).replace("- ", "-")))


def _counts(sheet: Box, box: Box, mark: str | None) -> bool:
    return mark == "sheet" or (mark is None and _is_of(sheet, box))


def _is_of(sheet: Box, box: Box) -> bool:
    if sheet.origin is None or box.origin is None:
        return box.origin is sheet.origin
    start = sheet.origin.location
    same_noun = box.origin[:2] == sheet.origin[:2]
    return same_noun and box.origin.location[: len(start)] == start

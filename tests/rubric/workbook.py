"""The measured points of a workbook page: W3 writing space, W4 words and type sizes, W7 what every page carries."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.rubric.labels import label_of
from tests.rubric.packs import PrintedPack, words_of
from tests.rubric.paper import Box, Page
from toolkit.checks.sheet_space import MILLIMETRES_OF_A_WORD
from toolkit.models.record import Record
from toolkit.models.sheets import Agreement, Lines, Sheet, SheetPrompt
from toolkit.subject.wording import MOST_WORDS_ON_A_SHEET, words

LEAST_DISTANCE = 8.5
MOST_SIZES = 4
#: A rendered line may be a pixel off.
_PIXEL = 0.1
#: Between a caption and the line above it.
_CAPTION = 7
#: Furniture stands in the margins, outside this many millimetres from the edges at head and foot.
_HEAD, _FOOT = 18, 20
_FILLED, _OF = 2, 3

Measured = dict[str, list[tuple[str, bool]]]


def measure_sheet(pack: PrintedPack, printed: Record, sheet: Sheet) -> Measured:
    """The parts of W3, W4 and W7 for one sheet of one session.

    Args:
        pack: the session on paper.
        printed: the page as participants may see it.
        sheet: as its author wrote it, model answers included.
    """
    page = pack.workbook_pages[printed.page - 1]
    return {
        "W3": [*_space(page, printed.sheet.prompts, sheet.prompts)],
        "W4": [*_words_and_sizes(page, printed)],
        "W7": [*_furniture(pack, page, printed)],
    }


def writing_lines(page: Page, number: int, label: str) -> list[Box]:
    """The lines under a prompt, down to where the next thing is printed in its column."""
    found = label_of(page, number, label)
    if found is None:
        return []
    left = found.letters[0].box.left
    below = [line for line in page.lines if line.top > found.box.bottom and left - 12 < line.left < left + 5]
    lines: list[Box] = []
    for line in below:
        if lines and (line.right != lines[0].right or _anything_between(page, lines[-1], line)):
            break
        lines.append(line)
    return lines


def _anything_between(page: Page, upper: Box, lower: Box) -> bool:
    between = Box(upper.left, upper.bottom, upper.right, lower.top)
    return bool(page.words(between))


def _space(page: Page, shown: Sequence[Record], prompts: Sequence[SheetPrompt]) -> Iterator[tuple[str, bool]]:
    answered = [prompt for prompt in prompts if isinstance(prompt, Lines | Agreement)]
    yield "every line to write on has a model answer", all(prompt.answer for prompt in answered)
    lines = [
        (prompt, writing_lines(page, number, printed.label))
        for number, (printed, prompt) in enumerate(zip(shown, prompts, strict=True), start=1)
        if isinstance(prompt, Lines)
    ]
    distances = [lower.bottom - upper.bottom for _, found in lines for upper, lower in pairwise(found)]
    yield (
        f"lines are {LEAST_DISTANCE} mm apart, as many as planned",
        (
            all(distance >= LEAST_DISTANCE - _PIXEL for distance in distances)
            and all(len(found) == prompt.lines for prompt, found in lines)
        ),
    )
    fits = [
        _fits(prompt.answer or "", sum(line.right - line.left for line in found)) for prompt, found in lines
    ]
    fields = [
        _fits(answer, length)
        for printed, prompt in zip(shown, prompts, strict=True)
        if isinstance(prompt, Agreement) and prompt.answer
        for answer, length in zip(
            prompt.answer.split(" / "), field_lengths(page, printed.fields), strict=False
        )
    ]
    yield "a model answer fills two thirds of its lines at most", all(fits) and all(fields)


def field_lengths(page: Page, captions: Sequence[str]) -> list[float]:
    """How long the line over each caption of an agreement is; 0 where there is none."""
    lengths = []
    for caption in captions:
        found = list(page.find_all(caption))
        over = [
            line.right - line.left
            for one in found
            for line in page.lines
            if 0 <= one.box.top - line.bottom < _CAPTION and abs(line.left - one.box.left) < 2
        ]
        lengths.append(over[-1] if over else 0.0)
    return lengths


def _fits(answer: str, length: float) -> bool:
    return len(words(answer)) * MILLIMETRES_OF_A_WORD * _OF <= (length + _PIXEL) * _FILLED


def sizes(page: Page) -> list[float]:
    """The type sizes of a page, furniture included, the largest first."""
    return sorted({letter.size for letter in page.letters}, reverse=True)


def printed_words(page: Page, printed: Record) -> int:
    """Words between head and foot, less the example, the practice case, numbers and what every sheet carries."""
    body = words(" ".join(page.words(Box(0, _HEAD, page.width, page.height - _FOOT))))
    sheet = printed.sheet
    example = sheet.example
    left_out = [printed.kicker, printed.part_title, printed.privacy, "Notes"]
    left_out += [example.weak, example.better, example.why or "", "Weak Better"] if example else []
    left_out += [printed.opt_out, "Rather not"] if printed.opt_out else []
    left_out += [printed.back, "Look at this page again"] if printed.back else []
    numbers = [word for word in body if word.isdecimal()]
    told = [word for text in left_out for word in words(words_of(text)) if not word.isdecimal()]
    return len(body) - len(numbers) - len(told)


def _words_and_sizes(page: Page, printed: Record) -> Iterator[tuple[str, bool]]:
    yield f"at most {MOST_WORDS_ON_A_SHEET} words", printed_words(page, printed) <= MOST_WORDS_ON_A_SHEET
    yield f"at most {MOST_SIZES} type sizes", len(sizes(page)) <= MOST_SIZES


def _furniture(pack: PrintedPack, page: Page, printed: Record) -> Iterator[tuple[str, bool]]:
    yield (
        "the titles of sheet and session",
        bool(page.find(printed.sheet.title) and page.find(pack.workbook.title)),
    )
    foot = Box(0, page.height - _FOOT, page.width, page.height)
    margins = " ".join([*page.words(foot), *page.words(Box(0, 0, page.width, _HEAD))])
    code = pack.workbook.code
    # A code has digits of its own.
    yield "the page number", bool(re.search(rf"(?<!\d){printed.page}(?!\d)", margins.replace(code, "")))
    yield "the pack code", code in margins
    yield "when to come back", bool(printed.back and page.find(words_of(printed.back)))

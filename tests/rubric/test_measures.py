"""The measures can fail: each is shown a pack in which something is wrong on paper, and finds it."""

import re

import pytest

from tests.rubric.packs import print_pack, shipped_library
from tests.rubric.score import missing, rows

SESSION = "client-case-hour"
#: Broken packs. Typesetting takes seconds, so each has several faults: a pattern, what takes its place, what is found.
BROKEN: dict[str, list[tuple[str, str, set[str]]]] = {
    "one": [
        (
            r'(<div class="rail">\s*<p class="clock">\d\d:\d\d</p>\s*<p>)2 min',
            r"\g<1>4 min",
            {
                "the minutes make the fact bar's",
                "each begins when the one before it ends",
                "“out by” is printed and right",
            },
        ),
        (r"font: var\(--spoken\)/", "font: 12pt/", {"13 pt or more, upright"}),
        (r"Workbook page \d+", "Workbook", {"every writing step names its page or poster"}),
        (
            r"\.ruled > div \{ height: var\(--line\)",
            ".ruled > div { height: 7mm",
            {"lines are 8.5 mm apart, as many as planned"},
        ),
        (
            r'<p class="start"[^>]*>',
            '<p class="start">And one and two and three and four, then once more from the beginning. ',
            {"at most 100 words"},
        ),
        (r"counter\(page\)", '""', {"the page number"}),
    ],
    "two": [
        (r"<p>out by \d\d:\d\d</p>", "", {"“out by” is printed and right"}),
        (r'(<div class="words"><p>)\w+ ', r"\1", {"every word to say is printed, on one page"}),
        (r"<p>in pairs</p>", "", {"format and minutes are printed with every question"}),
        (
            r"\.ruled > div \{",
            ".ruled > div { width: 30mm;",
            {"a model answer fills two thirds of its lines at most"},
        ),
        (r'(<p class="running imprint">[^·]*)·[^<]*', r"\1", {"the pack code"}),
    ],
    "three": [
        (
            r'<p class="clock">\d\d:\d\d</p>(?=\s*<p>1 min)',
            "",
            {
                "every step and question has clock and minutes",
                "the minutes make the fact bar's",
                "each begins when the one before it ends",
                "“out by” is printed and right",
                "format and minutes are printed with every question",
            },
        ),
        (r"font: var\(--spoken\)/", "font: italic 13pt/", {"13 pt or more, upright"}),
        (
            r'(<span class="circle">3</span>)',
            r"\1Now: ",
            {
                "so does the workbook, on that page",
                "lines are 8.5 mm apart, as many as planned",
                "a model answer fills two thirds of its lines at most",
            },
        ),
        (r"<p class=\"otherwise\"[^>]*>Look at.*</p>", "", {"when to come back"}),
        (
            r'(?<=<h2 data-at="title">)One Line Out(?=</h2>\s*<p class="privacy")',
            "Mine",
            {"the titles of sheet and session"},
        ),
    ],
}


@pytest.mark.parametrize("faults", BROKEN.values(), ids=BROKEN)
def test_each_fault_on_paper_is_found_and_nothing_else(faults: list[tuple[str, str, set[str]]]) -> None:
    met: set[str] = set()

    def change(html: str) -> str:
        for pattern, instead, _ in faults:
            html, count = re.subn(pattern, instead, html)
            met.update([pattern] * bool(count))
        return html

    plan = shipped_library().sessions[SESSION]
    (row,) = rows([print_pack(shipped_library(), plan, change)])
    found = {(point, sentence) for point, parts in row.parts.items() for sentence in missing(parts)}

    assert met == {pattern for pattern, _, _ in faults}
    assert {sentence for _, sentence in found} == set().union(*(names for _, _, names in faults))

"""A fault planted for each kind of finding is found by a real build, at the line of the content it is about.

Faults that an author can make are planted in the content, all in one workspace. The others are planted in a copy of the
design: a template or a style that somebody broke.
"""

import importlib
from pathlib import Path

import pytest
from PIL import Image

from tests.workspaces import REPOSITORY, copy_code, toolkit
from toolkit.checks import sheet_words
from toolkit.pipeline import Workspace, read
from toolkit.pipeline.packs import assemble_pack
from toolkit.pipeline.printing import render_pack
from toolkit.subject.wording import words
from toolkit.typeset.preflight.split_sheet import sheets_on
from toolkit.typeset.preflight.words import printed_words

EXERCISE = "exercises/expectation-clarity/example.yaml"
SESSION = "sessions/example.yaml"


class Planted:
    """A clone with faults in it, and what a build of it says.

    Args:
        home: where the clone is.
    """

    def __init__(self, home: Path) -> None:
        self.home = copy_code(home)
        self.said = ""

    def change(self, file: str, old: str, new: str) -> None:
        """Put new text in the place of text that stands there exactly once."""
        path = self.home / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def build(self) -> "Planted":
        """Build its session, which must be refused."""
        done = toolkit(self.home, "build", "example", "--pdf-engine", "weasyprint")
        self.said = done.stdout + done.stderr
        assert done.returncode == 1, self.said
        assert not (self.home / "build" / "packs" / "example").exists()
        return self

    def place(self, file: str, words: str) -> str:
        """Line and column of words that stand in a file once, as a message gives them."""
        lines = (self.home / file).read_text(encoding="utf-8").splitlines()
        found = [
            (number, line.index(words) + 1) for number, line in enumerate(lines, start=1) if words in line
        ]
        assert len(found) == 1, f"{words!r} stands {len(found)} times in {file}"
        return f"{file}:{found[0][0]}:{found[0][1]}:"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """Faults of authors."""
    planted = Planted(tmp_path_factory.mktemp("content"))
    wide = ", ".join(f"{letter * 26}" for letter in "ABCDEF")
    table = f"      - type: table\n        label: A wide one\n        rows: 2\n        columns: [{wide}]\n"
    planted.change(EXERCISE, "      - type: agreement\n", f"{table}      - type: agreement\n")
    planted.change(EXERCISE, "prompts: [2]", "prompts: [2, 3]")
    planted.change(EXERCISE, "start: Choose a real one.", "start: Choose one of yours→ now.")
    Image.new("RGB", (60, 24), "#0b5f63").save(planted.home / "mark.png")
    brand = 'organisation: Our firm\nfoot: Training\nlogo: mark.png\nvoice: "#b9502f"\n'
    (planted.home / "brand.yaml").write_text(brand, encoding="utf-8")
    return planted.build()


@pytest.fixture(scope="module")
def design(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """Faults of whoever changes templates and styles."""
    planted = Planted(tmp_path_factory.mktemp("design"))
    planted.change(
        "toolkit/styles/print.css", ".ruled > div { height: var(--line);", ".ruled > div { height: 6mm;"
    )
    planted.change("toolkit/styles/print.css", ".notes { height: 0;", ".notes { display: none; height: 0;")
    labels = '<p class="help" data-at="label">{{ (prompt.label ~ " ") * 20 }}</p>'
    planted.change("toolkit/templates/workbook/prompts/lines.html.j2", "<div ", f"{labels}<div ")
    after = "toolkit/templates/workbook/after.html.j2"
    link = '<a href="#nowhere">{{ message }}</a>'
    planted.change(after, "{{ message }}", link)
    low = ".day .slot.pause { min-height: 0 !important; height: 1mm; }"
    planted.change(
        "toolkit/styles/guide.css", ".day .told { display: flex;", f"{low}\n.day .told {{ display: flex;"
    )
    planted.change(after, '<div id="sheet-end">', '<section class="page"></section><div id="sheet-end">')
    return planted.build()


@pytest.mark.parametrize(
    ("file", "there", "code", "sentence"),
    [
        (EXERCISE, "type: table", "page-overflow", "a table"),
        (EXERCISE, "start: Choose", "missing-glyph", '"→" (U+2192) in the word "yours→"'),
        ("brand.yaml", "logo:", "coarse-picture", "60 × 24 pixels"),
        ("brand.yaml", "voice:", "text-contrast", "#b9502f on #f5f0e6"),
    ],
)
def test_a_fault_of_the_content_is_found_at_its_line(
    content: Planted, file: str, there: str, code: str, sentence: str
) -> None:
    place = content.place(file, there)
    found = [line for line in content.said.splitlines() if line.startswith(f"{place} {code} ")]
    assert len(found) == 1, content.said
    assert sentence in found[0]
    assert " of " in found[0], "it names the page"


@pytest.mark.parametrize(
    ("file", "there", "code", "sentence"),
    [
        (EXERCISE, "type: lines", "writing-space", "a writing line is 6.0 mm high"),
        (EXERCISE, "id: my-sheet", "sheet-words", "words of this sheet are printed on it, at most 100"),
        (EXERCISE, "id: my-sheet", "unplanned-blank", "per cent of the page lie blank"),
        (EXERCISE, "Say it back.]", "dead-link", 'a link leads to "#nowhere"'),
        (SESSION, "title: Promises that hold", "empty-page", "a page is empty"),
        (SESSION, "break: {title: Coffee", "text-past-box", '"Coffee" is too long for its box'),
    ],
)
def test_a_fault_of_the_design_is_found_with_the_content_that_suffers_from_it(
    design: Planted, file: str, there: str, code: str, sentence: str
) -> None:
    place = design.place(file, there)
    found = [line for line in design.said.splitlines() if line.startswith(f"{place} {code} ")]
    assert len(found) == 1, design.said
    assert sentence in found[0]


def test_the_planted_faults_are_all_that_is_said(content: Planted, design: Planted) -> None:
    assert codes(content) == [
        "coarse-picture",
        "missing-glyph",
        "page-overflow",
        "text-contrast",
    ]
    assert codes(design) == [
        "dead-link",
        "empty-page",
        "sheet-words",
        "text-past-box",
        "unplanned-blank",
        "writing-space",
    ]


def test_the_words_counted_on_paper_are_those_that_the_rule_counts_in_the_content() -> None:
    weasyprint = pytest.importorskip("weasyprint")
    boxes = importlib.import_module("toolkit.typeset.boxes")
    workspace = Workspace((REPOSITORY,), REPOSITORY, REPOSITORY / "build")
    library, _ = read(workspace)
    pack = assemble_pack(library, library.sessions["kam-half-day"], {})
    (workbook,) = render_pack(pack, ["workbook"])
    source = weasyprint.HTML(string=workbook.artifact.content.decode())
    laid_out, complaints = boxes.read(source, source.render(), ())
    assert complaints == ()
    counted = {
        box.origin: printed_words(box)
        for page in laid_out.pages
        for box in sheets_on(page)
        if box.marks["sheet"] == "sheet"
    }
    assert len(counted) >= 7
    for origin, total in counted.items():
        sheet = library.exercises[origin.identifier].sheets[origin.location[1]]
        outcome = f"{sheet_words._AFTER_THIS} {library.exercises[origin.identifier].outcome}"
        texts = (outcome, *sheet_words._printed(sheet))
        assert total == sum(len(words(text)) for text in texts), origin


def codes(planted: Planted) -> list[str]:
    """The codes of everything that was said."""
    return sorted(line.split()[1] for line in planted.said.splitlines() if ".yaml:" in line)

"""What a screen reader goes through: one construct of HTML a case, by the rules of PDF/UA-1 and in the right order.

A case is a folder in tests/cases/tags/: body.html and, where WeasyPrint alone breaks a rule, which (fault.txt). When a
new WeasyPrint breaks it no longer, its repair can go. The tags that must come of it are in tests/golden/tags/.
"""

import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import page as pdf_validator
import pytest
import weasyprint

from toolkit.assemble.author_text import block_fragment
from toolkit.typeset import Document, Typesetting, typeset

Page = Callable[..., Document]

CASES = Path(__file__).parents[1] / "cases" / "tags"
NAMES = sorted(path.name for path in CASES.iterdir())
STYLE = "ul{list-style-type:disc}"


@pytest.fixture(scope="module")
def printed() -> dict[str, bytes]:
    """The finished PDF of each case; filled by the first test that asks."""
    return {}


@pytest.fixture
def pdf_of(page: Page, printed: dict[str, bytes], tmp_path: Path) -> Callable[[str], Path]:
    """Makes the file of a case, printed the way a build does."""

    def make(name: str) -> Path:
        if not printed:
            result = typeset([_case(page, each) for each in NAMES], "weasyprint")
            # Their pictures are a pixel wide: that is said, and no matter here.
            assert {problem.code for problem in result.diagnostics} <= {"coarse-picture"}
            printed.update({made.path: made.content for made in result.artifacts})
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(printed[file.name])
        return file

    return make


@pytest.mark.parametrize("name", NAMES)
def test_a_construct_meets_pdf_ua_1(name: str, pdf_of: Callable[[str], Path]) -> None:
    assert broken_rules(pdf_of(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_construct_has_the_tags_that_its_golden_file_shows(
    name: str, pdf_of: Callable[[str], Path], golden: Callable[[str, str], None]
) -> None:
    golden(f"tags/{name}.txt", outline(pdf_of(name)))


@pytest.mark.parametrize("name", NAMES)
def test_the_engine_alone_breaks_the_rule_that_its_case_names(name: str, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "alone.pdf"
    weasyprint.HTML(string=_case(page, name).html).write_pdf(file, pdf_variant="pdf/ua-1")
    fault = CASES / name / "fault.txt"
    assert broken_rules(file) == (fault.read_text(encoding="utf-8").split() if fault.exists() else [])


def test_whatever_lists_an_author_writes_are_read_in_the_order_of_writing(page: Page, tmp_path: Path) -> None:
    """Sixty lists by chance: inner lists, several paragraphs, quotations, emphasis, links; many over a page turn."""
    words = (f"w{number}x" for number in range(10_000))
    chance = random.Random(20261122)
    texts = ["\n".join(_list(chance, words, 0)) for _ in range(60)]
    body = "".join(f"<p>{next(words)}</p>{block_fragment(text).html}" for text in texts)
    result = typeset([page(body, "author", STYLE + "@page{size:A5}")], "weasyprint")
    file = _written(result, tmp_path)
    assert broken_rules(file) == []
    shown = re.findall(r"w\d+x", body)
    assert len(shown) > 500
    assert re.findall(r"w\d+x", outline(file)) == shown


def test_the_same_lists_give_the_same_bytes(page: Page) -> None:
    document = _case(page, "inner-list-paragraphs")
    assert typeset([document], "weasyprint").artifacts == typeset([document], "weasyprint").artifacts


def test_a_picture_without_any_alt_is_still_a_fault_of_the_page(page: Page) -> None:
    dot = "<img src='data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs='>"
    found = typeset([page(f"<p>{dot}</p>")], "weasyprint").diagnostics
    assert [
        "no required alt description" in each.sentence for each in found if each.code != "coarse-picture"
    ] == [True]


def broken_rules(file: Path) -> list[str]:
    """The names of the rules that a PDF breaks, each once."""
    failures = pdf_validator.validate_pdf(str(file), profile="ua1").failures
    return sorted({failure.rule_id for failure in failures})


def outline(file: Path) -> str:
    """The tags of a PDF with their words, as poppler reads them, without numbers that change with every object."""
    if shutil.which("pdfinfo") is None:
        pytest.skip("pdfinfo (poppler-utils) is not on this computer")
    said = subprocess.run(["pdfinfo", "-struct-text", str(file)], capture_output=True, text=True, check=True)
    kept = [
        re.sub(r" \((?:block|inline)\)| <[\d-]+>|:$|(?<=Object) \d+ 0|\[\(.*\)\]$", _shortened, line)
        for line in said.stdout.splitlines()
        if line.strip() and "/BBox" not in line
    ]
    return "\n".join(kept) + "\n"


def _shortened(match: re.Match[str]) -> str:
    """Of a table cell's headings only how many there are; of all else nothing."""
    return str(match[0].count("(")) if match[0].startswith("[") else ""


def _case(page: Page, name: str) -> Document:
    return page((CASES / name / "body.html").read_text(encoding="utf-8"), name, STYLE)


def _written(result: Typesetting, folder: Path) -> Path:
    assert result.diagnostics == ()
    file = folder / "author.pdf"
    file.write_bytes(result.artifacts[0].content)
    return file


def _list(chance: random.Random, words: Iterator[str], depth: int) -> Iterator[str]:
    """A Markdown list, its lines; what belongs to an item is indented by four."""
    numbered = chance.random() < 0.4
    for number in range(1, chance.randint(1, 4) + 1):
        yield f"{f'{number}.' if numbered else '-':<4}{_run(chance, words)}"
        for _ in range(chance.choice((0, 0, 0, 1, 2))):
            yield from (f"    {line}".rstrip() for line in _part(chance, words, depth))


def _part(chance: random.Random, words: Iterator[str], depth: int) -> Iterator[str]:
    yield ""
    kind = chance.choice(("paragraph", "quotation", "list") if depth < 3 else ("paragraph",))
    if kind == "list":
        yield from _list(chance, words, depth + 1)
    else:
        yield ("> " if kind == "quotation" else "") + _run(chance, words)
    yield ""


def _run(chance: random.Random, words: Iterator[str]) -> str:
    shapes = ("{}", "{} {}", "*{}* {}", "{} [{} **{}**](https://example.org)", "**{}**")
    return re.sub(r"\{\}", lambda _: next(words), chance.choice(shapes))

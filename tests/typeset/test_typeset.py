"""WeasyPrint through the public door, with real documents."""

import base64
import io
import multiprocessing
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import page as pdf_validator
import pikepdf
import pytest

from toolkit.typeset import Document, Typesetting, typeset

Page = Callable[..., Document]

EVERYTHING = """
<h1 id=sheet-one>A sheet</h1><p>A paragraph with a <a href="https://example.org/">link</a>, one
<a href="#sheet-two">inside</a>, and Győző.</p>
<dl><dt>Term</dt><dd>What it means</dd></dl>
<table><thead><tr><th>What</th><th>When</th></tr></thead><tbody><tr><td>List</td><td>Friday</td></tr></tbody></table>
<ul><li>One</li><li>Two</li></ul><ol><li>First</li><li>Second</li></ol>
<h2 id=sheet-two style="break-before:page">Another</h2><p>On the second page.</p>
<img alt="A bar of three" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Crect width='9' height='3'/%3E%3C/svg%3E">
"""
MARGINS = "@page{size:A4;@bottom-center{content:counter(page) ' of ' counter(pages)}}"


def sentences(result: Typesetting) -> str:
    return "\n".join(map(str, result.diagnostics))


@pytest.fixture(scope="module")
def complete() -> Callable[[Page], Typesetting]:
    kept: list[Typesetting] = []

    def make(page: Page) -> Typesetting:
        if not kept:
            kept.append(typeset([page(EVERYTHING, "guide", MARGINS)], "weasyprint"))
        return kept[0]

    return make


def test_a_clean_document_becomes_a_pdf_without_findings(
    page: Page, complete: Callable[[Page], Typesetting]
) -> None:
    result = complete(page)
    assert result.diagnostics == ()
    assert (result.engine, result.note) == ("weasyprint", "")
    assert [made.path for made in result.artifacts] == ["guide.pdf"]
    assert result.artifacts[0].content.startswith(b"%PDF-")


def test_pages_are_counted_and_sheets_are_found(page: Page, complete: Callable[[Page], Typesetting]) -> None:
    result = complete(page)
    assert result.pages == {"guide.pdf": 2}
    assert result.anchors == {"guide.pdf": {"sheet-one": 1, "sheet-two": 2}}


def test_a_sample_of_all_elements_is_accessible_by_the_pdf_ua_rules(
    page: Page, complete: Callable[[Page], Typesetting], tmp_path: Path
) -> None:
    file = tmp_path / "guide.pdf"
    file.write_bytes(complete(page).artifacts[0].content)
    report = pdf_validator.validate_pdf(str(file), profile="ua1")
    assert report.is_compliant, report


def test_title_and_language_come_from_the_html_and_no_date_does(
    page: Page, complete: Callable[[Page], Typesetting]
) -> None:
    with pikepdf.open(io.BytesIO(complete(page).artifacts[0].content)) as pdf:
        assert pdf.docinfo["/Title"] == "A sample"
        assert pdf.Root["/Lang"] == "en"
        assert "/CreationDate" not in pdf.docinfo
        assert "/ModDate" not in pdf.docinfo
        assert "/ID" not in pdf.trailer


def test_the_text_can_be_read_back(
    page: Page, complete: Callable[[Page], Typesetting], tmp_path: Path
) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not on this computer")
    file = tmp_path / "guide.pdf"
    file.write_bytes(complete(page).artifacts[0].content)
    said = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout.decode()
    assert "Győző" in said
    assert "1 of 2" in said


def test_only_the_fonts_of_the_document_are_in_the_pdf(
    page: Page, complete: Callable[[Page], Typesetting]
) -> None:
    with pikepdf.open(io.BytesIO(complete(page).artifacts[0].content)) as pdf:
        names = {str(item["/FontName"]) for item in pdf.objects if is_font(item)}
    assert {re.sub(r".*\+", "", name) for name in names} == {"Hand", "HandMore"}


def is_font(item: object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"


def test_documents_keep_their_order_and_progress_names_each(page: Page) -> None:
    spoken: list[str] = []
    slow_first = [page("<p>word " * 600, "b"), page("<p>short", "a")]
    result = typeset(slow_first, "weasyprint", progress=spoken.append)
    assert [made.path for made in result.artifacts] == ["b.pdf", "a.pdf"]
    assert spoken == ["b.pdf", "a.pdf"]


def test_no_documents_make_no_pdfs() -> None:
    assert typeset([], "weasyprint").artifacts == ()
    assert typeset([], "none").engine == "none"


def test_the_engine_none_prints_nothing_and_says_nothing(page: Page) -> None:
    result = typeset([page("<p>x")], "none")
    assert (result.artifacts, result.diagnostics, result.engine, result.note) == ((), (), "none", "")


def test_a_spawned_process_gives_the_same_bytes_as_a_forked_one(
    page: Page, complete: Callable[[Page], Typesetting], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toolkit.typeset.workers._context", lambda: multiprocessing.get_context("spawn"))
    spawned = typeset([page(EVERYTHING, "guide", MARGINS)], "weasyprint")
    assert spawned.artifacts == complete(page).artifacts


@pytest.mark.parametrize(
    ("body", "severity", "expected"),
    [
        ("<p>\N{RIGHTWARDS ARROW}", "error", 'no font of the document has the character "→" (U+2192)'),
        ("<p>貨", "error", 'no font of the document has the character "貨" (U+8CA8)'),
        ("<p><a href='#nope'>x</a>", "error", 'a link leads to "#nope", but nothing has that id'),
        ("<p id=a>x<p id=a>y", "error", 'the id "a" is given twice'),
        ("<p><a href='javascript:alert(1)'>x</a>", "error", 'a link leads to "javascript:alert(1)"'),
        ("<p><a href='notes.html'>x</a>", "error", 'a link leads to "notes.html"'),
        ("<p>x<img alt=x src=logo.png>", "error", "an address is not complete: logo.png"),
        ("<p style='colour:red'>x", "warning", "leaves out this CSS: colour:red"),
        (
            "<style>@font-face{font-family:N;src:url(data:font/woff2;base64,AAAA)}</style>x",
            "error",
            "the font 'N' cannot",
        ),
        (
            "<table style='table-layout:fixed;width:9cm'><tr><td>a<tr><td>b<td>c</table>",
            "error",
            "1 cells more",
        ),
    ],
    ids=["arrow", "chinese", "dead-link", "same-id", "script", "relative", "picture", "css", "font", "table"],
)
def test_a_fault_that_the_engine_passes_over_is_found(
    page: Page, body: str, severity: str, expected: str
) -> None:
    found = typeset([page(body, "bad")], "weasyprint").diagnostics
    assert [(each.path, each.line, each.severity) for each in found] == [("bad.html", 1, severity)]
    assert expected in found[0].sentence


def test_text_without_a_font_of_its_own_is_found_and_does_not_crash_the_engine() -> None:
    bare = Document("bare.pdf", "<html lang=en><title>Bare</title><p>Plain", "bare.html")
    result = typeset([bare], "weasyprint")
    assert [made.path for made in result.artifacts] == ["bare.pdf"]
    assert [each.code for each in result.diagnostics] == ["print-font"]


def test_a_document_without_a_language_is_found() -> None:
    bare = Document("bare.pdf", "<title>Bare</title>", "bare.html")
    assert "which language" in sentences(typeset([bare], "weasyprint"))


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_half_a_picture_is_found(page: Page, kind: str) -> None:
    image = pytest.importorskip("PIL.Image")
    whole = io.BytesIO()
    image.effect_noise((90, 90), 50).save(whole, kind)
    half = whole.getvalue()[: len(whole.getvalue()) // 2]
    documents = [
        page(picture(data, kind), name) for data, name in ((whole.getvalue(), "whole"), (half, "half"))
    ]
    said = typeset(documents, "weasyprint").diagnostics
    found = [each for each in said if each.code != "coarse-picture"]
    assert [each.path for each in found] == ["half.html"]
    assert f'a picture cannot be shown: "data:image/{kind};base64,…"' in found[0].sentence


def picture(content: bytes, kind: str) -> str:
    return (
        f"<p>A picture</p><img alt=Noise src='data:image/{kind};base64,{base64.b64encode(content).decode()}'>"
    )

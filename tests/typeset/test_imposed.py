"""Booklets made from real documents, read half by half the way a person sees the printed sheets."""

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from toolkit.models.layout import Paper
from toolkit.subject.booklet import sheets
from toolkit.typeset import Document, typeset
from toolkit.typeset.imposed import impose

Page = Callable[..., Document]
Elsewhere = Callable[..., "subprocess.CompletedProcess[str]"]
MM = 72 / 25.4


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """Printed documents by the size of their pages."""
    return {}


@pytest.fixture
def document(page: Page, made: dict[str, bytes]) -> Callable[[str], bytes]:
    """Prints nine pages of a size; each says its number, and in a link, so that there is something to lose."""

    def of(size: str) -> bytes:
        if size not in made:
            body = "".join(
                f"<h1 style='break-before:page'>p{number}</h1><a href='https://example.org'>there</a>"
                for number in range(1, 10)
            )
            result = typeset([page(body, "nine", f"@page{{size:{size}}}")], "weasyprint")
            assert result.diagnostics == ()
            made[size] = result.artifacts[0].content
        return made[size]

    return of


def shortened(pdf: bytes, pages: int) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        del opened.pages[pages:]
        written = io.BytesIO()
        opened.save(written)
    return written.getvalue()


def number_on(file: Path, side: int, place: int) -> int | None:
    """What a person reads on the left (0) or right (1) half of a side, counted from 0."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not on this computer")
    half = [
        "-x",
        str(421 * place),
        "-y",
        "0",
        "-W",
        "421",
        "-H",
        "596",
        "-f",
        str(side + 1),
        "-l",
        str(side + 1),
    ]
    said = subprocess.run(["pdftotext", *half, str(file), "-"], capture_output=True, text=True, check=True)
    words = said.stdout.split()
    return int(words[0].removeprefix("p")) if words else None


@pytest.mark.parametrize("count", range(1, 10))
def test_each_page_stands_where_the_order_of_booklets_puts_it(
    count: int, document: Callable[[str], bytes], tmp_path: Path
) -> None:
    file = tmp_path / "booklet.pdf"
    file.write_bytes(impose(shortened(document("A5"), count), "a4"))
    sides = [side for sheet in sheets(count) for side in (sheet.front, sheet.back)]
    read = [(number_on(file, side, 0), number_on(file, side, 1)) for side in range(len(sides))]
    assert read == sides
    with pikepdf.open(file) as booklet:
        assert len(booklet.pages) == len(sides)


def placings(booklet: pikepdf.Page) -> list[list[float]]:
    """For each page on a side: how it is enlarged, and where its lower left corner lies (points)."""
    found = []
    for part in pikepdf.parse_content_stream(booklet):
        if str(part.operator) == "cm":
            enlarged, _, _, same, x, y = (float(operand) for operand in part.operands)
            assert enlarged == same
            found.append([enlarged, x, y])
    return found


@pytest.mark.parametrize(
    ("size", "sheet", "scale", "left", "bottom"),
    [
        ("A5", "a4", 1, 0.25 * MM, 0),
        ("5.5in 8.5in", "letter", 1, 0, 0),
        ("100mm 150mm", "a4", 1, 24.25 * MM, 30 * MM),
        ("A4", "a4", 210 / 297, 0, 0),
        ("letter", "letter", 11 / 17, 0, (612 - 792 * 11 / 17) / 2),
    ],
)
def test_pages_that_fit_keep_their_size_and_others_shrink_all_in_the_middle_of_their_half(
    size: str, sheet: Paper, scale: float, left: float, bottom: float, document: Callable[[str], bytes]
) -> None:
    with pikepdf.open(io.BytesIO(impose(document(size), sheet))) as booklet:
        first, second = placings(booklet.pages[3])
        width = float(booklet.pages[3].mediabox[2])
    assert first == pytest.approx([scale, left, bottom], abs=0.2)
    assert second == pytest.approx([scale, left + width / 2, bottom], abs=0.2)
    assert first[0] == pytest.approx(scale, abs=0.001)


def test_the_copy_says_what_it_is_and_how_to_print_it(document: Callable[[str], bytes]) -> None:
    with pikepdf.open(io.BytesIO(impose(document("A5"), "a4"))) as booklet:
        assert booklet.docinfo["/Title"] == "A sample – booklet to print"
        assert booklet.Root.Lang == "en"
        assert booklet.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert booklet.Root.ViewerPreferences.PrintScaling == "/None"
        for side in booklet.pages:
            assert side.mediabox == side.trimbox == side.obj.BleedBox
            assert [float(each) for each in side.trimbox] == pytest.approx(
                [0, 0, 297 * MM, 210 * MM], abs=0.01
            )
        with booklet.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            assert metadata["dc:title"] == "A sample – booklet to print"
            assert "pdfuaid:part" not in metadata


def test_the_note_of_the_title_may_be_in_another_language(document: Callable[[str], bytes]) -> None:
    booklet = impose(document("A5"), "a4", title_note="Broschüre zum Drucken")
    with pikepdf.open(io.BytesIO(booklet)) as opened:
        assert opened.docinfo["/Title"] == "A sample – Broschüre zum Drucken"


def test_tags_links_and_dates_are_not_in_the_copy(document: Callable[[str], bytes]) -> None:
    with pikepdf.open(io.BytesIO(impose(document("A5"), "a4"))) as booklet:
        assert "/StructTreeRoot" not in booklet.Root
        assert [side for side in booklet.pages if "/Annots" in side] == []
        assert set(booklet.docinfo.keys()) == {"/Title"}


def test_a_font_that_all_pages_share_is_in_the_copy_once(document: Callable[[str], bytes]) -> None:
    with pikepdf.open(io.BytesIO(impose(document("A5"), "a4"))) as booklet:
        streams = [each for each in booklet.objects if isinstance(each, pikepdf.Dictionary)]
        assert len([each for each in streams if each.get("/Type") == "/FontDescriptor"]) == 1


CODE = """
import hashlib, pathlib
from toolkit.typeset.imposed import impose
print(hashlib.sha256(impose(pathlib.Path({path!r}).read_bytes(), "a4")).hexdigest())
"""


def test_the_same_document_gives_the_same_bytes(
    document: Callable[[str], bytes], elsewhere: Elsewhere, tmp_path: Path
) -> None:
    file = tmp_path / "a5.pdf"
    file.write_bytes(document("A5"))
    code = CODE.format(path=str(file))
    said = {
        (done.stdout, done.stderr)
        for seed in ("1", "7")
        for done in [elsewhere(code, PYTHONHASHSEED=seed, TZ=f"Etc/GMT+{seed}")]
    }
    assert len(said) == 1
    assert said.pop()[1] == ""


def test_a_document_without_pages_is_refused() -> None:
    empty = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(empty)
    with pytest.raises(ValueError, match="without pages"):
        impose(empty.getvalue(), "a4")


def test_the_library_for_pdfs_is_loaded_only_when_a_booklet_is_made(elsewhere: Elsewhere) -> None:
    code = "import sys, toolkit.typeset.imposed; print('pikepdf' in sys.modules)"
    assert elsewhere(code).stdout == "False\n"

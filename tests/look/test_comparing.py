"""The comparison of pages is itself tested: what a reader would see fails, what only a rasteriser sees passes."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.conftest import Golden
from tests.look import chosen
from tests.look.chosen import Chosen, Judge, compare_chosen_pages
from tests.look.comparing import distance, from_png, to_png, triptych
from tests.look.pages import find_page, page_count, picture
from toolkit.typeset import Document, typeset

#: As on our pages: a coloured label of 7.5 points, text of 10 on 14.5, grey lines of half a point to write on.
STYLE = """
@page { size: A4; margin: 20mm } body { font: 10pt/14.5pt sans-serif; color: #17262e }
.label { font-size: 7.5pt; color: #0b5f63 } .line { height: 8.5mm; border-bottom: 0.5pt solid #b9b3a4 }
"""
HELP = "<p class=help>What can somebody open, hold or count?</p>"
BODY = f"""<p class=label>EXPECTATION CLARITY</p><h1>A request worth asking about</h1>
<p class=text>{"Take an open request that left you guessing, and change the names. " * 12}</p>
{HELP}<div class=line></div><div class="line second"></div><div class=line></div><p>Pack code K7Q-42M</p>"""
CHANGES = {
    "a paragraph 2 mm lower": (BODY, ".text { position: relative; top: 2mm }"),
    "a line dropped": (BODY.replace(HELP, "<p class=help>&nbsp;</p>"), ""),
    "a writing line that is not drawn": (BODY, ".second { border-color: transparent }"),
    "a label in another colour": (BODY, ".label { color: #a8412a }"),
    "a text that is a little larger": (BODY, ".text { font-size: 10.3pt }"),
    "two letters exchanged in a title": (BODY.replace("worth", "wroth"), ""),
    "a panel": (BODY, ".text { background: #f5f0e6 }"),
}
DPI = chosen.DPI


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """Prints a page with this body and this style besides ours."""

    def print_page(body: str, style: str) -> Path:
        head = f"<meta charset=utf-8><title>A sheet</title><style>{STYLE}{style}</style>"
        html = f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>"
        (made,) = typeset([Document("sheet.pdf", html, "sheet.html")], "weasyprint").artifacts
        path = tmp_path_factory.mktemp("printed") / made.path
        path.write_bytes(made.content)
        return path

    return print_page


@pytest.fixture(scope="module")
def sheet(printed: Callable[[str, str], Path]) -> Path:
    return printed(BODY, "")


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_reader_would_see_is_a_difference(
    change: str, printed: Callable[[str, str], Path], sheet: Path
) -> None:
    found = distance(picture(sheet, 1, DPI), picture(printed(*CHANGES[change]), 1, DPI))
    assert not found.is_same, found


def test_the_same_page_is_the_same_from_its_small_file(sheet: Path) -> None:
    image = picture(sheet, 1, DPI)
    content = to_png(image)
    assert len(content) < 60_000
    assert distance(from_png(content), image).is_same


@pytest.mark.parametrize("finer", [2, 3, 8])
def test_another_smoothing_of_the_edges_is_the_same_page(sheet: Path, finer: int) -> None:
    image = picture(sheet, 1, DPI)
    document = pypdfium2.PdfDocument(sheet)
    page = document[0]
    other = page.render(scale=DPI / 72 * finer).to_pil().convert("RGB").reduce(finer)
    page.close()
    document.close()
    assert image.tobytes() != other.crop((0, 0, *image.size)).tobytes()
    assert distance(from_png(to_png(image)), other.crop((0, 0, *image.size))).is_same


def test_a_shift_by_a_part_of_a_pixel_is_the_same_page(
    printed: Callable[[str, str], Path], sheet: Path
) -> None:
    other = picture(printed(BODY, "body { position: relative; top: 0.1pt; left: 0.1pt }"), 1, DPI)
    image = picture(sheet, 1, DPI)
    assert image.tobytes() != other.tobytes()
    assert distance(image, other).is_same


def test_a_page_of_another_size_differs() -> None:
    assert not distance(Image.new("RGB", (40, 60), "white"), Image.new("RGB", (40, 61), "white")).is_same


def test_a_hidden_text_makes_no_difference_and_the_rest_of_its_line_does(
    printed: Callable[[str, str], Path], sheet: Path
) -> None:
    other = printed(BODY.replace("K7Q-42M", "ABC-123"), "")
    assert not distance(picture(sheet, 1, DPI), picture(other, 1, DPI)).is_same
    hidden = picture(sheet, 1, DPI, hidden="K7Q-42M")
    assert distance(hidden, picture(other, 1, DPI, hidden="ABC-123")).is_same
    gone = printed(BODY.replace("Pack code ", ""), "")
    assert not distance(hidden, picture(gone, 1, DPI, hidden="K7Q-42M")).is_same


def test_a_page_is_found_by_words_that_stand_on_it_alone(printed: Callable[[str, str], Path]) -> None:
    path = printed("<p>One of many</p><p style='break-before: page'>One of two</p>", "")
    assert page_count(path) == 2
    assert find_page(path, ["ONE OF TWO"]) == 2
    with pytest.raises(LookupError, match=r"on 2 pages \[1, 2\]"):
        find_page(path, ["One"])
    with pytest.raises(LookupError, match="on 0 pages"):
        find_page(path, ["One", "nothing"])


def test_a_difference_is_shown_side_by_side_and_the_message_says_where(
    printed: Callable[[str, str], Path], sheet: Path, tmp_path: Path
) -> None:
    image = picture(printed(*CHANGES["a line dropped"]), 1, DPI)
    expected = picture(sheet, 1, DPI)
    said = Judge(Chosen("sheet", "any", "sheet", "a test"), image, tmp_path)(to_png(expected))
    assert str(tmp_path / "sheet.png") in said
    shown = from_png((tmp_path / "sheet.png").read_bytes())
    assert shown.size == (3 * image.width + 20, image.height)
    marked = triptych(expected, image).crop((2 * image.width + 20, 0, *shown.size)).convert("L")
    assert marked.getextrema() == (0, 255)


def test_all_pages_that_differ_are_named_at_once(
    sheet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [
        Chosen("one", "any", "sheet", "a test", number=1),
        Chosen("two", "any", "sheet", "a test", find=("not there",)),
        Chosen("three", "other", "sheet", "a test", number=1),
    ]
    monkeypatch.setattr(chosen, "chosen_pages", lambda: pages)
    golden: Golden = lambda name, _content, _judge=None, /: pytest.fail(f"{name} differs", pytrace=False)  # noqa: E731
    with pytest.raises(pytest.fail.Exception) as failure:
        compare_chosen_pages("any", sheet.parent, "K7Q-42M", golden, tmp_path)
    assert "pages/one.png differs" in str(failure.value)
    assert "chosen_pages.yaml, two" in str(failure.value)
    assert "three" not in str(failure.value)

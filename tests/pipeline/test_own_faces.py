"""An organisation's own faces reach print and site, ours follow them, and nothing else comes along."""

import shutil
import subprocess
from pathlib import Path

import page
import pikepdf
import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from tests import fonts
from tests.fonts import LETTERS
from toolkit import pipeline
from toolkit.pipeline import Built, Choices, SiteChoices, Workspace

#: The whole way once more, minutes on a slow computer: for the campaign.
pytestmark = pytest.mark.campaign

REPOSITORY = Path(__file__).parents[2]
OURS = REPOSITORY / "toolkit" / "fonts"
SESSION = "ninety-minute-taster"
BRAND = """organisation: Győző & Daughters
foot: Internal training
sans: {regular: box.ttf, bold: box-bold.otf, italic: box.ttf}
serif: {regular: text.woff2, bold: text-bold.woff2, italic: text-italic.woff2}
"""


def write_firm(firm: Path) -> Path:
    """An overlay with a face made on the spot, and one of ours under another name."""
    firm.mkdir(exist_ok=True)
    (firm / "brand.yaml").write_text(BRAND, encoding="utf-8")
    (firm / "box.ttf").write_bytes(fonts.saved(fonts.font(LETTERS)))
    (firm / "box-bold.otf").write_bytes(fonts.saved(fonts.font(LETTERS, outlines="CFF ")))
    for name, ours in (("text", "400-normal"), ("text-bold", "700-normal"), ("text-italic", "400-italic")):
        shutil.copy(OURS / f"atkinson-hyperlegible-next-latin-{ours}.woff2", firm / f"{name}.woff2")
    return firm


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The library under that brand."""
    folder = tmp_path_factory.mktemp("faces")
    firm = write_firm(folder / "firm")
    return Workspace((REPOSITORY, firm), folder, folder / "packs", (firm,), folder / "build")


@pytest.fixture(scope="module")
def built(workspace: Workspace) -> Built:
    """A pack."""
    return pipeline.build(workspace, SESSION, Choices(engine="weasyprint"))


def faces_in(path: Path) -> set[str]:
    """The names of all fonts in a PDF, without the mark of a part."""
    with pikepdf.open(path) as pdf:
        return {
            str(thing.FontName)[1:].partition("+")[2]
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"
        }


def test_pages_are_set_in_the_own_faces_and_ours_stand_in_where_a_letter_is_missing(built: Built) -> None:
    named = faces_in(built.folder / "participant-workbook.pdf")
    assert any(name.startswith("Own-Sans") for name in named), named
    assert any(name.startswith("Own-Serif") for name in named), named
    assert any(name.startswith("Toolkit-Sans") for name in named), (
        "the name on the cover has letters with two strokes"
    )
    assert "Toolkit-Serif" not in named


def test_what_the_pages_say_is_what_they_say_in_our_faces(built: Built, tmp_path: Path) -> None:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("no pdftotext on this computer")
    ours = pipeline.build(
        Workspace((REPOSITORY,), REPOSITORY, tmp_path),
        SESSION,
        Choices(only=("workbook",), engine="weasyprint"),
    )

    def words(folder: Path, code: str) -> list[str]:
        path = folder / "participant-workbook.pdf"
        said = subprocess.run([program, str(path), "-"], capture_output=True, text=True, check=True).stdout
        return sorted(said.replace(code, "").replace("-\n", "").split())

    theirs = words(built.folder, built.code)
    assert "Győző" in theirs
    plain = set(words(ours.folder, ours.code))
    kept = [word for word in theirs if word in plain]
    assert len(kept) > 0.98 * len(theirs)


def test_a_pack_in_own_faces_warns_of_missing_letters_and_of_nothing_else(built: Built) -> None:
    assert {problem.code for problem in built.diagnostics} == {"face-letters"}
    (place,) = {
        (problem.line, problem.column) for problem in built.diagnostics if "'sans'" in problem.sentence
    }
    assert place[0] == 3


def test_every_pdf_in_own_faces_meets_pdf_ua_1(built: Built) -> None:
    for path in built.folder.glob("*.pdf"):
        result = page.validate_pdf(str(path), profile="ua1")
        assert result.is_compliant, (path.name, [str(failure) for failure in result.failures][:5])


def test_the_same_faces_give_the_same_bytes_and_another_face_another_code(
    built: Built, workspace: Workspace, tmp_path: Path
) -> None:
    before = {path.name: path.read_bytes() for path in built.folder.glob("*.pdf")}
    again = pipeline.build(workspace, SESSION, Choices(engine="weasyprint", force=True))
    assert again.unchanged
    assert {path.name: path.read_bytes() for path in again.folder.glob("*.pdf")} == before
    firm = write_firm(tmp_path / "firm")
    (firm / "box.ttf").write_bytes(fonts.saved(fonts.font(LETTERS + "ő")))
    other = Workspace((REPOSITORY, firm), tmp_path, tmp_path / "packs", (firm,))
    assert pipeline.build(other, SESSION, Choices(only=("keys",), engine="none")).code != built.code


def test_the_site_carries_the_faces_and_nothing_of_their_files_besides(workspace: Workspace) -> None:
    www = pipeline.build_site(workspace, SiteChoices()).folder / "www"
    style = (www / "assets" / "brand.css").read_text(encoding="utf-8")
    assert '--sans: "Own Sans", "Toolkit Sans", "Toolkit Sans Extended", sans-serif;' in style
    for cut in ("regular", "bold", "italic"):
        path = www / "assets" / "fonts" / f"own-sans-{cut}.woff2"
        assert f"url(fonts/{path.name})" in style
        assert fonts.NOTE.encode() not in path.read_bytes()
        with TTFont(path) as font:
            drawn = BoundsPen(font.getGlyphSet())
            font.getGlyphSet()[font.getBestCmap()[ord("e")]].draw(drawn)
            assert drawn.bounds == (50, 0, 550, 700)


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        (b"not a font", "brand.yaml:3:8", "font-broken the font 'box.ttf' is no WOFF2, TTF or OTF font"),
        (None, "brand.yaml:3:8", "missing-file the font 'box.ttf' does not lie beside this file"),
    ],
)
def test_a_faulty_font_is_told_where_the_brand_names_it(
    content: bytes | None, place: str, words: str, tmp_path: Path
) -> None:
    firm = write_firm(tmp_path / "firm")
    if content is None:
        (firm / "box.ttf").unlink()
    else:
        (firm / "box.ttf").write_bytes(content)
    _, problems = pipeline.read(Workspace((REPOSITORY, firm), firm, tmp_path / "packs", (firm,)))
    said = [problem for problem in problems if problem.severity == "error"]
    assert len(said) == 2, "it is named twice"
    assert str(said[0]).startswith(f"{place}: {words}"), str(said[0])
    assert said[0].hint

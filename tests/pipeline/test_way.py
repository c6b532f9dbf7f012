"""Each sheet leads to its page on the site: what a camera reads from the printed page is where the site has that page."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import page
import pytest
import zxingcpp
from PIL import Image

from toolkit import pipeline
from toolkit.assemble import Day, assemble
from toolkit.models.layout import Edition, Paper
from toolkit.models.pack import Pack
from toolkit.pipeline import Choices, SiteChoices, Workspace

REPOSITORY = Path(__file__).parents[2]
SESSION = "ninety-minute-taster"
SITE = "https://intranet.example/accountability"
DOTS = 200
LAYOUTS: tuple[tuple[Paper, Edition], ...] = (
    ("a4", "standard"),
    ("a4", "large-print"),
    ("letter", "booklet"),
)
#: In these the code has the same place on a page of the same size.
MORE_LAYOUTS: tuple[tuple[Paper, Edition], ...] = (
    ("a4", "low-print"),
    ("a4", "booklet"),
    ("letter", "standard"),
)


@dataclass(frozen=True)
class Code:
    """A code as a camera sees it.

    Attributes:
        holds: what it says.
        side: millimetres along its upper edge, without the quiet zone.
        top: millimetres from the upper edge of the paper.
        margin: millimetres to the right edge of the paper.
    """

    holds: str
    side: float
    top: float
    margin: float


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The library with a brand that says where its site stands."""
    folder = tmp_path_factory.mktemp("way")
    firm = folder / "firm"
    firm.mkdir()
    brand = f"organisation: Harbour and Hill\nfoot: Internal training\nsite: {SITE}\n"
    (firm / "brand.yaml").write_text(brand, encoding="utf-8")
    return Workspace((REPOSITORY, firm), folder, folder / "packs", (firm,), folder / "build")


@pytest.fixture(scope="module")
def pack(workspace: Workspace) -> Pack:
    """What the papers are made from."""
    library, _ = pipeline.read(workspace)
    return assemble(library.sessions[SESSION], library, Day("K7Q-42M", "0"))


@pytest.fixture(scope="module")
def site(workspace: Workspace) -> Path:
    """The participants' site as a web server shows it."""
    return pipeline.build_site(workspace, SiteChoices()).folder / "www"


@pytest.fixture(
    scope="module",
    params=[*LAYOUTS, *(pytest.param(one, marks=pytest.mark.campaign) for one in MORE_LAYOUTS)],
    ids=" ".join,
)
def workbook(request: pytest.FixtureRequest, workspace: Workspace) -> tuple[Edition, Path]:
    """The workbook on one paper in one edition."""
    paper, edition = request.param
    choices = Choices(only=("workbook",), paper=paper, editions=(edition,), engine="weasyprint", force=True)
    built = pipeline.build(workspace, SESSION, choices)
    assert [str(problem) for problem in built.diagnostics] == []
    mark = {"standard": "", "booklet": "-booklet-pages"}.get(edition, f"-{edition}")
    stems = ("participant-workbook", "participant-workbook-a")
    path = next(path for stem in stems if (path := built.folder / f"{stem}{mark}.pdf").exists())
    return edition, path


def codes_on(path: Path, folder: Path) -> Iterator[Code]:
    """Every code of a document, page by page."""
    program = shutil.which("pdftoppm")
    if program is None:
        pytest.skip("no pdftoppm on this computer")
    subprocess.run([program, "-r", str(DOTS), "-gray", "-png", str(path), str(folder / "page")], check=True)
    for file in sorted(folder.glob("page*.png")):
        with Image.open(file) as image:
            for found in zxingcpp.read_barcodes(image):
                left, right = found.position.top_left, found.position.top_right
                millimetre = DOTS / 25.4
                yield Code(
                    found.text,
                    (right.x - left.x) / millimetre,
                    left.y / millimetre,
                    (image.width - right.x) / millimetre,
                )
        file.unlink()


def test_what_a_camera_reads_is_a_page_of_the_site(
    workbook: tuple[Edition, Path], pack: Pack, site: Path, tmp_path: Path
) -> None:
    edition, path = workbook
    found = list(codes_on(path, tmp_path))
    expected = [
        one.way.address for one in pack.pages if one.way and (one.kind != "story" or edition != "low-print")
    ]
    assert len(expected) >= 3
    assert [code.holds for code in found] == [*expected, f"{SITE}/after-the-workshop.html"]
    for code in found:
        assert (site / code.holds.removeprefix(f"{SITE}/")).is_file(), code.holds
    for code in found:
        assert code.side >= (25 if edition == "large-print" else 18) - 0.2
        assert code.top > 6
        assert code.margin > 6
    assert found[-1].side >= 25 - 0.2


def test_pages_with_codes_meet_pdf_ua_1(workbook: tuple[Edition, Path]) -> None:
    result = page.validate_pdf(str(workbook[1]), profile="ua1")
    assert result.is_compliant, [str(failure) for failure in result.failures][:5]


def test_the_address_stands_in_letters_beside_its_code(workbook: tuple[Edition, Path], pack: Pack) -> None:
    words = workbook[1].with_suffix(".html").read_text(encoding="utf-8")
    for one in pack.pages:
        assert one.way
        assert f">{one.way.words}</a>" in words or one.kind == "story"
        assert "://" not in one.way.words


def test_the_site_knows_from_the_brand_where_it_stands(site: Path, workspace: Workspace) -> None:
    assert "https://intranet.example/accountability/" in (workspace.build / "site-src/mkdocs.yml").read_text()
    assert '/accountability/index.html"' in (site / "404.html").read_text(encoding="utf-8")


def test_a_brand_without_a_site_leaves_nothing_behind(tmp_path: Path) -> None:
    workspace = Workspace((REPOSITORY,), REPOSITORY, tmp_path)
    built = pipeline.build(workspace, SESSION, Choices(only=("workbook",), engine="none"))
    for path in built.folder.glob("*.html"):
        words = path.read_text(encoding="utf-8").partition("<body>")[2]
        assert "way" not in {
            name for part in words.split('class="')[1:] for name in part.split('"')[0].split()
        }
        assert "phone camera" not in words

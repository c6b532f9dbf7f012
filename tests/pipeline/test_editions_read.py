"""What the editions promise, read back from the paper: large print is large, mono is grey, low-print leaves out only reading."""

import io
import re
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter

from tests.packs import IN_ALL_EDITIONS, Packs
from tests.rubric.paper import pages
from toolkit import pipeline
from toolkit.models.layout import EDITIONS, Edition, Paper, told_apart
from toolkit.pipeline import Built, Choices, Workspace

REPOSITORY = Path(__file__).parents[2]
#: A drill, and a case with its sealed parts and role cards. Its workbooks, four letters in five editions, are a campaign.
WITH_A_CASE, OF_A_CASE = "client-case-hour", ("sealed", "keys")
WITH_WORKBOOKS = ("workbook", *OF_A_CASE)
_ROUNDING = 0.05
_GREY = 6
_WHITE = 250


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((IN_ALL_EDITIONS, "a4", ()), id="whole-a4"),
        pytest.param((WITH_A_CASE, "a4", OF_A_CASE), id="case-a4"),
        pytest.param((IN_ALL_EDITIONS, "letter", ()), id="whole-letter", marks=pytest.mark.campaign),
        *(
            pytest.param(
                (WITH_A_CASE, paper, WITH_WORKBOOKS), id=f"case-{paper}-all", marks=pytest.mark.campaign
            )
            for paper in ("a4", "letter")
        ),
    ],
)
def built(request: pytest.FixtureRequest, packs: Packs, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A session in all editions on one paper; of the one with a case only what a case brings."""
    session: str
    paper: Paper
    only: tuple[str, ...]
    session, paper, only = request.param
    if session == IN_ALL_EDITIONS:
        return packs(session, paper, tuple(EDITIONS))
    workspace = Workspace((REPOSITORY,), REPOSITORY, tmp_path_factory.mktemp("editions"))
    choices = Choices(engine="weasyprint", paper=paper, editions=tuple(EDITIONS), only=only)
    return pipeline.build(workspace, session, choices)


def of(built: Built, edition: Edition) -> list[Path]:
    """The PDFs of an edition."""
    found = [path for path in sorted(built.folder.rglob("*.pdf")) if told_apart(path.name)[1] == edition]
    assert found
    return found


def pictures(path: Path) -> list[Image.Image]:
    """Each page as a picture of 40 pixels an inch."""
    document = pypdfium2.PdfDocument(path.read_bytes())
    return [page.render(scale=40 / 72).to_pil().convert("RGB") for page in document]


def grounds(picture: Image.Image) -> int:
    """The darkest spot of the places where six millimetres each way hold no white paper: 255 when there are none."""
    return int(picture.convert("L").filter(ImageFilter.MaxFilter(9)).getextrema()[0])


def test_large_print_has_no_letter_under_18_points(built: Built) -> None:
    letters = 0
    for path in of(built, "large-print"):
        for number, page in enumerate(pages(path.read_bytes()), start=1):
            small = {letter.size for letter in page.letters if letter.size < 18 - _ROUNDING}
            letters += len(page.letters)
            assert small == set(), (path.name, number)
    assert letters > 3_000


def test_posters_and_cards_need_no_large_print(packs: Packs) -> None:
    built = packs(IN_ALL_EDITIONS, "a4", tuple(EDITIONS))
    for name in ("posters.pdf", "table-cards.pdf"):
        for page in pages((built.folder / name).read_bytes()):
            assert page.letters
            assert min(letter.size for letter in page.letters) >= 18 - _ROUNDING


def test_mono_has_no_colour_and_no_ground(built: Built) -> None:
    filled = 0
    for path in of(built, "mono"):
        for number, picture in enumerate(pictures(path), start=1):
            red, green, blue = picture.split()
            for one, other in ((red, green), (green, blue)):
                assert ImageChops.difference(one, other).getextrema()[1] <= _GREY, (path.name, number)
            # Letters to be read across a room are as thick as they must be.
            assert path.name.startswith(("posters", "table-cards")) or grounds(picture) >= _WHITE, (
                path.name,
                number,
            )
        in_colour = path.with_name(path.name.replace("-mono", ""))
        filled += sum(grounds(picture) < _WHITE for picture in pictures(in_colour))
    # Sealed parts and keys have none.
    assert filled > 3 or built.session == WITH_A_CASE, "in colour there are grounds, or nothing was looked at"


def test_grey_loses_no_word(built: Built) -> None:
    for path in of(built, "mono"):
        in_colour = path.with_name(path.name.replace("-mono", ""))
        assert words(path) == words(in_colour), path.name


def test_low_print_has_every_page_to_write_on_and_its_number(packs: Packs) -> None:
    built = packs(IN_ALL_EDITIONS, "a4", tuple(EDITIONS))
    (path, *_) = of(built, "low-print")
    whole = words(path.with_name(path.name.replace("-low-print", "")))
    sheets = words(path)
    assert len(sheets) < len(whole)
    for text in sheets:
        printed = re.search(rf"{built.code} (\d+)( continued)?", text)
        assert printed, text[-80:]
        page = int(printed[1]) + bool(printed[2])
        assert text[:40] == whole[page - 1][:40], "the page of that number is the same page"


def words(path: Path) -> list[str]:
    """The words of each page, without the blanks that a line's end makes."""
    document = pypdfium2.PdfDocument(io.BytesIO(path.read_bytes()))
    return [re.sub(r"\s+", " ", page.get_textpage().get_text_bounded()) for page in document]

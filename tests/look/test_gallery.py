"""What `make look` makes: every page, in the order it is read, with its number, and an index whose links lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.look import __main__ as command
from tests.look.contact import Sheet, contact_sheets, on_grey_laser
from tests.look.gallery import Gallery

PAGES = 5


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of empty pages."""
    folder = tmp_path / "pack"
    (folder / "sealed").mkdir(parents=True)
    for name in ("facilitator-guide", "participant-workbook", "sealed/cards"):
        with pikepdf.new() as document:
            for _ in range(PAGES):
                document.add_blank_page(page_size=(595, 842))
            document.save(folder / f"{name}.pdf")
    return folder


def addresses(folder: Path) -> Iterator[str]:
    index = (folder / "index.html").read_text(encoding="utf-8")
    yield from re.findall(r'(?:href|src)="([^"]+)"', index)


@pytest.mark.parametrize("pictures_a_page", [1, 2])
def test_every_page_is_in_the_index_and_every_link_leads_to_a_picture(
    pack: Path, tmp_path: Path, pictures_a_page: int
) -> None:
    gallery = Gallery(tmp_path / "look", 40, grey=pictures_a_page > 1)
    gallery.add_pack("a-session", pack)
    gallery.write_index("--paper a4")
    assert gallery.count == 3 * PAGES
    found = set(addresses(tmp_path / "look"))
    assert found == {
        path.relative_to(tmp_path / "look").as_posix() for path in (tmp_path / "look").rglob("*.png")
    }
    pages = [name for name in found if re.search(r"/page-\d\d", name)]
    assert len(pages) == 3 * PAGES * pictures_a_page
    assert "Built with --paper a4." in (tmp_path / "look" / "index.html").read_text(encoding="utf-8")


def test_a_workbook_is_shown_in_spreads_that_begin_at_the_right() -> None:
    assert Sheet("a", spreads=True).spreads_of(5) == [[1], [2, 3], [4, 5]]
    assert Sheet("a", spreads=True).spreads_of(4) == [[1], [2, 3], [4]]
    assert Sheet("a", spreads=False).spreads_of(3) == [[1], [2], [3]]
    colours = ["#ff0000", "#00ff00", "#0000ff"]
    images = [Image.new("RGB", (400, 560), colour) for colour in colours]
    (whole,) = contact_sheets(Sheet("a", spreads=True), images, grey=False)
    columns = [whole.getpixel((x, 100)) for x in (200, 600, 1000, 1400)]
    assert columns[1:] == [(255, 0, 0), (0, 255, 0), (0, 0, 255)]
    assert columns[0] not in columns[1:]


def test_no_contact_sheet_is_too_large_to_look_at() -> None:
    images = [Image.new("RGB", (660, 935), "white")] * 14
    sheets = list(contact_sheets(Sheet("a", spreads=False), images, grey=False))
    assert len(sheets) > 1
    assert max(side for sheet in sheets for side in sheet.size) <= 2800


def test_in_grey_two_colours_of_one_lightness_are_one_and_the_faintest_tint_is_paper() -> None:
    shades = [
        on_grey_laser(Image.new("RGB", (1, 1), colour)).getpixel((0, 0)) for colour in ("#0b5f63", "#a8412a")
    ]
    assert max(shade[0] for shade in shades) - min(shade[0] for shade in shades) < 30
    assert on_grey_laser(Image.new("RGB", (1, 1), "#f9f8f5")).getpixel((0, 0)) == (255, 255, 255)
    assert on_grey_laser(Image.new("RGB", (1, 1), "#f5f0e6")).getpixel((0, 0)) != (255, 255, 255)


def test_wishes_come_from_the_environment_and_what_is_typed_goes_before_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in {"SESSION": "kam-half-day", "EDITION": "mono", "GREY": "yes", "DPI": "50"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("PAPER", raising=False)
    wishes = command._wishes(["--paper", "letter", "--edition", "booklet"])
    assert wishes.sessions == ("kam-half-day",)
    assert wishes.building == ("--paper", "letter", "--edition", "booklet")
    assert (wishes.dpi, wishes.grey) == (50, True)


def test_a_session_that_cannot_be_built_is_said_and_the_index_is_there_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = [
        "--session",
        "ninety-minute-taster",
        "--edition",
        "no-such-edition",
        "--out",
        str(tmp_path / "look"),
    ]
    assert command.main(wanted) == 1
    assert "--edition" in capsys.readouterr().err
    assert (tmp_path / "look" / "index.html").is_file()

"""The code and the words of an address."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from zxingcpp import read_barcodes

from tests.strategies import BRAND, exercise, library
from toolkit.assemble.way import LEAST_LARGE_SIDE, LEAST_SIDE, QUIET, way_afterwards, way_to, with_ways
from toolkit.models.pack import WorkbookPage

ADDRESSES = st.from_regex(r"https?://[a-z]{1,40}\.example/[a-z/-]{0,90}\.html", fullmatch=True)


def drawn(path: str, modules: int) -> Image.Image:
    """What the path of a drawing shows, ten dots for a square."""
    image = Image.new("L", (modules * 10, modules * 10), 255)
    pen = ImageDraw.Draw(image)
    for run in path.removesuffix("z").split("z"):
        start, _, wide = run.removeprefix("M").partition("h")
        across, down = map(int, start.split())
        pen.rectangle(
            (across * 10, down * 10, (across + int(wide.partition("v")[0])) * 10 - 1, down * 10 + 9), fill=0
        )
    return image


@settings(max_examples=40, deadline=None)
@given(ADDRESSES)
def test_the_drawing_holds_the_address_and_nothing_besides(address: str) -> None:
    way = way_to(address)
    assert [found.text for found in read_barcodes(drawn(way.drawing, way.modules))] == [address]


@given(ADDRESSES)
def test_a_code_is_never_smaller_than_a_camera_needs(address: str) -> None:
    way = way_to(address)
    bare = way.modules - 2 * QUIET
    assert bare * way.side / way.modules >= LEAST_SIDE - 0.01
    assert bare * way.large_side / way.modules >= LEAST_LARGE_SIDE - 0.01
    assert way.side / way.modules >= 0.399
    assert way.quiet == pytest.approx(QUIET * way.side / way.modules, abs=0.002)


def test_https_goes_without_saying_and_http_does_not() -> None:
    assert way_to("https://intranet.example/a.html").words == "intranet.example/a.html"
    assert way_to("http://intranet.example/a.html").words == "http://intranet.example/a.html"


def test_what_is_retired_has_no_page_and_so_no_way_to_it() -> None:
    content = dataclasses.replace(
        library([exercise()]), brand=BRAND.model_copy(update={"site": "https://intranet.example"})
    )
    name, noun = next(iter(content.exercises.items()))
    sheet = WorkbookPage(
        kind="sheet",
        page=3,
        part_title="x",
        kicker="x",
        outcome="x",
        anchor="x",
        source=("exercise", name),
        position=0,
        part_number=1,
        parts=1,
    )
    (found,) = with_ways([sheet], content)
    assert found.way
    assert found.way.address == f"https://intranet.example/exercises/{name}.html"
    retired = {name: noun.model_copy(update={"status": "retired"})}
    assert with_ways([sheet], dataclasses.replace(content, exercises=retired)) == (sheet,)
    assert with_ways([sheet], library([noun])) == (sheet,)
    assert way_afterwards(BRAND) is None

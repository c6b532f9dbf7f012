import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import BRAND, library
from toolkit.assemble.logo import HEIGHT, WIDTH, cover_logo
from toolkit.models.picture import Logo, Picture


def logo(ratio: float, **changes: str) -> Logo | None:
    picture = Picture("image/png", b"1", ratio)
    return cover_logo(dataclasses.replace(library(), logo=picture, brand=BRAND.model_copy(update=changes)))


@given(st.floats(0.1, 10))
def test_a_logo_fills_its_place_in_one_direction_and_leaves_it_in_none(ratio: float) -> None:
    made = logo(ratio)
    assert made
    assert made.width <= WIDTH
    assert made.height <= HEIGHT
    assert made.width == WIDTH or made.height == HEIGHT
    assert abs(made.width / made.height - ratio) < 0.02 * ratio


def test_a_logo_speaks_the_name_of_the_organisation_unless_the_brand_says_otherwise() -> None:
    plain, other = logo(2), logo(2, alt="A trailer at its bay")
    assert plain
    assert plain.alt == BRAND.organisation
    assert other
    assert other.alt == "A trailer at its bay"


def test_without_a_picture_there_is_no_logo() -> None:
    assert cover_logo(library()) is None

import colorsys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.subject.colour import contrast, for_dark_ground, grey_steps

DARK = "#1d292f"
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [("#ffffff", 1.0), ("#000000", 21.0), ("#767676", 4.54), ("#777777", 4.48), ("#ff0000", 4.0)],
)
def test_contrast_is_what_wcag_defines(colour: str, ratio: float) -> None:
    assert round(contrast(colour, "#ffffff"), 2) == round(contrast("#ffffff", colour), 2) == ratio


@pytest.mark.parametrize(
    ("colour", "lightness"), [("#ffffff", 100), ("#000000", 0), ("#777777", 50), ("#050505", 1)]
)
def test_lightness_is_what_cie_defines(colour: str, lightness: float) -> None:
    assert round(grey_steps(colour)) == lightness


@settings(deadline=None)
@given(COLOURS)
def test_every_colour_has_a_shade_that_can_be_read_in_the_dark(colour: str) -> None:
    assert contrast(for_dark_ground(colour, DARK, 6.5), DARK) >= 6.5


@pytest.mark.parametrize("colour", ["#0b5f63", "#a8412a", "#1f3a5f", "#9a4a00"])
def test_the_shade_is_of_the_same_hue(colour: str) -> None:
    assert abs(hue(for_dark_ground(colour, DARK, 6.5)) - hue(colour)) < 0.01


def test_a_colour_that_is_light_already_keeps_its_lightness() -> None:
    assert for_dark_ground("#dddddd", DARK, 6.5) == "#dddddd"


def test_where_no_shade_will_do_it_is_white() -> None:
    assert for_dark_ground("#0b5f63", "#888888", 10) == "#ffffff"


def hue(colour: str) -> float:
    return colorsys.rgb_to_hls(*(int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)))[0]

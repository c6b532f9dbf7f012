import dataclasses

from tests.strategies import BRAND, library
from toolkit.checks.contrast import check_library


def found(structure: str, voice: str) -> list[tuple[object, str]]:
    brand = BRAND.model_copy(update={"structure": structure, "voice": voice})
    return [
        (finding.location, finding.severity)
        for _, _, finding in check_library(dataclasses.replace(library(), brand=brand))
    ]


def test_our_own_colours_and_those_of_the_example_overlay_pass() -> None:
    assert found("#0b5f63", "#a8412a") == []
    assert found("#1f3a5f", "#9a4a00") == []


def test_each_pale_colour_is_an_error_of_its_own() -> None:
    assert found("#88cccc", "#a8412a") == [(("structure",), "error")]
    assert found("#0b5f63", "#ddaa88") == [(("voice",), "error")]


def test_two_colours_of_one_grey_are_a_warning() -> None:
    assert found("#a8412a", "#a8412a") == [(("voice",), "warning")]

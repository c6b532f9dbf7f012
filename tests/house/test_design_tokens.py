"""One place for sizes: styles name tokens, editions and papers change their values."""

import re
from pathlib import Path

import pytest

from toolkit.models.layout import EDITIONS, PAPERS, Layout

STYLES = Path(__file__).parents[2] / "toolkit" / "styles"
_SIZE = re.compile(r"font(?:-size)?\s*:[^;}]*?\b[\d.]+(?:pt|px|rem|em)\b[^;}]*")
#: Sheets for a screen have sizes of their own.
_FOR_SCREENS = {"browser.css", "site_sheet.css"}
_USED = re.compile(r"var\((--[a-z-]+)\)")
_GIVEN = re.compile(r"(--[a-z-]+)\s*:")


def styles() -> list[Path]:
    """Every style of the printed pages but the tokens themselves."""
    found = [path for path in STYLES.rglob("*.css") if path.name not in _FOR_SCREENS]
    assert len(found) >= 12
    return found


def without_tokens(css: str) -> str:
    """A style without the values that it gives to tokens and without its comments."""
    return re.sub(r"--[a-z-]+\s*:[^;]*;", "", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))


def test_no_style_has_a_size_of_type_of_its_own() -> None:
    own = [
        f"{path.name}: {match[0]}"
        for path in styles()
        for match in _SIZE.finditer(without_tokens(path.read_text(encoding="utf-8")))
        if "font-size: 1pt" not in match[0]  # what only names the running heads
    ]
    assert own == []


def test_every_token_that_is_used_has_a_value() -> None:
    papers = [path.stem for path in (STYLES / "papers").glob("*.css")]
    assert len(papers) == 4
    tokens = (STYLES / "tokens.css").read_text(encoding="utf-8")
    used = {name for path in styles() for name in _USED.findall(path.read_text(encoding="utf-8"))}
    local = {
        name
        for path in styles()
        if path.parent == STYLES and path.name != "tokens.css"
        for name in _GIVEN.findall(path.read_text(encoding="utf-8"))
    }
    for paper in papers:
        given = set(_GIVEN.findall(tokens + (STYLES / "papers" / f"{paper}.css").read_text(encoding="utf-8")))
        assert used - given - local == set(), paper


def test_every_layout_has_its_styles() -> None:
    for paper in PAPERS:
        for edition in EDITIONS:
            layout = Layout(paper, edition)
            assert (STYLES / "papers" / f"{layout.page}.css").is_file()
            assert (STYLES / "editions" / f"{layout.edition}.css").is_file()


@pytest.mark.parametrize("token", ["label", "fine", "text", "body", "heading", "lede", "spoken", "subtitle"])
def test_large_print_sets_every_size_to_18_points_or_more(token: str) -> None:
    css = (STYLES / "editions" / "large-print.css").read_text(encoding="utf-8")
    size = re.search(rf"--{token}: ([\d.]+)pt", css)
    assert size
    assert float(size[1]) >= 18
    lead = re.search(rf"--{token}-lead: ([\d.]+)pt", css)
    assert lead
    assert float(lead[1]) >= 1.2 * float(size[1])


def test_the_page_sizes_are_those_of_the_papers() -> None:
    sizes = {"a4": (210, 297), "letter": (215.9, 279.4), "a5": (148, 210), "half-letter": (139.7, 215.9)}
    for name, (width, height) in sizes.items():
        css = (STYLES / "papers" / f"{name}.css").read_text(encoding="utf-8")
        values = {key: float(value) for key, value in re.findall(r"--([a-z-]+): ([\d.]+)mm", css)}
        assert (values["page-width"], values["page-height"]) == (width, height)
        assert values["text-height"] == pytest.approx(height - values["top"] - values["foot"])

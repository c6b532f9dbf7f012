"""Cards on a sheet: each back behind its front, marks where one cuts, the larger type where it fits."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.models.layout import DUPLEX, PAPERS, Duplex, Edition, Layout, Paper
from toolkit.subject.card_grid import CardGrid, card_grid
from toolkit.subject.card_type import SIZES, Words, height, room, size_for

STYLE = Path(__file__).parents[2] / "toolkit" / "styles" / "cards.css"
GRIDS = st.builds(CardGrid, st.just(210.0), st.just(297.0), st.floats(40, 200), st.floats(40, 290))
PLACES = st.tuples(GRIDS, st.sampled_from(DUPLEX), st.integers(0, 40))


@pytest.mark.parametrize(
    ("paper", "edition", "cards"),
    [
        ("a4", "standard", 8),
        ("a4", "mono", 8),
        ("a4", "large-print", 4),
        ("letter", "standard", 6),
        ("letter", "mono", 6),
        ("letter", "large-print", 2),
    ],
)
def test_a_sheet_holds_so_many_cards(paper: Paper, edition: Edition, cards: int) -> None:
    assert card_grid(Layout(paper, edition)).capacity == cards


@given(PLACES)
def test_a_sheet_that_is_turned_over_has_every_back_behind_its_front(
    place: tuple[CardGrid, Duplex, int],
) -> None:
    grid, duplex, number = place
    position = number % grid.capacity
    front, back = grid.front(position), grid.back(position, duplex)
    if duplex == "long-edge":
        behind = (grid.paper_width - back.left - grid.width, back.top)
    else:
        behind = (back.left, grid.paper_height - back.top - grid.height)
    assert behind == pytest.approx((front.left, front.top))
    assert back.turned == (duplex == "short-edge")


@given(GRIDS)
def test_no_two_cards_lie_on_each_other_and_all_on_the_paper(grid: CardGrid) -> None:
    places = [grid.front(position) for position in range(grid.capacity)]
    assert len({(place.left, place.top) for place in places}) == grid.capacity
    for place in places:
        assert -0.001 <= place.left <= grid.paper_width - grid.width + 0.001
        assert -0.001 <= place.top <= grid.paper_height - grid.height + 0.001


@pytest.mark.parametrize("paper", PAPERS)
def test_where_the_paper_ends_nothing_is_cut(paper: Paper) -> None:
    grid = card_grid(Layout(paper))
    marked = {mark.left for mark in grid.marks() if mark.left == mark.right}
    assert (0.0 in marked, grid.paper_width in marked) == (False, False)
    assert len(marked) == {"a4": 1, "letter": 3}[paper]


def test_the_sizes_are_those_of_the_style() -> None:
    css = STYLE.read_text(encoding="utf-8")
    styles = dict(re.findall(r"\.(size-[a-z-]+) \{(.*?)\}", css, re.DOTALL))
    assert set(styles) == {size.css for pair in SIZES.values() for size in pair}
    for edition in ("standard", "large-print"):
        for size in SIZES["large" if edition == "large-print" else "small"]:
            tokens = {
                name: float(value)
                for name, value in re.findall(r"--card-([a-z-]+): ([\d.]+)(?:pt|mm);", styles[size.css])
            }
            for voice in ("name", "quote", "title", "said", "text", "label"):
                assert (tokens[voice], tokens[f"{voice}-lead"]) == getattr(size, voice)
            assert tokens["room"] == pytest.approx(room(card_grid(Layout("a4", edition)), size)[1], abs=0.05)


def test_nothing_is_set_smaller_than_it_may_be() -> None:
    for name, least in (("small", 8.5), ("large", 18)):
        for size in SIZES[name]:  # type: ignore[index]  # the two words of its keys
            types = [getattr(size, voice) for voice in ("name", "quote", "title", "said", "text", "label")]
            assert min(points for points, _ in types) >= least
            assert all(lead >= 1.2 * points or points > 22 for points, lead in types)


@given(st.lists(st.text("abc ", min_size=1, max_size=300), max_size=6), st.text("abc ", max_size=200))
def test_more_words_are_never_lower_nor_set_larger(texts: list[str], more: str) -> None:
    grid = card_grid(Layout())
    words, longer = [Words(text) for text in texts], [Words(text) for text in (*texts, more)]
    first, second = SIZES["small"]
    assert height(longer, first, 91) >= height(words, first, 91)
    chosen, then = size_for(words, grid, "standard"), size_for(longer, grid, "standard")
    order = [first, second, None]
    assert order.index(then) >= order.index(chosen)

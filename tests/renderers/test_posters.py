"""Posters and table cards: what they say, how large they are set, and that each is one page."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from toolkit.assemble import Day, assemble, project
from toolkit.models.layout import EDITIONS, PAPERS, SHEETS, Layout, Paper
from toolkit.models.pack import Pack
from toolkit.models.posted import PostedLine
from toolkit.renderers import posters, table_cards
from toolkit.renderers.posters import AGENDA, PROMISES, SIZES, Entries, enlargements, size_for
from toolkit.typeset import Document, typeset

STYLES = Path(__file__).parents[2] / "toolkit" / "styles"
OUTPUTS = (posters, table_cards)
#: What is set in one point names the running heads and is never drawn.
_NEVER_DRAWN = 1.0
_LONGEST_TITLE = "What Wonderful Managers Promise, and How They Measure It All"
_WORD = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')
_words = st.text(st.sampled_from("abcdefgh   "), min_size=1, max_size=200).filter(str.strip)


def small_pack(**changes: object) -> Pack:
    """The pack of the small session with other values."""
    plan = strategies.session(date="2027-02-11")
    pack = assemble(plan, strategies.library([strategies.exercise()], [plan]), Day("K7Q-42M", "0.1.0"))
    return pack.model_copy(update=changes)


def rendered(pack: Pack, paper: Paper = "a4") -> dict[str, str]:
    """Posters and table cards as print HTML by their paths."""
    layout = Layout(paper)
    made = [page for output in OUTPUTS for page in output.render(project(pack, output.AUDIENCE), layout)]
    return {page.path: page.content.decode() for page in made}


def text_of(html: str) -> str:
    """What one reads on the pages."""
    main = re.search(r"<main[ >].*</main>", html, re.DOTALL)
    assert main
    return " ".join(re.sub(r"<[^>]*>", " ", main[0]).split())


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[[str], Path]:
    """Makes the finished pages of a document."""

    def make(html: str) -> Path:
        path = tmp_path / "document.pdf"
        path.write_bytes(typeset([Document("x.pdf", html, "x.html")], "weasyprint").artifacts[0].content)
        return path

    return make


def letter_sizes(path: Path) -> set[float]:
    """Sizes of all type that is drawn, in points."""
    sizes = set()
    with pikepdf.open(path) as document:
        for page in document.pages:
            scale = 1.0
            for instruction in pikepdf.parse_content_stream(page):
                operands, operator = instruction.operands, instruction.operator
                if str(operator) == "cm" and scale == 1.0:
                    scale = float(operands[0])  # the engine counts in pixels and says so first
                if str(operator) == "Tf":
                    sizes.add(round(float(operands[1]) * scale, 1))
    return {size for size in sizes if size > _NEVER_DRAWN}


def words_of(path: Path) -> list[list[tuple[float, float, float, float, str]]]:
    """The words of each page with their left, upper, right and lower ends in points."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("no pdftotext on this computer")
    done = subprocess.run([program, "-bbox", str(path), "-"], capture_output=True, text=True, check=True)
    pages = re.findall(r"<page .*?</page>", done.stdout, re.DOTALL)
    found = [_WORD.findall(page) for page in pages]
    return [[(*map(float, word[:4]), word[4]) for word in page] for page in found]


def test_the_agenda_says_when_it_begins_pauses_and_ends_and_no_other_time() -> None:
    pack = small_pack()
    text = text_of(rendered(pack)["posters.html"])
    pauses = [line.clock for line in pack.posted if line.clock]
    assert pauses
    assert re.findall(r"\b\d\d:\d\d\b", text) == [pack.starts, *pauses, pack.ends]
    assert "Thursday, 11 February 2027" in text
    for line in pack.posted:
        assert f"{line.number or line.clock} {line.title}" in text
        assert not line.page or f"{line.title} page {line.page}" in text


def test_every_promise_has_a_box_and_a_place_for_the_date() -> None:
    pack = small_pack(promises=("We end on time.", "Nobody has to speak.", "I answer within a week."))
    html = rendered(pack)["posters.html"].replace("\u00a0", " ")
    for promise in pack.promises:
        assert f'<li><span class="box"></span>{promise}<span class="due">' in html
    assert html.count("by when</span></li>") == 3


def test_a_short_last_word_has_company() -> None:
    assert posters.ending_together("Promises a Client Can Plan On") == "Promises a Client Can Plan\u00a0On"
    assert (
        posters.ending_together("Nobody is asked for an explanation.")
        == "Nobody is asked for an explanation."
    )
    assert posters.ending_together("On") == "On"


def test_every_card_says_its_number_on_both_sides_and_the_spare_one_none() -> None:
    html = rendered(small_pack(tables=(1, 2, 3, 0)))["table-cards.html"]
    assert re.findall(r'class="number">(\d+)<', html) == ["1", "1", "2", "2", "3", "3"]
    assert html.count('class="number blank"') == 2
    assert html.count("<h1") == 4, "a reader who hears the pages is told each number as a heading once"


def test_a_session_without_tables_has_no_cards() -> None:
    assert list(rendered(small_pack(tables=()))) == ["posters.html"]


@pytest.mark.parametrize("output", OUTPUTS)
def test_an_edition_is_made_or_there_is_a_reason(output: ModuleType) -> None:
    assert {*output.EDITIONS, *output.NOT_AS} == set(EDITIONS)
    assert not set(output.EDITIONS) & set(output.NOT_AS)


@pytest.mark.parametrize("paper", PAPERS)
def test_an_enlarged_poster_fills_the_larger_sheet_and_loses_nothing(paper: Paper) -> None:
    css = (STYLES / "papers" / f"{paper}.css").read_text(encoding="utf-8")
    width, height = (float(re.findall(rf"--page-{side}: ([\d.]+)mm", css)[0]) for side in ("width", "height"))
    assert (width, height) == SHEETS[paper]
    percents = dict(enlargements(paper))
    for name, wide, high in posters._LARGER[paper]:
        scale = percents[name] / 100
        assert width * scale <= wide
        assert height * scale <= high
        assert width * (scale + 0.01) > wide or height * (scale + 0.01) > high


def test_the_enlargements_are_those_that_a_copy_shop_knows() -> None:
    assert enlargements("a4") == (("A3", 141), ("A2", 200), ("A1", 282))
    assert enlargements("letter") == (("Tabloid", 129), ("18×24", 211), ("24×36", 282))


def test_the_sizes_are_those_of_the_style() -> None:
    css = (STYLES / "posters.css").read_text(encoding="utf-8")
    styles = dict(re.findall(r"\.(size-\d+[a-z-]*) \{(.*?)\}", css, re.DOTALL))
    assert list(styles) == [size.name for size in SIZES]
    for size in SIZES:
        tokens = dict(re.findall(r"--poster-([a-z-]+): ([\d.]+)(?:pt|mm);", styles[size.name]))
        assert {name: float(value) for name, value in tokens.items()} == {
            "title": size.title,
            "title-lead": size.title_lead,
            "entry": size.entry,
            "entry-lead": size.entry_lead,
            "apart": size.apart,
        }


@given(st.lists(_words, min_size=1, max_size=12), _words, st.sampled_from([AGENDA, PROMISES]))
def test_more_words_are_never_set_larger(entries: list[str], more: str, kind: Entries) -> None:
    names = [size.name for size in SIZES]
    for paper in PAPERS:
        sizes = [names.index(size_for(kind, "Title", words, paper)) for words in (entries, [*entries, more])]
        assert sizes == sorted(sizes)


def fullest(kind: Entries, position: int, entry: str, title: str, paper: Paper) -> int:
    """How many entries like this one a poster holds in the size at this position."""
    size, count = SIZES[position], 1
    while posters._height(size, kind, title, [entry] * (count + 1)) <= posters._HEIGHT[paper]:
        count += 1
    return count


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("position", range(len(SIZES)))
def test_posters_as_full_as_a_size_allows_are_one_page_each_and_can_be_read(
    pdf: Callable[[str], Path], paper: Paper, position: int
) -> None:
    entry = "Handing over a Client on a Friday" if position else "Fog to Focus"
    promise = "Questions that I cannot answer, I answer in a week."
    title = _LONGEST_TITLE if position > 1 else "Promises That Hold"
    lines = fullest(AGENDA, position, entry, title, paper) - 2
    assert lines >= 1
    pack = small_pack(
        title=title,
        posted=tuple(PostedLine(number=n, title=entry, page=n) for n in range(1, lines + 1)),
        promises=(promise,) * fullest(PROMISES, position, promise, "", paper),
    )
    path = pdf(rendered(pack, paper)["posters.html"])
    assert len(words_of(path)) == 4
    assert min(letter_sizes(path)) == 18, "the foot"
    assert min(letter_sizes(path) - {18}) >= 20


@pytest.mark.parametrize("paper", PAPERS)
def test_the_longest_day_goes_on_to_further_sheets_and_loses_nothing(
    pdf: Callable[[str], Path], paper: Paper
) -> None:
    titles = [f"{'words ' * 32}end{number}." for number in range(1, 31)]
    promises = [f"{'words ' * 32}end{number}!" for number in range(1, 7)]
    pack = small_pack(
        title=_LONGEST_TITLE,
        posted=tuple(PostedLine(number=n, title=t, page=n) for n, t in enumerate(titles, start=1)),
        promises=tuple(promises),
    )
    pages = words_of(pdf(rendered(pack, paper)["posters.html"]))
    words = [word[4] for page in pages for word in page]
    assert len(pages) > 5
    assert [word for word in words if re.fullmatch(r"end\d+\.", word)] == [f"end{n}." for n in range(1, 31)]
    assert [word for word in words if re.fullmatch(r"end\d+!", word)] == [f"end{n}!" for n in range(1, 7)]


@pytest.mark.parametrize("paper", PAPERS)
def test_table_cards_are_one_sheet_each_on_its_side_with_everything_inside(
    pdf: Callable[[str], Path], paper: Paper
) -> None:
    path = pdf(
        rendered(small_pack(title=_LONGEST_TITLE, tables=(*range(1, 31), 0)), paper)["table-cards.html"]
    )
    pages = words_of(path)
    assert len(pages) == 31
    assert min(letter_sizes(path)) >= 18
    height, width = (side / 25.4 * 72 for side in SHEETS[paper])
    edge = 5 / 25.4 * 72
    for page in pages:
        drawn = [word for word in page if word[3] - word[1] > _NEVER_DRAWN]
        assert len(drawn) > 60
        for left, upper, right, lower, word in drawn:
            assert edge < left < right < width - edge, word
            assert word.isdigit() or edge < upper < lower < height - edge, word
            assert not upper < height / 2 < lower, "nothing is printed across the fold"

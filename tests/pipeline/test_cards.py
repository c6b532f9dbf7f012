"""Decks of cards on paper: read back from the PDF, every back stands behind its front and nothing near a cut."""

import ctypes
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import page as validation
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.rubric.paper import Box, Letter, Page, pages
from toolkit import pipeline
from toolkit.models.base import shown
from toolkit.models.drills.prompt import Prompt
from toolkit.models.layout import DUPLEX, PAPERS, Duplex, Edition, Paper
from toolkit.models.library import Library
from toolkit.models.pack import Pack
from toolkit.pipeline import Choices, Workspace
from toolkit.pipeline.packs import assemble_pack
from toolkit.pipeline.printing import PrintPages, render_pack, typeset_pack
from toolkit.renderers import words_for
from toolkit.typeset import Typesetting

REPOSITORY = Path(__file__).parents[2]
SESSION = "client-case-hour"
DECKS = ("cards", "item-cards", "rescue-cards")
#: Where one cuts, measured by hand: upright lines, level ones; and the edges of the cards.
CUTS: dict[Paper, tuple[list[float], list[float]]] = {
    "a4": ([105.0], [74.5, 148.5, 222.5]),
    "letter": ([2.95, 107.95, 212.95], [28.7, 102.7, 176.7, 250.7]),
}
EDGES: dict[Paper, tuple[list[float], list[float]]] = {
    "a4": ([0.0, 105.0, 210.0], [0.5, 74.5, 148.5, 222.5, 296.5]),
    "letter": CUTS["letter"],
}
_POINT = 25.4 / 72
_INSIDE = 6.0
_CODE = re.compile(r"[A-Z]-[2-9A-Z]{4}·\d+$")


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped content."""
    return pipeline.read(Workspace((REPOSITORY,), REPOSITORY, REPOSITORY))[0]


def rendered(
    library: Library,
    only: tuple[str, ...] = DECKS,
    paper: Paper = "a4",
    edition: Edition = "standard",
    duplex: Duplex = "long-edge",
) -> tuple[Pack, tuple[PrintPages, ...]]:
    """The pack of the session and the print pages of some outputs."""
    pack = assemble_pack(library, library.sessions[SESSION], {}, paper)
    return pack, render_pack(pack, only, paper, (edition,), duplex)


def typeset(html: tuple[PrintPages, ...]) -> Typesetting:
    """Print pages as PDFs, with what the preflight found."""
    return typeset_pack(html, Choices(engine="weasyprint"), lambda _: None)


@dataclass(frozen=True)
class Deck:
    """A finished document with cards."""

    paper: Paper
    duplex: Duplex
    made: Typesetting

    @cached_property
    def pdf(self) -> bytes:
        """The file."""
        return self.made.artifacts[0].content

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Its pages."""
        return pages(self.pdf)

    def cell(self, box: Box) -> Box:
        """The card on which something lies, by the edges of the cards."""
        across, down = EDGES[self.paper]
        cells = [
            Box(left, top, right, bottom)
            for left, right in pairwise(across)
            for top, bottom in pairwise(down)
        ]
        return next(cell for cell in cells if cell.holds(box))

    def codes(self, page: Page) -> dict[str, Box]:
        """Where each card's code stands on a page, in the order of the file."""
        return {code: self.around(letters) for code, letters in _words(page) if _CODE.fullmatch(code)}

    @staticmethod
    def around(letters: list[Letter]) -> Box:
        """The box around letters."""
        box = letters[0].box
        for letter in letters[1:]:
            box = box.around(letter.box)
        return box


def _words(page: Page) -> Iterator[tuple[str, list[Letter]]]:
    """Every three words in a row, so that a code and its number are found together."""
    found: list[list[Letter]] = []
    for letter in page.letters:
        if letter.after_blank or not found:
            found.append([])
        found[-1].append(letter)
    for first, second, third in zip(found, found[1:], found[2:], strict=False):
        letters = [*first, *second, *third]
        yield "".join(letter.sign for letter in letters), letters


@pytest.fixture(
    scope="module", params=[(paper, duplex) for paper in PAPERS for duplex in DUPLEX], ids="-".join
)
def deck(request: pytest.FixtureRequest, library: Library) -> Deck:
    """The item cards: several sheets, the last of them not full."""
    paper, duplex = request.param
    _, html = rendered(library, ("item-cards",), paper, duplex=duplex)
    return Deck(paper, duplex, typeset(html))


def test_every_back_lies_behind_its_front_when_the_sheet_is_turned_over(deck: Deck) -> None:
    cards = 0
    for front, back in zip(deck.pages[::2], deck.pages[1::2], strict=True):
        fronts, backs = deck.codes(front), deck.codes(back)
        assert fronts.keys() == backs.keys()
        for code, box in backs.items():
            cell = deck.cell(box)
            if deck.duplex == "long-edge":
                behind = Box(back.width - cell.right, cell.top, back.width - cell.left, cell.bottom)
                assert cell.right - box.right < 10, "upright: the code at the right of the foot"
                assert cell.bottom - box.bottom < 10
            else:
                behind = Box(cell.left, back.height - cell.bottom, cell.right, back.height - cell.top)
                assert box.left - cell.left < 10, (
                    "on its head, so that a card that is turned like a page reads"
                )
                assert box.top - cell.top < 10
            assert edges(deck.cell(fronts[code])) == pytest.approx(edges(behind), abs=0.05), code
        cards += len(fronts)
    assert cards == 24


def edges(box: Box) -> tuple[float, float, float, float]:
    """Left, top, right and bottom."""
    return box.left, box.top, box.right, box.bottom


def test_marks_lie_on_the_cuts_and_on_every_cut(deck: Deck) -> None:
    upright, level = CUTS[deck.paper]
    document = pypdfium2.PdfDocument(deck.pdf)
    for number, page in enumerate(document):
        found = list(_strokes(page))
        if number % 2:
            assert found == [], "one side has marks, so that the other cannot disagree"
            continue
        across = {round(line.left, 2) for line in found if line.right - line.left < 0.01}
        down = {round(line.top, 2) for line in found if line.bottom - line.top < 0.01}
        assert sorted(across) == pytest.approx(upright, abs=0.2)
        assert sorted(down) == pytest.approx(level, abs=0.2)
        assert len(found) == sum(line.right - line.left < 0.01 for line in found) + sum(
            line.bottom - line.top < 0.01 for line in found
        )
        for letter in deck.pages[number].letters:
            assert not any(_touch(line, letter.box) for line in found), letter


def _touch(one: Box, other: Box) -> bool:
    apart = one.right < other.left or other.right < one.left
    return not (apart or one.bottom < other.top or other.bottom < one.top)


def _strokes(page: pypdfium2.PdfPage) -> Iterator[Box]:
    """Every hairline of a page, in millimetres from the top left."""
    height = page.get_height()
    x, y = ctypes.c_float(), ctypes.c_float()
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    for path in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        pdfium.FPDFPath_GetDrawMode(path.raw, filled, stroked)
        if not stroked.value:
            continue
        matrix, points = path.get_matrix(), []
        for number in range(pdfium.FPDFPath_CountSegments(path.raw)):
            pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(path.raw, number), x, y)
            across, up = matrix.on_point(x.value, y.value)
            points.append((across * _POINT, (height - up) * _POINT))
        for (left, top), (right, bottom) in zip(points[::2], points[1::2], strict=True):
            yield Box(min(left, right), min(top, bottom), max(left, right), max(top, bottom))


def test_every_letter_stays_six_millimetres_inside_its_card(deck: Deck) -> None:
    letters = 0
    for page in deck.pages:
        for letter in page.letters:
            cell = deck.cell(letter.box)
            assert cell.left + _INSIDE <= letter.box.left < letter.box.right <= cell.right - _INSIDE, letter
            assert cell.top + _INSIDE <= letter.box.top < letter.box.bottom <= cell.bottom - _INSIDE, letter
            assert letter.size >= 8.5
            letters += 1
    assert letters > 3000


def test_cards_are_read_in_the_order_of_their_numbers(deck: Deck) -> None:
    for page in deck.pages:
        numbers = [int(code.partition("·")[2]) for code in deck.codes(page)]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_a_deck_is_accessible_and_the_preflight_finds_nothing(deck: Deck) -> None:
    assert deck.made.diagnostics == ()
    assert deck.made.traced == ()
    with pikepdf.open(io.BytesIO(deck.pdf)) as pdf:
        kinds = [str(each.S) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 2 * 24, "each front, and each back with what it is the back of"
    path = deck.made.artifacts[0].path
    assert ("short-edge" in path) == (deck.duplex == "short-edge")


def test_decks_on_their_head_meet_pdf_ua_1(library: Library, tmp_path: Path) -> None:
    """Upright they are among the shipped sessions."""
    _, html = rendered(library, duplex="short-edge")
    made = typeset(html)
    assert made.diagnostics == made.traced == ()
    assert len(made.artifacts) == len(DECKS)
    for artifact in made.artifacts:
        (tmp_path / artifact.path).write_bytes(artifact.content)
        result = validation.validate_pdf(str(tmp_path / artifact.path), profile="ua1")
        assert result.is_compliant, (artifact.path, [str(failure) for failure in result.failures][:5])


def test_words_that_no_card_holds_stop_the_build_at_their_place(library: Library) -> None:
    long = library.terms["hedge"].model_copy(update={"meaning": "Word after word. " * 35})
    _, html = rendered(replace(library, terms={**library.terms, "hedge": long}), ("cards",))
    traced = typeset(html).traced
    assert traced
    assert {(found.origin.kind, found.origin.identifier, found.severity) for found in traced} == {
        ("term", "hedge", "error")
    }
    assert all(found.code == "text-past-box" and "card" in found.sentence for found in traced)


def text_of(html: tuple[PrintPages, ...], path: str) -> str:
    """What one reads on the pages of a document."""
    (page,) = [each.artifact.content.decode() for each in html if each.artifact.path == path]
    main = re.search(r"<main[ >].*</main>", page, re.DOTALL)
    assert main
    return " ".join(re.sub(r"<[^>]*>", " ", main[0]).split())


def test_items_with_too_many_words_are_left_out_and_the_title_card_says_which(library: Library) -> None:
    family = library.drills["name-the-pattern"]
    first, second, *rest = family.items
    items = (first, second.model_copy(update={"stem": "Word after word. " * 60}), *rest)
    changed = replace(
        library, drills={**library.drills, family.id: family.model_copy(update={"items": items})}
    )
    pack, html = rendered(changed, ("item-cards",))
    text = text_of(html, "item-cards.html")
    (deck,) = pack.decks.items
    number = next(card.number for card in deck.cards if card.prompt.item == second.id)
    assert f"Number {number} is more than a card holds. It is in the workbook." in text
    assert f"{len(deck.cards) - 1} cards and this one" in text
    assert "Word after word" not in text


class WithTranscript(Prompt):
    """A prompt of a kind to come."""

    transcript: str = shown("all", "What was said.", "A long talk.")


def test_what_a_card_cannot_show_is_left_out_too(library: Library) -> None:
    pack, _ = rendered(library, ())
    (deck,) = pack.decks.items
    other = deck.cards[3].model_copy(update={"prompt": WithTranscript(**dict(deck.cards[3].prompt))})
    cards = (*deck.cards[:3], other, *deck.cards[4:])
    decks = pack.decks.model_copy(update={"items": (deck.model_copy(update={"cards": cards}),)})
    html = render_pack(pack.model_copy(update={"decks": decks}), ("item-cards",))
    assert "Number 4 is more than a card holds." in text_of(html, "item-cards.html")


def test_the_cards_for_participants_hold_nothing_of_the_key(library: Library) -> None:
    pack, html = rendered(library)
    participants, key = (text_of(html, f"{name}.html") for name in ("cards", "item-cards"))
    hidden = [card.prompt.explanation.split("*")[0] for deck in pack.decks.items for card in deck.cards]
    hidden = [words for words in hidden if len(words) > 12]
    assert len(hidden) > 5
    assert pack.decks.rescue
    hidden += [card.sign[:20] for card in pack.decks.rescue.cards]
    assert [words for words in hidden if words in participants] == []
    assert all(words.strip().replace("'", "’") in key for words in hidden[:5])


def test_a_session_without_drills_has_no_item_cards_and_one_without_anything_has_none(
    library: Library,
) -> None:
    def names(blocks: slice) -> Mapping[str, PrintPages]:
        plan = library.sessions["ninety-minute-taster"]
        shorter = plan.model_copy(update={"blocks": plan.blocks[blocks]})
        pack = assemble_pack(library, shorter, {})
        return {pages.artifact.path: pages for pages in render_pack(pack, DECKS)}

    assert set(names(slice(None))) == {"cards.html", "rescue-cards.html"}
    assert set(names(slice(2, 3))) == set()


@pytest.mark.parametrize("edition", ["", "-mono", "-large-print"])
def test_the_words_say_at_which_edge_the_sheets_are_turned_over(edition: str) -> None:
    for name in DECKS:
        for marked, edge, other in (("", "long", "short"), ("-short-edge", "short", "long")):
            what, on_paper = words_for(f"{name}{marked}{edition}.pdf")
            assert f"{edge} edge" in on_paper
            assert f"{other} edge" not in on_paper
            assert ("large print" in what) == (edition == "-large-print")

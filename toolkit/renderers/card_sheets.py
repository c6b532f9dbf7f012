"""What the outputs with cards share: decks become sheets of fronts, each followed by the sheet of its backs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from toolkit.models.layout import Edition, Layout
from toolkit.models.record import Fragment, Record
from toolkit.renderers.templates import print_document
from toolkit.subject.card_grid import CardGrid, Place, card_grid
from toolkit.subject.card_type import Words, room, size_for, sizes_for
from toolkit.subject.wording import ending_together

EDITIONS: tuple[Edition, ...] = ("standard", "large-print", "mono")
NOT_AS: dict[Edition, str] = {
    "low-print": "cards are made to be cut and used again; to save the paper, print one deck for a group",
    "booklet": "they are cut apart, and a booklet is folded and stapled",
}
_TURNED_OVER = {"": "long edge", "-short-edge": "short edge"}
#: Millimetres from one line to write on to the next, as the token --line has it.
_LINE, _LARGE_LINE = 8.5, 13.0
#: Words as long as those of the title cards, to measure them.
_HOW = "Hand it on. Somebody says it better, and you write that on the back."
_LEFT_OUT = "Numbers 1, 2, 3, 4, 5, 6 are more than a card holds. They are in the workbook."
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Card:
    """A card that is ready to be laid on a sheet.

    Attributes:
        number: within its deck, from 1; 0 for the title card.
        shows: what its template shows; None for a card to write on.
        front: size of the type on its front.
        back: size of the type on its back; empty when nothing stands there.
        short: whether what can be spared is left out.
    """

    number: int
    shows: Record | None = None
    front: str = ""
    back: str = ""
    short: bool = False


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards that belong together and say so with one code.

    Attributes:
        kind: name of the templates of its sides.
        code: printed on every card.
        cards: in order.
        about: what its title card says besides.
        left_out: numbers of the cards that their words were too many for.
    """

    kind: str
    code: str
    cards: tuple[Card, ...]
    about: Record | None = None
    left_out: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cards on one sheet of paper, each with its two places."""

    deck: Deck
    cards: tuple[tuple[Card, Place, Place], ...]

    @property
    def has_backs(self) -> bool:
        """Whether anything is printed on the other side."""
        return any(card.back for card, _, _ in self.cards)


def stem_of(layout: Layout, stem: str) -> str:
    """Name of the file, which tells at which edge its sheets are turned over; the long edge is the usual one."""
    return layout.stem(stem if layout.duplex == "long-edge" else f"{stem}-{layout.duplex}")


def words_for_files(stem: str, what: str, copies: str) -> dict[str, tuple[str, str]]:
    """What to say of the files of such an output, by pattern.

    Args:
        stem: their name.
        what: what they are.
        copies: how many to print: "Print one deck of cards for each pair".
    """
    return {
        f"{stem}{turned}{edition}.*": (
            f"{what}{', in large print' if edition else ''}",
            f"{copies}, in full size, on both sides, turned over at the {edge}; then cut along the marks.",
        )
        for turned, edge in _TURNED_OVER.items()
        for edition in ("-large-print", "")
    }


def card_document(title: str, pack: Record, layout: Layout, decks: Sequence[Deck]) -> bytes:
    """Decks as self-contained print HTML: sheet by sheet, fronts first, then their backs.

    Args:
        title: name of the document.
        pack: what its audience may see.
        layout: paper, edition, and the edge at which sheets are turned over.
        decks: each begins on a sheet of its own.
    """
    grid = card_grid(layout)
    return print_document(
        "cards/document.html.j2",
        ("print", "cards"),
        pack,
        layout,
        name=title,
        grid=grid,
        together=together,
        title_size={deck.code: _title_size(deck, pack, layout) for deck in decks},
        lines=_lines(grid, layout.edition),
        sheets=[sheet for deck in decks for sheet in _sheets(deck, grid, layout)],
    )


def _title_size(deck: Deck, pack: Record, layout: Layout) -> str:
    """Size of the type on the title card of a deck: names and instructions may be long."""
    about = (deck.about.title, deck.about.instruction) if deck.about else ("Sentences of your own", _HOW)
    more = [Words(_LEFT_OUT, above=2.5)] if deck.left_out else []
    words = [
        Words(pack.title, "label", above=3.5),
        Words(about[0], "quote"),
        Words("Deck P-0000: 20 cards and this one", "label", above=1),
        *(Words(how, above=2.5) for how in (about[1], _HOW)),
    ]
    return size_of([*words, *more], layout) or smallest(layout)


def _lines(grid: CardGrid, edition: Edition) -> int:
    """How many lines to write on a card holds."""
    _, height = room(grid, sizes_for(edition)[0])
    return int(height / (_LARGE_LINE if edition == "large-print" else _LINE))


def _sheets(deck: Deck, grid: CardGrid, layout: Layout) -> Iterator[Sheet]:
    cards = (Card(0), *deck.cards)
    for first in range(0, len(cards), grid.capacity):
        yield Sheet(
            deck,
            tuple(
                (card, grid.front(position), grid.back(position, layout.duplex))
                for position, card in enumerate(cards[first : first + grid.capacity])
            ),
        )


def size_of(words: Sequence[Words], layout: Layout) -> str:
    """Name of the larger size in which the words fit on a side; empty when they fit in neither."""
    size = size_for(words, card_grid(layout), layout.edition)
    return size.css if size else ""


def smallest(layout: Layout) -> str:
    """Name of the size for words that cannot be left out: the preflight finds those that do not fit."""
    return sizes_for(layout.edition)[-1].css


def together(text: str | Fragment) -> str | Fragment:
    """A text whose last word does not stand alone on the last line if it is short."""
    if isinstance(text, str):
        return ending_together(text)
    before, _, last = text.html.rpartition(" ")
    lost = before and "<a" not in text.html and plain(last) != plain(ending_together(f"x {last}"))
    return Fragment(f"{before}\u00a0{last}") if lost else text


def plain(text: object) -> str:
    """Finished author text without its marks, to be measured."""
    return unescape(_TAG.sub("", str(text)))

"""Cards for practice: the patterns in which ownership gets lost, the slots of a promise, and some to write on."""

from collections.abc import Callable, Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Layout
from toolkit.models.record import Record
from toolkit.renderers import card_sheets
from toolkit.renderers.card_sheets import Card, Deck, card_document, plain, size_of, smallest
from toolkit.subject.card_grid import card_grid
from toolkit.subject.card_type import Voice, Words

AUDIENCE: Audience = "participant"
STEM = "cards"
EDITIONS = card_sheets.EDITIONS
NOT_AS = card_sheets.NOT_AS
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = card_sheets.words_for_files(
    STEM, "for everyone: practice cards to cut apart", "Print the practice cards once for each pair"
)
#: Millimetres that the names of the paragraphs on a back take, and the white between these.
_NAMES, _APART = 17.0, 1.5


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The decks as self-contained print HTML; nothing for a session that trains no pattern."""
    decks = pack.decks
    if decks.patterns is None:
        return
    made = [Deck("pattern", decks.patterns.code, tuple(_cards(decks.patterns, layout, _pattern_back)))]
    if decks.slots is not None:
        made.append(Deck("slot", decks.slots.code, tuple(_cards(decks.slots, layout, _slot_back))))
    made.append(Deck("blank", decks.blank, tuple(Card(n) for n in range(1, card_grid(layout).capacity))))
    yield Artifact(
        f"{card_sheets.stem_of(layout, STEM)}.html", card_document("Practice cards", pack, layout, made)
    )


#: What stands on a back, in full and without what can be spared.
_Back = Callable[[Record, float], tuple[list[Words], list[Words]]]


def _cards(deck: Record, layout: Layout, back: _Back) -> Iterator[Card]:
    # In large print the names begin their paragraphs and do not stand beside them.
    names = 0.0 if layout.edition == "large-print" else _NAMES
    for card in deck.cards:
        front = [Words("Pattern", "label"), Words(card.term.title, "title" if card.weak else "name", above=1)]
        front += [Words(card.weak, "quote", above=4)] if card.weak else []
        full, short = back(card, names)
        size = size_of(full, layout)
        yield Card(
            card.number,
            card,
            front=size_of(front, layout) or smallest(layout),
            back=size or size_of(short, layout) or smallest(layout),
            short=not size,
        )


def _pattern_back(card: Record, names: float) -> tuple[list[Words], list[Words]]:
    rows: list[tuple[str, str, Voice]] = [
        ("Gets lost", plain(card.term.meaning), "text"),
        ("Instead", card.term.instead or "", "text"),
        ("", card.better, "said"),
        ("Fair when", card.term.fair_use or "", "text"),
    ]
    full = [
        Words(text if names else f"{name} {text}", voice, less=names, above=_APART)
        for name, text, voice in rows
        if text
    ]
    return full, [words for words in full if words.voice != "said"]


def _slot_back(card: Record, _: float) -> tuple[list[Words], list[Words]]:
    meaning = Words(plain(card.term.meaning))
    example = Words(card.term.example or "", "said", above=3)
    return [meaning, example], [meaning]

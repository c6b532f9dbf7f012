"""Rescue cards for trainers: what one sees or hears when an exercise goes wrong, and what to say and do then."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Layout
from toolkit.models.record import Record
from toolkit.renderers import card_sheets
from toolkit.renderers.card_sheets import Card, Deck, card_document, size_of, smallest
from toolkit.subject.card_type import Words

AUDIENCE: Audience = "facilitator"
STEM = "rescue-cards"
EDITIONS = card_sheets.EDITIONS
NOT_AS = card_sheets.NOT_AS
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = card_sheets.words_for_files(
    STEM, "for you: what may go wrong and what helps, to cut apart", "Print the rescue cards once, for you"
)
_APART = 3.0


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """The deck as self-contained print HTML; nothing for a session without exercises."""
    deck = pack.decks.rescue
    if deck is not None:
        cards = tuple(
            Card(
                card.number,
                card,
                front=size_of(_front(card), layout) or smallest(layout),
                back=size_of(_back(card), layout) or smallest(layout),
            )
            for card in deck.cards
        )
        document = card_document("Rescue cards", pack, layout, [Deck("rescue", deck.code, cards)])
        yield Artifact(f"{card_sheets.stem_of(layout, STEM)}.html", document)


def _front(card: Record) -> list[Words]:
    return [Words(card.title, "label"), Words(card.sign, "quote", above=_APART)]


def _back(card: Record) -> list[Words]:
    return [Words(part.text, "quote" if part.said else "said", above=_APART) for part in card.response]

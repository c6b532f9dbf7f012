"""Cards with the items of the session's drills: the item on the front, its answer on the back."""

from collections.abc import Iterator

from toolkit.models.artifact import Artifact
from toolkit.models.base import Audience
from toolkit.models.layout import Layout
from toolkit.models.record import Record
from toolkit.renderers import card_sheets
from toolkit.renderers.card_sheets import Card, Deck, card_document, plain, size_of
from toolkit.subject.card_type import Words

AUDIENCE: Audience = "key"
STEM = "item-cards"
EDITIONS = card_sheets.EDITIONS
NOT_AS = card_sheets.NOT_AS
#: What to say of its files, by pattern of the path: what they are, and what to do with them on paper.
FILES = card_sheets.words_for_files(
    STEM,
    "for you: the drill items with their answers, to cut apart",
    "Print the item cards once for each group",
)
#: Millimetres of the letters before choices.
_LETTERS = 9.0
#: What of a prompt a card shows, and what is no matter of one.
_SHOWN = frozenset(
    {
        "number",
        "item",
        "position",
        "instruction",
        "stem",
        "mark",
        "choices",
        "targets",
        "fields",
        "spaces",
        "ticks",
        "hint",
        "answer",
        "models",
        "explanation",
    }
)
#: White above a paragraph of an item, and between choices.
_APART, _BETWEEN = 2.5, 0.8


def render(pack: Record, layout: Layout) -> Iterator[Artifact]:
    """One deck for each drill as self-contained print HTML; nothing for a session without drills."""
    decks = [deck for deck in (_deck(deck, layout) for deck in pack.decks.items) if deck.cards]
    if decks:
        document = card_document("Item cards", pack, layout, decks)
        yield Artifact(f"{card_sheets.stem_of(layout, STEM)}.html", document)


def _deck(deck: Record, layout: Layout) -> Deck:
    """The items that fit on a card; the title card says which do not, and where they are."""
    cards = [
        Card(
            card.number,
            card,
            front=size_of(_front(deck, card), layout) if _stands_on_a_card(card.prompt) else "",
            back=size_of(_back(card), layout),
        )
        for card in deck.cards
    ]
    fitting = tuple(card for card in cards if card.front and card.back)
    left_out = tuple(card.number for card in cards if not (card.front and card.back))
    return Deck("item", deck.code, fitting, deck, left_out)


def _stands_on_a_card(prompt: Record) -> bool:
    """Whether there is nothing in it that a card does not show, such as a transcript."""
    return not any(value for name, value in vars(prompt).items() if name not in _SHOWN)


def _front(deck: Record, card: Record) -> list[Words]:
    prompt = card.prompt
    words = [Words(f"{card.number} {deck.title}", "title"), Words(plain(prompt.stem), "said", above=_APART)]
    if prompt.choices:
        words += [Words(plain(choice.text), less=_LETTERS, above=_BETWEEN) for choice in prompt.choices]
        words.append(Words("", above=_APART))
    words += _line(" · ".join(f"{target.label} {plain(target.text)}" for target in prompt.targets))
    captions = [*prompt.fields, *(space.caption for space in prompt.spaces if space.caption)]
    words += [*_line(" · ".join(prompt.ticks)), *_line(" · ".join(captions))]
    return [*words, *_line(plain(prompt.hint))]


def _line(text: str) -> list[Words]:
    return [Words(text, above=_APART)] if text else []


def _back(card: Record) -> list[Words]:
    prompt = card.prompt
    answers = [f"{choice.label} {plain(choice.text)}" for choice in card.right] or [plain(prompt.answer)]
    return [
        *(Words(answer, "said", less=2 * _LETTERS) for answer in answers),  # in bold
        *(Words(plain(model), above=_BETWEEN) for model in prompt.models),
        Words(plain(prompt.explanation), above=2 * _APART),
    ]

"""Decks of cards: what stands on them, card by card. Where a card lies on its sheet is the renderers' matter."""

from toolkit.models.base import Model, shown
from toolkit.models.drills.prompt import Choice, Prompt
from toolkit.models.term import Term


class TermCard(Model):
    """A word of the glossary on a card."""

    number: int = shown("all", "Within its deck, from 1.")
    term: Term = shown("all", "As the author wrote it.")
    weak: str = shown("all", "Of a pattern's example, the sentence that loses; empty without one.", "")
    better: str = shown("all", "Of a pattern's example, the sentence that holds; empty without one.", "")


class TermDeck(Model):
    """Cards with words of the glossary."""

    code: str = shown("all", "Told from its words: an older deck has another one.")
    cards: tuple[TermCard, ...] = shown("all", "In order.")


class ItemCard(Model):
    """An item of a drill on a card."""

    number: int = shown("key", "Within its deck, from 1.")
    prompt: Prompt = shown("key", "As it was drawn.")
    right: tuple[Choice, ...] = shown(
        "key",
        "The answer in its parts: the choices it names, or what goes into each field; empty for one part.",
        (),
    )


class ItemDeck(Model):
    """The items of a drill, each once, however many variants have it."""

    code: str = shown("key", "Told from its words: an older deck has another one.")
    family: str = shown("key", "Id of the family.")
    title: str = shown("key", "Name of the family.")
    instruction: str = shown("key", "What to do.")
    cards: tuple[ItemCard, ...] = shown("key", "In the order of the family.")


class ResponsePart(Model):
    """A few words of a response: either to be spoken or about what to do."""

    said: bool = shown("facilitator", "Whether they are spoken.")
    text: str = shown("facilitator", "The words.")


class RescueCard(Model):
    """A moment that goes wrong, and what helps."""

    number: int = shown("facilitator", "Within its deck, from 1.")
    title: str = shown("facilitator", "Name of the exercise.")
    exercise: str = shown("facilitator", "Its id.")
    at: str = shown("facilitator", "Where it stands in its file, as 'pitfalls.0'.")
    sign: str = shown("facilitator", "What one sees or hears.")
    response: tuple[ResponsePart, ...] = shown("facilitator", "What to say and do, in order.")


class RescueDeck(Model):
    """What may go wrong in the exercises of a session."""

    code: str = shown("facilitator", "Told from its words: an older deck has another one.")
    cards: tuple[RescueCard, ...] = shown("facilitator", "In the order of the day.")


class Decks(Model):
    """All decks of a session; those that it has no use for are missing."""

    patterns: TermDeck | None = shown("all", "Patterns in which ownership gets lost.", None)
    slots: TermDeck | None = shown("all", "The slots of a promise.", None)
    blank: str = shown("all", "Code of the cards to write on; empty without them.", "")
    items: tuple[ItemDeck, ...] = shown("key", "One for each drill.", ())
    rescue: RescueDeck | None = shown("facilitator", "What may go wrong, and what helps.", None)

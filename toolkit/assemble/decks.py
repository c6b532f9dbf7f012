"""The decks of cards of a session: patterns and slots from the glossary, items from its drills, rescues from its exercises."""

from collections.abc import Iterator, Sequence

from toolkit.assemble.code import deck_code
from toolkit.models.decks import (
    Decks,
    ItemCard,
    ItemDeck,
    RescueCard,
    RescueDeck,
    ResponsePart,
    TermCard,
    TermDeck,
)
from toolkit.models.drills.prompt import Choice, Prompt
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.pack import Drill, Part
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term
from toolkit.subject.decks import pattern_terms, slot_terms
from toolkit.subject.spoken import spoken_first

#: What the code of a deck begins with; A to D begin those of drill sheets.
_PATTERNS, _SLOTS, _BLANK, _ITEMS, _RESCUE = "P", "S", "W", "Q", "R"
#: What stands between the weak sentence and the better one.
_ARROW = "→"
#: Where an item stands is no word of it.
_PLACES = {"number", "position", "item"}


def decks(plan: SessionPlan, library: Library, parts: Sequence[Part], exercises: Sequence[Exercise]) -> Decks:
    """All decks.

    Args:
        plan: the session.
        library: where the glossary is.
        parts: the resolved parts, with the drills as they were drawn.
        exercises: those of the session, each once.
    """
    patterns = _term_deck(_PATTERNS, pattern_terms(plan, library))
    slots = _term_deck(_SLOTS, slot_terms(plan, library))
    return Decks(
        patterns=patterns,
        slots=slots,
        blank=deck_code(_BLANK, [patterns.code, slots.code if slots else ""]) if patterns else "",
        items=tuple(_item_deck(part.drill) for part in parts if part.drill and part.drill.sheets[0].prompts),
        rescue=_rescue_deck(exercises),
    )


def _term_deck(letter: str, terms: Sequence[Term]) -> TermDeck | None:
    if not terms:
        return None
    words = [[term.title, term.meaning, term.example, term.instead, term.fair_use] for term in terms]
    return TermDeck(
        code=deck_code(letter, words),
        cards=tuple(_term_card(number, term) for number, term in enumerate(terms, start=1)),
    )


def _term_card(number: int, term: Term) -> TermCard:
    weak, _, better = (half.strip() for half in (term.example or "").partition(_ARROW))
    return TermCard(number=number, term=term, weak=weak, better=better)


def _item_deck(drill: Drill) -> ItemDeck:
    drawn: dict[str, Prompt] = {}
    for sheet in drill.sheets:
        for prompt in sheet.prompts:
            drawn.setdefault(prompt.item, prompt)
    ordered = sorted(drawn.values(), key=lambda prompt: prompt.position)
    words = [prompt.model_dump(exclude=_PLACES) for prompt in ordered]
    return ItemDeck(
        code=deck_code(_ITEMS, [drill.title, drill.instruction, words]),
        family=drill.family,
        title=drill.title,
        instruction=drill.instruction,
        cards=tuple(
            ItemCard(number=number, prompt=prompt, right=_right(prompt))
            for number, prompt in enumerate(ordered, start=1)
        ),
    )


def _right(prompt: Prompt) -> tuple[Choice, ...]:
    """An answer that names choices by their letters, with their words, which are on the other side of the card; or
    one that fills fields, field by field.
    """
    labels = prompt.answer.split(", ")
    named = tuple(choice for choice in prompt.choices if choice.label in labels)
    if named and len(named) == len(labels):
        return named
    filled = tuple(part.partition(": ") for part in prompt.answer.split("; "))
    captions = {*prompt.fields, *(space.caption for space in prompt.spaces)}
    if prompt.fields and all(caption in captions for caption, _, _ in filled):
        return tuple(Choice(label=caption, text=text) for caption, _, text in filled)
    return ()


def _rescue_deck(exercises: Sequence[Exercise]) -> RescueDeck | None:
    moments = [moment for exercise in exercises for moment in _moments(exercise)]
    if not moments:
        return None
    words = [[exercise.title, sign, response] for exercise, _, sign, response in moments]
    cards = tuple(
        RescueCard(
            number=number,
            title=exercise.title,
            exercise=exercise.id,
            at=at,
            sign=sign,
            response=tuple(ResponsePart(said=said, text=text) for said, text in spoken_first(response)),
        )
        for number, (exercise, at, sign, response) in enumerate(moments, start=1)
    )
    return RescueDeck(code=deck_code(_RESCUE, words), cards=cards)


def _moments(exercise: Exercise) -> Iterator[tuple[Exercise, str, str, str]]:
    for field in ("pitfalls", "difficult_moments"):
        for position, moment in enumerate(getattr(exercise, field)):
            yield exercise, f"{field}.{position}", moment.sign, moment.response

"""Decks of cards: what is on them, and the code that changes with their words alone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from toolkit import pipeline
from toolkit.models.decks import Decks
from toolkit.models.drills.prompt import Prompt
from toolkit.models.library import Library
from toolkit.models.session import ExerciseBlock, SessionPlan
from toolkit.models.words import Pattern
from toolkit.pipeline import Workspace
from toolkit.pipeline.packs import assemble_pack, source_digests

REPOSITORY = Path(__file__).parents[2]
DRILLED, UNDRILLED = "client-case-hour", "ninety-minute-taster"


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped content."""
    return pipeline.read(Workspace((REPOSITORY,), REPOSITORY, REPOSITORY))[0]


def decks(library: Library, session: str = DRILLED, **changes: object) -> Decks:
    """The decks of a session on a day of one's choice."""
    return assemble_pack(library, library.sessions[session].model_copy(update=changes), {}).decks


def codes(made: Decks) -> list[str]:
    """All codes, in order."""
    assert made.patterns
    assert made.slots
    assert made.rescue
    return [
        made.patterns.code,
        made.slots.code,
        made.blank,
        *(deck.code for deck in made.items),
        made.rescue.code,
    ]


def with_term(library: Library, name: str, **changes: object) -> Library:
    """The library with another word in its glossary."""
    return replace(library, terms={**library.terms, name: library.terms[name].model_copy(update=changes)})


def test_a_session_with_drills_has_all_patterns_and_the_slots_in_the_order_of_a_promise(
    library: Library,
) -> None:
    made = decks(library)
    assert made.patterns
    assert made.slots
    assert [card.term.pattern for card in made.patterns.cards] == list(get_args(Pattern))
    assert [card.term.title for card in made.slots.cards] == [
        "Who",
        "Will",
        "What",
        "Done when",
        "By",
        "Tell",
    ]
    maybe = made.patterns.cards[2]
    assert maybe.weak == '"I\'ll try to look in at the site."'
    assert maybe.better == '"I\'ll be at the site on Wednesday at eight."'


def test_a_session_without_drills_has_the_patterns_of_its_exercises_and_its_rescues(library: Library) -> None:
    made = decks(library, UNDRILLED)
    plan = library.sessions[UNDRILLED]
    used = [library.exercises[block.exercise] for block in plan.blocks if isinstance(block, ExerciseBlock)]
    named = {pattern for exercise in used for pattern in exercise.facets.patterns}
    assert made.patterns
    assert made.rescue
    assert {card.term.pattern for card in made.patterns.cards} == named
    assert 0 < len(named) < len(get_args(Pattern))
    assert made.items == ()
    assert len(made.rescue.cards) == sum(len(one.pitfalls) + len(one.difficult_moments) for one in used)


def test_every_item_that_was_drawn_is_on_one_card(library: Library) -> None:
    pack = assemble_pack(library, library.sessions[DRILLED], {})
    (deck,) = pack.decks.items
    drawn = [
        prompt for part in pack.parts if part.drill for sheet in part.drill.sheets for prompt in sheet.prompts
    ]
    assert len(drawn) > len({prompt.item for prompt in drawn}) == len(deck.cards)
    assert {card.prompt.item for card in deck.cards} == {prompt.item for prompt in drawn}
    assert [card.number for card in deck.cards] == list(range(1, len(deck.cards) + 1))
    assert all(card.prompt in drawn for card in deck.cards)
    assert all([choice.label for choice in card.right] == [card.prompt.answer] for card in deck.cards)


CHANGES: dict[str, tuple[Callable[[Library], Library], set[int]]] = {
    "a pattern's fair use": (lambda known: with_term(known, "hedge", fair_use="It is fair."), {0, 2}),
    "a slot's example": (lambda known: with_term(known, "slot-by", example='"By nine."'), {1, 2}),
    "other words to search for": (lambda known: with_term(known, "hedge", also=("soft word",)), set()),
    "a term of another kind": (lambda known: with_term(known, "cadence", meaning="Another."), set()),
    "an explanation": (
        lambda known: replace(
            known,
            drills={
                name: family.model_copy(
                    update={
                        "items": tuple(
                            item.model_copy(update={"explanation": "Another one."}) for item in family.items
                        )
                    }
                )
                for name, family in known.drills.items()
            },
        ),
        {3},
    ),
    "a response": (
        lambda known: replace(
            known,
            exercises={
                name: one.model_copy(
                    update={"pitfalls": (one.pitfalls[0].model_copy(update={"response": "Wait."}),)}
                )
                for name, one in known.exercises.items()
            },
        ),
        {4},
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_word_changes_the_code_of_its_deck_and_of_no_other(change: str, library: Library) -> None:
    apply, expected = CHANGES[change]
    before, after = codes(decks(library)), codes(decks(apply(library)))
    assert {
        number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]
    } == expected


def test_another_day_changes_no_code(library: Library) -> None:
    changed = decks(library, date="2027-05-04", people=9, title="Another title")
    assert codes(changed) == codes(decks(library))


def test_codes_begin_with_letters_of_their_own(library: Library) -> None:
    found = codes(decks(library))
    assert [code[:2] for code in found] == ["P-", "S-", "W-", "Q-", "R-"]
    assert len(set(found)) == len(found)


def test_the_glossary_that_is_printed_decides_the_pack_and_the_rest_does_not(library: Library) -> None:
    within = source_digests(library, library.sessions[UNDRILLED])
    terms = {Path(name).stem for name in within if name.startswith("glossary/")}
    made = decks(library, UNDRILLED)
    assert made.patterns
    assert made.slots
    assert terms == {card.term.id for deck in (made.patterns, made.slots) for card in deck.cards}


def test_a_term_that_does_not_say_what_it_is_decides_the_pack_too(library: Library) -> None:
    faulty = type(library.terms["cadence"]).model_construct(id="cadence")
    plan: SessionPlan = library.sessions[UNDRILLED]
    known = replace(library, terms={**library.terms, "cadence": faulty})
    assert any(Path(name).stem == "cadence" for name in source_digests(known, plan))


def test_an_answer_in_fields_is_told_field_by_field(library: Library) -> None:
    family = library.drills["clear-the-fog"]
    plan = library.sessions[DRILLED]
    drill = next(block for block in plan.blocks if getattr(block, "drill", None))
    blocks = tuple(
        block.model_copy(update={"drill": family.id, "levels": ()}) if block is drill else block
        for block in plan.blocks
    )
    (deck,) = decks(library, blocks=blocks).items
    for card in deck.cards:
        prompt: Prompt = card.prompt
        assert tuple(choice.label for choice in card.right) == prompt.fields
        assert "; ".join(f"{choice.label}: {choice.text}" for choice in card.right) == prompt.answer

"""The glossary explains every word that the papers use, and each exercise says when one needs it."""

from pathlib import Path
from typing import get_args

import pytest

from tests.workspaces import REPOSITORY
from toolkit import pipeline
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.term import TermKind
from toolkit.models.words import Pattern, SpeechMove
from toolkit.pipeline import Workspace
from toolkit.subject.wording import sentences, words

EXAMPLE = REPOSITORY / "overlays" / "example"
SLOTS = ("who", "will", "what", "done-when", "by", "tell")


@pytest.fixture(scope="module")
def library() -> Library:
    """The library with the example overlay laid over it."""
    return pipeline.read(Workspace((REPOSITORY, EXAMPLE), REPOSITORY, Path("build")))[0]


def of_kind(library: Library, kind: TermKind) -> set[str]:
    """The ids of the terms of a kind."""
    return {term.id for term in library.terms.values() if term.kind == kind}


def test_every_pattern_slot_and_move_is_explained_under_its_own_name(library: Library) -> None:
    patterns = {term.pattern: name for name, term in library.terms.items() if term.pattern}
    assert patterns == {code: code.replace("_", "-") for code in get_args(Pattern)}
    assert of_kind(library, "pattern") == set(patterns.values())
    assert of_kind(library, "slot") == {f"slot-{slot}" for slot in SLOTS}
    assert of_kind(library, "move") == set(get_args(SpeechMove))
    assert len(of_kind(library, "word")) >= 20


def test_a_pattern_is_called_as_in_the_drill_that_trains_it(library: Library) -> None:
    drill = library.drills["name-the-pattern"]
    called = {
        item.patterns[0]: option.text
        for item in drill.items
        for option in item.options
        if len(item.patterns) == 1 and option.correct and "nothing is lost" not in option.text
    }
    assert set(called) == set(get_args(Pattern))
    titles = {term.pattern: term.title.casefold() for term in library.terms.values() if term.pattern}
    assert titles == {code: text.casefold() for code, text in called.items()}


def test_an_example_of_a_pattern_goes_from_weak_to_better(library: Library) -> None:
    patterns = [term for term in library.terms.values() if term.kind == "pattern"]
    assert patterns
    assert [term.id for term in patterns if (term.example or "").count('" → "') != 1] == []


def test_every_term_is_short_and_shows_a_sentence_and_a_way_on(library: Library) -> None:
    assert len(library.terms) > 40
    for term in library.terms.values():
        assert len(sentences(term.meaning)) <= 3, term.id
        assert len(words(term.meaning)) <= 60, term.id
        assert term.example, term.id
        assert term.also, term.id
        assert term.see, term.id


def test_no_word_leads_to_two_terms_by_their_titles(library: Library) -> None:
    titles = [term.title.casefold() for term in library.terms.values()]
    assert len(titles) == len(set(titles))


def test_every_exercise_names_its_terms_and_when_one_needs_it(library: Library) -> None:
    assert len(library.exercises) > 14
    for exercise in library.exercises.values():
        assert exercise.glossary, exercise.id
        assert len(set(exercise.glossary)) == len(exercise.glossary), exercise.id
        assert exercise.when_to_use, exercise.id
        for situation in exercise.when_to_use:
            assert len(sentences(situation)) == 1, situation
            assert situation.endswith((".", '."')), situation


def test_nobody_meets_a_situation_twice(library: Library) -> None:
    said = [line for exercise in library.exercises.values() for line in exercise.when_to_use]
    assert len(said) == len(set(said))


def test_every_term_can_be_reached(library: Library) -> None:
    """From an exercise, or from another term."""
    named = {name for exercise in library.exercises.values() for name in _terms_of(exercise)}
    named |= {name for term in library.terms.values() for name in term.see}
    assert set(library.terms) - named == set()


def _terms_of(exercise: Exercise) -> set[str]:
    moves = set(exercise.facets.moves)
    patterns = {pattern.replace("_", "-") for pattern in exercise.facets.patterns}
    return {*exercise.glossary, *moves, *patterns}

"""What the shipped items say about sentences is true for the language engine, with whatever words are drawn."""

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests import strategies
from tests.drills.sheets import FAMILIES, LIBRARY, SEEDS, session_day
from toolkit.checks import check
from toolkit.models.drills.claim import Claim
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.subject.calendar import SessionCalendar
from toolkit.subject.drills import with_fillers
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.proof import disproof, grammar_of

#: Kinds that say nothing about sentences: sums, dates, headings, one's own words.
SILENT = {"cadence", "ledger", "match", "own"}
WEAK = "Somebody should see to that soon."


@pytest.fixture(scope="module")
def grammar() -> Grammar:
    """The shipped English."""
    return grammar_of(LIBRARY.languages["en"], LIBRARY.cues["en"])


def claims(family: Family[Any], item: Item) -> Iterator[Claim]:
    """What an item says, filled as for 200 sessions: on known days and on open ones in turns."""
    for number, seed in enumerate(SEEDS):
        calendar = SessionCalendar(family.language, session_day(seed) if number % 2 else None)
        draw = Draw(seed, family.id, item.id, calendar=calendar)
        yield from family.claims(with_fillers(item, family.fillers, draw))


@pytest.mark.parametrize("name", [name for name, family in FAMILIES.items() if family.kind not in SILENT])
def test_every_claim_of_a_family_holds_whatever_words_are_drawn(name: str, grammar: Grammar) -> None:
    """Also that there are claims to look at: one an item for 200 seeds in most families."""
    family = FAMILIES[name]
    looked_at, disproved = 0, set()
    for item in family.items:
        for claim in claims(family, item):
            looked_at += 1
            assert claim.text
            assert "{" not in claim.text
            sentence = disproof(claim, grammar)
            if sentence:
                disproved.add(f"{item.id}: “{claim.text}” {sentence}")
    assert disproved == set()
    sentences = any(getattr(slot, "sentence", True) for item in family.items for slot in _slots(item))
    least = len(SEEDS) * len(family.items) // 2
    assert looked_at >= (least if sentences else 0), f"only {looked_at} claims"


def _slots(item: Any) -> tuple[Any, ...]:
    return item.slots if hasattr(item, "slots") else (None,)


def test_kinds_without_sentences_of_their_own_claim_nothing() -> None:
    for family in FAMILIES.values():
        if family.kind in SILENT:
            assert [claim for item in family.items for claim in family.claims(item)] == []


@pytest.mark.parametrize("kind", strategies.DRILL_FILES)
def test_what_the_small_families_of_the_tests_say_holds_in_real_english_as_well(
    kind: str, grammar: Grammar
) -> None:
    family = strategies.drill(kind)
    said = [claim for item in family.items for claim in claims(family, item)]
    assert bool(said) == (kind not in SILENT | {"fill", "order"})
    assert [(claim.text, sentence) for claim in said if (sentence := disproof(claim, grammar))] == []


# What follows plants a fault into a copy of a shipped family, and `check` must find it.


def first(kind: str, fits: Callable[[Any], bool] = lambda _: True) -> tuple[Family[Any], int]:
    """A shipped family of a kind, and the position of its first item that fits."""
    for family in FAMILIES.values():
        for number, item in enumerate(family.items if family.kind == kind else ()):
            if item.weak_form_ok is None and fits(item):
                return family, number
    raise AssertionError(f"no {kind} fits")


def found(family: Family[Any]) -> set[str]:
    """The codes of everything that `check` says of the library with this family alone."""
    library = dataclasses.replace(
        LIBRARY, drills={family.id: family}, exercises={}, cases={}, sessions={}, terms={}
    )
    return {problem.code for problem in check(library)}


def planted(family: Family[Any], number: int, **changes: Any) -> Family[Any]:
    """A copy with one item changed."""
    items = list(family.items)
    items[number] = items[number].model_copy(update=changes)
    return family.model_copy(update={"items": tuple(items)})


def with_one(parts: tuple[Any, ...], fits: Callable[[Any], bool], **changes: Any) -> tuple[Any, ...]:
    """The same parts, the first one that fits changed."""
    place = next(place for place, part in enumerate(parts) if fits(part))
    return (*parts[:place], parts[place].model_copy(update=changes), *parts[place + 1 :])


def _right(part: Any) -> bool:
    return bool(part.correct)


def _wrong(part: Any) -> bool:
    return not part.correct


def _choose() -> Family[Any]:
    family, number = first("choose", lambda item: any(one.flaw for one in item.options))
    options = with_one(family.items[number].options, _right, text=WEAK)
    return planted(family, number, options=options)


def _choose_other_flaw() -> Family[Any]:
    family, number = first("choose", lambda item: any(one.flaw == "vague_time" for one in item.options))
    options = with_one(family.items[number].options, lambda one: one.flaw == "vague_time", flaw="self_attack")
    return planted(family, number, options=options)


def _rewrite() -> Family[Any]:
    family, number = first("rewrite")
    return planted(family, number, model_answers=(WEAK,))


def _slots_filled() -> Family[Any]:
    family, number = first("slots", lambda item: "by" not in item.missing)
    return planted(family, number, missing=(*family.items[number].missing, "by"))


def _build() -> Family[Any]:
    family, number = first("build")
    place = len(family.items[number].right) - 1
    parts = list(family.items[number].parts)
    parts[place] = parts[place].model_copy(update={"text": "somehow, sometime."})
    return planted(family, number, parts=tuple(parts))


def _branch() -> Family[Any]:
    family, number = first("branch")
    turns = list(family.items[number].turns)
    turns[0] = turns[0].model_copy(update={"options": with_one(turns[0].options, _right, text=WEAK)})
    return planted(family, number, turns=tuple(turns))


def _transcript() -> Family[Any]:
    family, number = first("transcript")
    lines = with_one(family.items[number].lines, lambda line: line.pattern is None, text=WEAK)
    return planted(family, number, lines=lines)


def _order() -> Family[Any]:
    family, number = first("order", lambda item: bool(item.patterns))
    return planted(family, number, ordered=(*family.items[number].ordered[:-1], WEAK))


def _fill() -> Family[Any]:
    family, number = first("fill", lambda item: any(slot.sentence for slot in item.slots))
    slots = with_one(family.items[number].slots, lambda slot: slot.sentence, accept=(WEAK,))
    return planted(family, number, slots=slots)


@pytest.mark.parametrize(
    "plant",
    [_choose, _choose_other_flaw, _rewrite, _slots_filled, _build, _branch, _transcript, _order, _fill],
)
def test_an_item_that_says_something_false_is_found(plant: Callable[[], Family[Any]]) -> None:
    family = plant()
    assert found(FAMILIES[family.id]) == set(), "without the fault there is nothing to find"
    assert "drill-proof" in found(family)


def _two_right_options() -> Family[Any]:
    family, number = first("choose")
    return planted(family, number, options=with_one(family.items[number].options, _wrong, correct=True))


def _two_right_answers() -> Family[Any]:
    family, number = first("branch")
    turns = list(family.items[number].turns)
    turns[0] = turns[0].model_copy(update={"options": with_one(turns[0].options, _wrong, correct=True)})
    return planted(family, number, turns=tuple(turns))


def _the_right_option_twice() -> Family[Any]:
    family, number = first("choose")
    options = family.items[number].options
    (right,) = [one.text for one in options if one.correct]
    return planted(family, number, options=with_one(options, _wrong, text=right.upper()))


def _a_part_twice() -> Family[Any]:
    family, number = first("build")
    parts = family.items[number].parts
    return planted(family, number, parts=with_one(parts, lambda part: bool(part.flaw), text=parts[0].text))


@pytest.mark.parametrize(
    ("plant", "code"),
    [
        (_two_right_options, "one-right-answer"),
        (_two_right_answers, "dialogue-leads"),
        (_the_right_option_twice, "one-right-answer"),
        (_a_part_twice, "one-right-answer"),
    ],
)
def test_a_key_with_two_right_answers_is_found(plant: Callable[[], Family[Any]], code: str) -> None:
    assert code in found(plant())


@pytest.mark.parametrize("name", FAMILIES)
@pytest.mark.parametrize("slip", ["{{nowhere}}", "{day}", "{{ day }}", "{{Day}}"])
def test_a_placeholder_that_nothing_fills_is_found_in_every_family(name: str, slip: str) -> None:
    family = FAMILIES[name]
    stem = f"{family.items[-1].stem} Before {slip}."
    assert found(planted(family, len(family.items) - 1, stem=stem)) == {"placeholders"}


@pytest.mark.parametrize("name", [name for name, family in FAMILIES.items() if family.fillers])
def test_a_list_of_words_that_is_taken_out_is_missed(name: str) -> None:
    assert found(FAMILIES[name].model_copy(update={"fillers": {}})) == {"placeholders"}

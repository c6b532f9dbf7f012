from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from toolkit.load import load_library
from toolkit.load.patterns import _FORMS, describe_pattern
from toolkit.load.sentences import SENTENCES, Problem, say
from toolkit.load.trails import fields_of, follow
from toolkit.load.validate import validate
from toolkit.load.yaml_file import Reading, read_yaml
from toolkit.models.base import Model, UnknownValueError
from toolkit.models.brand import Brand
from toolkit.models.exercise import Exercise
from toolkit.models.places import Node, Place
from toolkit.models.session import SessionPlan

TESTS = Path(__file__).parents[1]
EXERCISE = TESTS / "bench" / "exercise.yaml"
SESSION = TESTS / "cases" / "load" / "good-session-inline" / "input.yaml"
BRAND = TESTS / "cases" / "load" / "brand-good" / "input.yaml"
WRONG = (
    None,
    7,
    -1,
    10**6,
    1.5,
    True,
    "",
    "x" * 5000,
    "no such word",
    (),
    ("x",) * 40,
    (None,),
    {},
    {"type": 5},
)


def value_of(path: Path) -> Any:
    return read_yaml(path.read_bytes(), "file").value


def wrong_versions(value: Any) -> Iterator[Any]:
    """The value with each of its parts, one at a time, replaced, taken away or joined by another."""
    yield from WRONG
    if isinstance(value, dict):
        yield {**value, "unknown": 1}
        for key, inner in value.items():
            yield {name: other for name, other in value.items() if name != key}
            for wrong in wrong_versions(inner):
                yield {**value, key: wrong}
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            for wrong in wrong_versions(inner):
                yield (*value[:position], wrong, *value[position + 1 :])


def all_nouns(above: type[Model] = Model) -> Iterator[type[Model]]:
    for noun in above.__subclasses__():
        if noun.__module__.startswith("toolkit.models."):
            yield noun
            yield from all_nouns(noun)


def errors_of_single_fields() -> Iterator[tuple[type[Model], Any]]:
    """What each field of each noun says to each wrong value."""
    for noun in all_nouns():
        for name in fields_of(noun):
            for wrong in WRONG:
                try:
                    noun.model_validate({name: wrong})
                except ValidationError as error:
                    for one in error.errors(include_url=False):
                        yield noun, one


def errors_of_whole_files() -> Iterator[tuple[type[Model], Any]]:
    for model, path, given in (
        (Exercise, EXERCISE, {"id": "x"}),
        (SessionPlan, SESSION, {"id": "x"}),
        (Brand, BRAND, {}),
    ):
        for value in wrong_versions(value_of(path)):
            if isinstance(value, dict):
                try:
                    model.model_validate({**given, **value})
                except ValidationError as error:
                    for one in error.errors(include_url=False):
                        yield model, one


def test_every_problem_that_the_nouns_can_find_has_its_own_words() -> None:
    kinds: set[str] = set()
    patterns: set[str] = set()
    for _, one in chain(errors_of_single_fields(), errors_of_whole_files()):
        kinds.add(one["type"])
        patterns.update([one["ctx"]["pattern"]] if one["type"] == "string_pattern_mismatch" else [])
    assert kinds - SENTENCES.keys() == set()
    assert SENTENCES.keys() - kinds == set(), "words for problems that cannot happen"
    assert len(patterns) > 5
    assert patterns - _FORMS.keys() == set()


def test_every_problem_of_a_single_field_names_it_in_plain_words() -> None:
    said = 0
    for noun, one in errors_of_single_fields():
        trail = follow(noun, one["loc"])
        if trail.parts and not (one["type"] == "too_short" and len(one["input"]) >= one["ctx"]["min_length"]):
            words = say(Problem(one["type"], trail, one.get("ctx", {}), one["input"]))
            said += 1
            assert words.code
            assert words.code != "wrong-value"
            assert not words.sentence.endswith(".")
            assert "pydantic" not in words.sentence + words.hint
    assert said > 1_000


def test_a_pattern_without_words_is_shown_as_it_is() -> None:
    assert describe_pattern("^x$")[0] == "of the form ^x$"


def test_tags_are_dropped_even_where_a_field_has_the_same_name() -> None:
    trail = follow(Exercise, ("sheets", 0, "prompts", 1, "lines", "lines"))
    assert trail.parts == ("sheets", 0, "prompts", 1, "lines")
    rounds = follow(Exercise, ("steps", 0, "minutes", "rounds", "rounds"))
    assert rounds.parts == ("steps", 0, "minutes", "rounds")
    assert follow(SessionPlan, ("blocks", 0, "break-block", "break", "minutes")).parts[-2:] == (
        "break",
        "minutes",
    )


def read_exercise(text: str) -> Any:
    return validate(Exercise, "x", read_yaml(text.encode(), "x.yaml"), "x.yaml")


@pytest.fixture(scope="module")
def sound() -> str:
    return EXERCISE.read_text(encoding="utf-8")


def test_a_sound_file_gives_a_whole_noun_with_the_id_of_its_name(sound: str) -> None:
    validated = read_exercise(sound)
    assert (validated.noun.id, validated.partial, validated.diagnostics) == ("x", False, ())


def test_a_faulty_field_is_absent_and_the_others_are_there(sound: str) -> None:
    validated = read_exercise(sound.replace("status: draft", "status: new").replace("pitfalls:", "pitfall:"))
    assert validated.partial
    assert validated.noun.title == "Say it back"
    assert validated.noun.prework is None, "a field that was rightly left out has its default"
    assert len(validated.noun.pitfalls) == 2, "a misspelt key is read under its right name"
    with pytest.raises(UnknownValueError):
        _ = validated.noun.status
    assert [one.code for one in validated.diagnostics] == ["not-one-of", "unknown-field"]


def test_a_faulty_field_does_not_take_its_default(sound: str) -> None:
    validated = read_exercise(sound.replace("glossary: []", "glossary: [Not A Slug]"))
    with pytest.raises(UnknownValueError):
        _ = validated.noun.glossary


def test_a_fault_inside_a_list_costs_only_its_own_field(sound: str) -> None:
    noun = read_exercise(sound.replace("mode: ", "mode: un", 1).replace("minutes: ", "minutes: x", 1)).noun
    whole = read_exercise(sound).noun
    assert [step.id for step in noun.steps] == [step.id for step in whole.steps]
    with pytest.raises(UnknownValueError):
        _ = noun.steps[0].mode
    assert noun.steps[1:] == whole.steps[1:]


def test_an_entry_of_an_unknown_kind_makes_its_list_unknown(sound: str) -> None:
    with pytest.raises(UnknownValueError):
        _ = read_exercise(sound.replace("type: lines", "type: ropes", 1)).noun.sheets[0].prompts


def test_a_file_that_cannot_be_read_gives_a_noun_with_its_id_alone() -> None:
    validated = read_exercise("title: 'x")
    assert validated.noun.id == "x"
    for name in ("title", "glossary"):
        with pytest.raises(UnknownValueError):
            getattr(validated.noun, name)


def test_a_renamed_key_keeps_its_place_for_later_rules(sound: str) -> None:
    validated = read_exercise(sound.replace("transition:", "transitoin:"))
    line = 1 + sound[: sound.index("transition:")].count("\n")
    assert validated.root.descend(("transition",))[1] == Place(line, 1)


def test_all_misspelt_keys_of_all_levels_are_found_in_one_run(sound: str) -> None:
    text = (
        sound.replace("summary:", "sumary:").replace("    mode:", "    moed:").replace("privacy:", "privcy:")
    )
    found = read_exercise(text).diagnostics
    assert {one.code for one in found} == {"unknown-field"}
    assert len(found) == 2 + sound.count("    mode:")


def test_a_key_like_one_that_is_there_is_left_out_and_says_so(sound: str) -> None:
    (one,) = read_exercise(sound.replace("outcome:", "titel: Again\noutcome:")).diagnostics
    assert one.hint == "did you mean 'title', which is there already?"


def test_what_reading_has_refused_is_not_said_again(sound: str) -> None:
    found = read_exercise(sound.replace("status: draft", "status: *draft")).diagnostics
    assert [one.code for one in found] == ["alias"]


def test_entries_below_the_least_number_are_not_counted_wrongly(sound: str) -> None:
    found = read_exercise(sound.replace("authors: [The bench]", "authors: ['']")).diagnostics
    assert [one.code for one in found] == ["empty-field"]


def test_an_empty_reading_says_only_that() -> None:
    validated = validate(Brand, None, Reading(None, Node(Place(1, 1)), ()), "brand.yaml")
    assert [one.code for one in validated.diagnostics] == ["empty-file"]


def test_problems_name_list_entries_by_their_id(sound: str, tmp_path: Path) -> None:
    path = tmp_path / "exercises" / "expectation-clarity" / "x.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(sound.replace("id: say-back", "id: say-back\n    loud: true"), encoding="utf-8")
    sentences = [one.sentence for one in load_library([tmp_path], tmp_path)[1]]
    assert "steps > say-back: 'loud' is not a known field" in sentences

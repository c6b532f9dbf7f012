"""The runner: what it does with sound nouns, with nouns that lack a field, and with broken rules."""

import dataclasses
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import toolkit.checks
from tests import strategies
from tests.strategies import case, drill, exercise, library, session, term
from toolkit.checks import FOLLOWS, RULES, check
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills import FAMILIES
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.term import Term

slow_drawing = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def without(noun: Any, *fields: str) -> Any:
    """The noun as it is when its file does not give these fields rightly."""
    kept = {name: value for name, value in vars(noun).items() if name not in fields}
    partial = type(noun).model_construct()
    object.__setattr__(partial, "__dict__", kept)
    return partial


def codes(checked: Library) -> list[str]:
    return [problem.code for problem in check(checked)]


@slow_drawing
@given(noun=strategies.exercises())
def test_a_drawn_exercise_follows_every_rule(noun: Exercise) -> None:
    assert check(library([noun])) == ()


@slow_drawing
@given(data=st.data())
def test_a_drawn_session_follows_every_rule(data: st.DataObject) -> None:
    noun = data.draw(strategies.exercises())
    plan = data.draw(strategies.sessions(noun))

    assert check(library([noun], [plan])) == ()


def test_problems_come_in_the_order_of_their_places() -> None:
    faulty = {"review_by": "2028-02-30", "sensitivity": 2}
    found = check(library([exercise("b", **faulty, code="EC-02"), exercise("a", **faulty, code="EC-01")]))

    assert len(found) == 6
    assert list(found) == sorted(found)
    assert found[0].path == "exercises/a.yaml"


def test_a_rule_is_left_out_where_a_field_is_missing_and_the_others_go_on() -> None:
    noun = without(exercise(review_by="2028-02-30"), "minutes")

    assert codes(library([noun])) == ["real-dates"]


def test_a_rule_goes_on_with_the_other_nouns_when_one_lacks_a_field() -> None:
    minutes = {"min": 17, "target": 20, "max": 19}
    nouns = [without(exercise("a"), "minutes"), exercise("b", code="EC-98", minutes=minutes)]

    assert codes(library(nouns)) == ["minutes-range"]


def test_a_session_says_nothing_of_the_clock_when_an_exercise_lacks_its_steps() -> None:
    noun = without(exercise(), "steps")

    assert codes(library([noun], [session(end="09:20")])) == []


def test_no_rule_stumbles_over_an_exercise_or_session_that_gives_only_its_id() -> None:
    noun, plan = exercise(), session()
    bare = without(noun, *(name for name in vars(noun) if name != "id"))
    empty = without(plan, *(name for name in vars(plan) if name != "id"))

    assert check(library([bare], [empty])) == ()


def test_no_rule_stumbles_over_a_case_or_family_that_gives_only_its_id() -> None:
    nouns = [case(), *(drill(kind) for kind in FAMILIES)]
    story, *families = (without(noun, *(name for name in vars(noun) if name != "id")) for noun in nouns)

    assert check(library(cases=[story], drills=families)) == ()


@pytest.mark.parametrize("field", sorted(set(CaseStudy.model_fields) - {"id"}))
def test_a_field_that_is_missing_from_a_sound_case_is_no_second_problem(field: str) -> None:
    plan = session(end="10:40", buffer=10, blocks=[{"case": "example"}, {"exercise": "example"}])

    assert codes(library([exercise()], [plan], cases=[without(case(), field)])) == []


@pytest.mark.parametrize("kind", FAMILIES)
def test_a_field_that_is_missing_from_a_sound_family_is_no_second_problem(kind: str) -> None:
    family = drill(kind)
    plan = session(blocks=[{"drill": kind, "items": 2, "minutes": 8}, {"exercise": "example"}])
    found = {
        name: codes(library([exercise()], [plan], drills=[without(family, name)]))
        for name in vars(family)
        if name != "id"
    }

    assert found == {name: [] for name in found}


@pytest.mark.parametrize("field", sorted(set(Term.model_fields) - {"id"}))
def test_a_field_that_is_missing_from_a_sound_term_is_no_second_problem(field: str) -> None:
    assert codes(library(terms=[without(term(), field)])) == []


@pytest.mark.parametrize("field", sorted(set(Exercise.model_fields) - {"id"}))
def test_a_field_that_is_missing_from_a_sound_exercise_is_no_second_problem(field: str) -> None:
    assert codes(library([without(exercise(), field)], [session()])) == []


def test_an_error_within_a_rule_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(ModuleType):
        CODE = "broken"

        @staticmethod
        def check_exercise(noun: Exercise, _: Library) -> Iterator[object]:
            yield noun.no_such_field

    monkeypatch.setattr(toolkit.checks, "RULES", (Broken("broken"),))

    with pytest.raises(AttributeError, match="no attribute 'no_such_field'"):
        check(library([exercise()]))


def test_a_code_that_is_printed_twice_names_the_other_file() -> None:
    (problem,) = check(library([exercise("first"), exercise("second")]))

    assert problem.path == "exercises/second.yaml"
    assert problem.sentence == "the code EC-99 is taken by exercises/first.yaml"


def test_a_link_to_a_file_that_could_not_be_read_is_no_second_problem() -> None:
    checked = library([exercise()], [session()])
    unread = dataclasses.replace(checked, exercises={})

    assert check(unread) == ()
    assert codes(library([], [session()])) == ["links-resolve"]


@pytest.mark.parametrize("field", ["cases", "drills"])
def test_a_link_to_a_case_or_family_that_could_not_be_read_is_no_second_problem(field: str) -> None:
    blocks = [{"case": "example"}, {"drill": "fill", "items": 2, "minutes": 9}, {"exercise": "example"}]
    plan = session(end="10:10", buffer=7, blocks=blocks)
    checked = library([exercise()], [plan], cases=[case()], drills=[drill("fill")])

    assert check(checked) == ()
    assert check(dataclasses.replace(checked, **{field: {}})) == ()


def test_a_link_to_a_term_that_could_not_be_read_is_no_second_problem() -> None:
    noun = exercise(glossary=["example"])
    other = term("other", kind="word", pattern=None, instead=None, fair_use=None, see=["example"])
    checked = library([noun], terms=[term(), other])

    assert check(checked) == ()
    assert check(dataclasses.replace(checked, terms={"other": other})) == ()
    assert codes(library([noun], terms=[other])) == ["links-resolve", "links-resolve"]


def test_a_pattern_that_two_terms_explain_names_the_other_file() -> None:
    (problem,) = check(library(terms=[term("first"), term("second")]))

    assert problem.path == "terms/second.yaml"
    assert problem.sentence == "the pattern 'vague_time' is explained by terms/first.yaml already"


def test_what_follows_from_a_wrong_sum_is_not_said_again() -> None:
    document = strategies.exercise_document()
    document["minutes"]["target"] += 100
    changed = library([exercise(minutes=document["minutes"])], [session()])
    codes = {problem.code for problem in check(changed)}
    assert "steps-sum" in codes
    assert not codes & {"minutes-range", "cuts-reach-minimum", "session-fits", "session-budget"}


def test_every_rule_that_follows_another_names_rules_that_exist() -> None:
    codes = {rule.CODE for rule in RULES}
    assert FOLLOWS
    assert set(FOLLOWS) | set(FOLLOWS.values()) <= codes

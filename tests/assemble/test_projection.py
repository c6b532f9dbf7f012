"""Projection hands over what an audience may see, and nothing else."""

from types import ModuleType
from typing import get_args

import pytest

from toolkit.assemble import project
from toolkit.models import pack
from toolkit.models.base import SEEN_BY, Audience, Model, VisibleTo, shown, visibility
from toolkit.models.drills import prompt
from toolkit.models.record import Record


class Inner(Model):
    """A noun inside another one."""

    seen: str = shown("all", "Everyone.")
    hidden: str = shown("facilitator", "Facilitators.")


class Outer(Model):
    """A noun with one field for every value of visible_to."""

    facilitator: str = shown("facilitator", "f", "f")
    participant: str = shown("participant", "p", "p")
    manager: str = shown("manager", "m", "m")
    host: str = shown("host", "h", "h")
    all: str = shown("all", "a", "a")
    key: str = shown("key", "k", "k")
    sealed: str = shown("sealed", "s", "s")
    inner: tuple[Inner, ...] = shown("all", "Nouns inside.", ())


def test_each_audience_gets_its_fields_and_no_others() -> None:
    outer = Outer(inner=(Inner(seen="1", hidden="2"),))
    facilitator, participant = project(outer, "facilitator"), project(outer, "participant")
    assert set(vars(facilitator)) == {"facilitator", "participant", "all", "key", "inner"}
    assert set(vars(participant)) == {"participant", "all", "inner"}
    assert set(vars(participant.inner[0])) == {"seen"}  # type: ignore[index]
    assert set(vars(facilitator.inner[0])) == {"seen", "hidden"}  # type: ignore[index]


def test_a_name_that_was_not_projected_does_not_exist() -> None:
    with pytest.raises(AttributeError):
        _ = project(Inner(seen="1", hidden="2"), "participant").hidden


def test_a_record_does_not_change() -> None:
    with pytest.raises(AttributeError):
        Record(a=1).a = 2


def test_every_value_of_visible_to_is_decided_for_every_audience() -> None:
    assert set(SEEN_BY) == set(get_args(Audience))
    for seen in SEEN_BY.values():
        assert seen <= set(get_args(VisibleTo))
    assert not SEEN_BY["participant"] & {"facilitator", "key", "sealed", "manager", "host"}


def test_every_field_that_assembly_adds_says_who_may_see_it() -> None:
    """Of the nouns that no author writes; those of the files are looked at where their reference is made."""
    nouns = [noun for module in (pack, prompt) for noun in vars(module).values() if _is_noun_of(noun, module)]
    fields = [(noun.__name__, name, field) for noun in nouns for name, field in noun.model_fields.items()]
    assert len(nouns) > 15
    assert len(fields) > 100
    for noun, name, field in fields:
        assert visibility(field), f"{noun}.{name}"


def _is_noun_of(thing: object, module: ModuleType) -> bool:
    return isinstance(thing, type) and issubclass(thing, Model) and thing.__module__ == module.__name__

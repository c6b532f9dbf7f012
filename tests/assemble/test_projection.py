"""Projection hands over what an audience may see, and nothing else."""

from typing import Any, get_args

import pytest
from pydantic import BaseModel

from toolkit.assemble import project
from toolkit.models.base import SEEN_BY, Audience, Model, VisibleTo, shown, visibility
from toolkit.models.pack import Pack
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


def test_every_field_of_every_noun_says_who_may_see_it() -> None:
    fields = [
        (noun.__name__, name, field) for noun in _nouns(Pack) for name, field in noun.model_fields.items()
    ]
    assert len(fields) > 150
    for noun, name, field in fields:
        assert visibility(field), f"{noun}.{name}"


def _nouns(noun: type[Model]) -> set[type[Model]]:
    found: set[type[Model]] = set()
    waiting = [noun]
    while waiting:
        current = waiting.pop()
        if current in found:
            continue
        found.add(current)
        for field in current.model_fields.values():
            waiting += [kind for kind in _classes(field.annotation) if issubclass(kind, Model)]
    return found


def _classes(annotation: Any) -> list[type[Any]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [kind for argument in get_args(annotation) for kind in _classes(argument)]

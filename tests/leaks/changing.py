"""Nouns with one thing changed: what no planted word can show, a number or a word of a list, shows by the difference."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from tests.leaks.planting import field_name
from toolkit.models.base import Model


def changes(noun: Model) -> Iterator[tuple[str, Model]]:
    """For each field of the noun and of the nouns in it that holds no free text: its name, and a changed noun.

    Nothing is validated: a changed noun may break a rule, and shows what it shows.
    """
    for name, field in type(noun).model_fields.items():
        for changed_field, value in _changed(noun, name, getattr(noun, name), field.annotation):
            yield changed_field, noun.model_copy(update={name: value})


def _changed(noun: Model, name: str, value: Any, annotation: Any) -> Iterator[tuple[str, Any]]:
    own = field_name(type(noun), name)
    words = _words(annotation)
    if isinstance(value, Model):
        yield from changes(value)
    elif isinstance(value, tuple):
        for position, entry in enumerate(value):
            for changed_field, other in _changed(noun, name, entry, annotation):
                yield changed_field, (*value[:position], other, *value[position + 1 :])
    elif isinstance(value, bool):
        yield own, not value
    elif isinstance(value, int | float):
        yield own, value + 1
    elif isinstance(value, str) and value in words:
        yield from ((own, other) for other in words[:2] if other != value)
    elif isinstance(value, str) and value[-1:].isdigit():
        yield own, value[:-1] + str((int(value[-1]) + 1) % 10)
    elif isinstance(value, str) and value in _OTHERS:
        yield own, _OTHERS[value]


#: Another value for texts that have a shape of their own.
_OTHERS: Mapping[str, str] = {"en": "fr", "part B": "epilogue"}


def _words(annotation: Any) -> tuple[str, ...]:
    """The words of a list that a type allows."""
    if get_origin(annotation) is Literal:
        return tuple(word for word in get_args(annotation) if isinstance(word, str))
    return tuple(word for argument in get_args(annotation) for word in _words(argument))

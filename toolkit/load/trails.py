"""From a location as validation reports it to the field it means: tags of unions dropped, names kept.

A tag can have the name of a real field (`lines` is both), so the location is followed through the types of the
nouns and not guessed from the file.
"""

import types
from dataclasses import dataclass
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import Tag
from pydantic.fields import FieldInfo

from toolkit.models.base import Model
from toolkit.models.places import Location


@dataclass(frozen=True, slots=True)
class Trail:
    """Where a location leads.

    Attributes:
        parts: the location without tags.
        field: the last field that was passed; None at the top.
        allowed: the type that is allowed at the end.
        member: the noun at the end, if a noun belongs there and its kind is known.
        family: all nouns that may stand at the end; one, unless a union leads there.
    """

    parts: Location
    field: FieldInfo | None
    allowed: object
    member: type[Model] | None
    family: tuple[type[Model], ...]


def follow(model: type[Model], location: Location) -> Trail:
    """Follow a location through the types, beginning at a noun."""
    allowed: object = model
    parts: list[str | int] = []
    found: FieldInfo | None = None
    tagged: type[Model] | None = None
    for part in location:
        if tagged is None and (members := _members(allowed)) and part in members:
            tagged = members[str(part)]
            continue
        parts.append(part)
        if isinstance(part, int):
            allowed = entry_of(allowed)
        else:
            found = fields_of(tagged or _only(allowed)).get(part)
            allowed = found.annotation if found is not None else None
        tagged = None
    return Trail(tuple(parts), found, allowed, tagged or _only(allowed), models_in(allowed))


def fields_of(model: type[Model] | None) -> dict[str, FieldInfo]:
    """The fields of a noun by the name that authors write."""
    if model is None:
        return {}
    return {field.alias or name: field for name, field in model.model_fields.items()}


def models_in(allowed: object) -> tuple[type[Model], ...]:
    """The nouns a value of this type may be."""
    return tuple(model for _, model in _alternatives(allowed))


def words_in(allowed: object) -> tuple[str, ...]:
    """The fixed words a value of this type may be; empty when it is not a choice of words."""
    if get_origin(allowed) is Annotated:
        return words_in(get_args(allowed)[0])
    if get_origin(allowed) is Literal:
        return tuple(str(word) for word in get_args(allowed))
    if get_origin(allowed) in {Union, types.UnionType}:
        return tuple(word for choice in get_args(allowed) for word in words_in(choice))
    return ()


def discriminators(family: tuple[type[Model], ...]) -> dict[str, tuple[str, ...]]:
    """The field whose word tells the nouns of a union apart, with its words; empty when there is none."""
    found: dict[str, tuple[str, ...]] = {}
    for model in family:
        for name, field in model.model_fields.items():
            words = words_in(field.annotation)
            if len(words) == 1:
                found[name] = (*found.get(name, ()), *words)
    return found


def _members(allowed: object) -> dict[str, type[Model]]:
    """The nouns of a union by tag."""
    alternatives = _alternatives(allowed)
    if not alternatives[1:]:
        return {}
    tags = {tag: model for tag, model in alternatives if tag}
    if tags:
        return tags
    return {words[0]: model for _, model in alternatives for words in discriminators((model,)).values()}


def _alternatives(allowed: object) -> tuple[tuple[str, type[Model]], ...]:
    if get_origin(allowed) is Annotated:
        inner, *marks = get_args(allowed)
        tag = next((mark.tag for mark in marks if isinstance(mark, Tag)), "")
        return tuple((tag or inner_tag, model) for inner_tag, model in _alternatives(inner))
    if get_origin(allowed) in {Union, types.UnionType}:
        return tuple(pair for choice in get_args(allowed) for pair in _alternatives(choice))
    if isinstance(allowed, type) and issubclass(allowed, Model):
        return (("", allowed),)
    return ()


def _only(allowed: object) -> type[Model] | None:
    models = models_in(allowed)
    return models[0] if len(models) == 1 else None


def entry_of(allowed: object) -> object:
    """The type of the entries of a list; None when no list is allowed."""
    if get_origin(allowed) is tuple:
        return get_args(allowed)[0]
    if get_origin(allowed) in {Union, types.UnionType}:
        return next((entry_of(choice) for choice in get_args(allowed) if get_origin(choice) is tuple), None)
    return None

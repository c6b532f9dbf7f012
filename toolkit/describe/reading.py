"""What the models say about themselves, as plain records: the one place that looks into pydantic's fields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from inspect import get_annotations
from types import UnionType
from typing import Annotated, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from toolkit.models.base import Model, VisibleTo, visibility
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills import FAMILIES
from toolkit.models.exercise import Exercise
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term

#: Fields that come from the file name and are therefore never written in a file.
FROM_FILE_NAME: dict[type[Model], str] = dict.fromkeys(
    (Exercise, CaseStudy, *FAMILIES.values(), SessionPlan, Term), "id"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A field as authors meet it.

    Attributes:
        key: the word to write in the file.
        annotation: the type as the model declares it, without None.
        info: bounds, default, example.
        visible_to: who it is for.
        owner: the model that declares it, which several models may share.
    """

    key: str
    annotation: object
    info: FieldInfo
    visible_to: VisibleTo
    owner: type[Model]

    @property
    def needed(self) -> bool:
        """Whether every file must give it."""
        return self.info.is_required()

    @property
    def description(self) -> str:
        """The sentence for authors."""
        return self.info.description or ""

    @property
    def default(self) -> object:
        """What holds when the line is left out; None when there is nothing to say."""
        return None if self.needed or self.info.default in (None, (), {}) else self.info.default

    @property
    def example(self) -> object:
        """The value for the skeleton; None when the model gives none."""
        return self.info.examples[0] if self.info.examples else None


def read_fields(model: type[Model]) -> tuple[Reading, ...]:
    """The fields that are written in a file, in the order of the model; the word that names its kind comes first."""
    hints = get_type_hints(model, include_extras=True)
    fields = (
        Reading(
            info.alias or name,
            without_none(_settled(hints[name], info)),
            info,
            visibility(info),
            _owner(model, name),
        )
        for name, info in model.model_fields.items()
        if FROM_FILE_NAME.get(model) != name
    )
    return tuple(sorted(fields, key=lambda field: len(choices(field.annotation)) != 1))


def _settled(hint: object, info: FieldInfo) -> object:
    """The type as declared; where a generic model leaves it open, as the model below it has settled it."""
    item = list_item(hint)
    return info.annotation if isinstance(item, TypeVar) else hint


def _owner(model: type[Model], name: str) -> type[Model]:
    """The class that declares the field: the model itself or one above it."""
    declared = [above for above in model.__mro__ if name in get_annotations(above)]
    return next(above for above in declared if issubclass(above, Model))


def without_none(annotation: object) -> object:
    """The type that is left when the field is given at all."""
    if get_origin(annotation) in (Union, UnionType):
        left = [part for part in get_args(annotation) if part is not type(None)]
        if len(left) == 1:
            return left[0]
    return annotation


def bare(annotation: object) -> object:
    """The type without the notes that pydantic hangs on it."""
    return bare(get_args(annotation)[0]) if get_origin(annotation) is Annotated else annotation


def list_item(annotation: object) -> object | None:
    """The type of the items when the field is a list, else None."""
    inner = bare(annotation)
    item: object = get_args(inner)[0] if get_origin(inner) is tuple else None
    return item


def map_value(annotation: object) -> object | None:
    """The type of the values when the author chooses the keys below the field, else None."""
    inner = bare(annotation)
    value: object = get_args(inner)[1] if get_origin(inner) is Mapping else None
    return value


def choices(annotation: object) -> tuple[str, ...]:
    """The words of a fixed vocabulary; empty when any text goes."""
    inner = bare(annotation)
    return get_args(inner) if get_origin(inner) is Literal else ()


def nouns(annotation: object) -> tuple[type[Model], ...]:
    """The models that a value may be, without looking into lists."""
    inner = bare(annotation)
    if get_origin(inner) in (Union, UnionType):
        return tuple(model for part in get_args(inner) for model in nouns(part))
    return (inner,) if isinstance(inner, type) and issubclass(inner, Model) else ()


def parts(model: type[Model]) -> Iterator[type[Model]]:
    """The model and everything written inside it, each once, in the order in which an author meets them."""
    seen: dict[type[Model], None] = {}

    def visit(current: type[Model]) -> None:
        if current in seen:
            return
        seen[current] = None
        for field in read_fields(current):
            for below in nouns(list_item(field.annotation) or field.annotation):
                visit(below)

    visit(model)
    return iter(seen)


def name_in_words(model: type[Model]) -> str:
    """The name for people: `DebriefQuestion` is called "Debrief question"."""
    words = re.findall(r"[A-Z][a-z]*", model.__name__)
    return " ".join([words[0], *(word.lower() for word in words[1:])])

"""Nouns in which every field is filled, each text with a word of its own, so that a search tells where it went.

What is filled follows the models alone: a new field is planted by itself, whoever may see it.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from toolkit.models.base import SEEN_BY, Audience, Model, VisibleTo, visibility
from toolkit.models.brand import Brand
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills import FAMILIES
from toolkit.models.exercise import Exercise
from toolkit.models.library import Kind, Library
from toolkit.models.places import Node, Place, Source
from toolkit.models.session import BreakBlock, CaseBlock, DrillBlock, ExerciseBlock, InlineBlock, SessionPlan
from toolkit.models.term import Term

#: What a planted word looks like: it may stand in a sentence and in an id, and no hyphenation breaks it.
WORD = re.compile(r"qz[0-9]{4}k")
_SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
_TEXTS_OF_A_LIST = 2
EXERCISE, CASE, TERM, SHEET = "the-exercise", "the-case", "the-term", "the-sheet"

#: Fields that lead from one thing to another, or without which there is nothing to print.
KEPT: dict[str, object] = {
    "DrillBlock.levels": [],
    "Practice.drill": "the-rewrite",
    "Practice.levels": [],
    "ExerciseBlock.exercise": EXERCISE,
    "CaseBlock.case": CASE,
    "OrderItem.ordered": ["The first one.", "The second one.", "The third one."],
    "Sheet.id": SHEET,
    "SessionPlan.date": "2027-03-04",
    "SessionPlan.people": 12,
    "SessionPlan.end": "17:00",
    "Writing.sheet": SHEET,
    "Writing.prompts": [1],
}


@dataclass(frozen=True)
class Planted:
    """A word and the field that holds it.

    Attributes:
        word: the word.
        field: the noun that declares the field, and the field: "Step.say".
        way: who may see the field, and each field around it, outermost first.
    """

    word: str
    field: str
    way: tuple[VisibleTo, ...]

    def seen_by(self, audience: Audience) -> bool:
        """Whether this audience may read it: it may see the field and everything that the field lies in."""
        return set(self.way) <= SEEN_BY[audience]


@dataclass(frozen=True)
class Content:
    """A library of one full noun of each kind, the session that uses them all, and what was planted.

    Attributes:
        library: exercise, case study, one family of each drill kind, term, session, brand.
        plan: the session.
        planted: one entry for each text.
        kept: fields that hold no word of their own, with who may see them and each field around them.
        filled: every field that got a value.
    """

    library: Library
    plan: SessionPlan
    planted: tuple[Planted, ...]
    kept: Mapping[str, tuple[VisibleTo, ...]]
    filled: frozenset[str]


def word(number: int) -> str:
    """The planted word of this number."""
    return f"qz{number:04}k"


def full_content(text: Callable[[str], str] = lambda planted: f"Word {planted}.") -> Content:
    """Everything filled.

    Args:
        text: what stands in a field, given the field's word.
    """
    fill = _Filler(text)
    exercise = fill.noun(Exercise, id=EXERCISE)
    case = fill.noun(CaseStudy, id=CASE)
    families = {f"the-{kind}": fill.noun(model, id=f"the-{kind}") for kind, model in FAMILIES.items()}
    brand = fill.noun(Brand)
    term = fill.noun(Term, id=TERM)
    blocks = [fill.noun(block) for block in (InlineBlock, ExerciseBlock, BreakBlock, CaseBlock)]
    blocks += [fill.noun(DrillBlock, drill=name) for name in families]
    session = fill.noun(SessionPlan, blocks=blocks)
    plan = _made(SessionPlan, session)
    library = Library(
        exercises={EXERCISE: _made(Exercise, exercise)},
        sessions={plan.id: plan},
        brand=_made(Brand, brand),
        sources=_sources(plan.id, families),
        cases={CASE: _made(CaseStudy, case)},
        drills={name: _made(FAMILIES[family["kind"]], family) for name, family in families.items()},
        terms={TERM: _made(Term, term)},
    )
    return Content(library, plan, tuple(fill.planted), fill.kept, frozenset(fill.filled))


def reachable_fields() -> Iterator[tuple[type[Model], str]]:
    """Every field of every noun that an author can write, found through the types."""
    waiting: list[type[Model]] = [Exercise, CaseStudy, Brand, SessionPlan, Term, *FAMILIES.values()]
    found: set[type[Model]] = set()
    while waiting:
        noun = waiting.pop()
        if noun not in found:
            found.add(noun)
            for name, field in noun.model_fields.items():
                yield noun, field_name(noun, name)
                waiting += [below for below in _alternatives(field.annotation) if issubclass(below, Model)]


def field_name(noun: type[Model], name: str) -> str:
    """The field under the noun that declares it: the items of all drill kinds have one "Item.level"."""
    declares = next(kind for kind in noun.__mro__ if name in vars(kind).get("__annotations__", {}))
    return f"{declares.__name__.split('[')[0]}.{name}"


class _Filler:
    """Fills nouns and keeps a list of what it planted."""

    def __init__(self, text: Callable[[str], str]) -> None:
        self._text = text
        self._way: tuple[VisibleTo, ...] = ()
        self._field = ""
        self._used: set[type[Model]] = set()
        self.planted: list[Planted] = []
        self.kept: dict[str, tuple[VisibleTo, ...]] = {}
        self.filled: set[str] = set()

    def noun(self, model: type[Model], **given: object) -> dict[str, Any]:
        """A document of this noun with every field filled."""
        self._used.add(model)
        self.filled.update(field_name(model, name) for name in model.model_fields)
        return {
            field.alias or name: given[name] if name in given else self._filled(model, name, field)
            for name, field in model.model_fields.items()
        }

    def _filled(self, model: type[Model], name: str, field: FieldInfo) -> object:
        before = self._way, self._field
        self._way, self._field = (*self._way, visibility(field)), field_name(model, name)
        try:
            kept = KEPT.get(self._field)
            if kept is not None:
                return self._keep(kept)
            return self._value(field.annotation, tuple(field.metadata), field)
        finally:
            self._way, self._field = before

    def _value(self, annotation: Any, metadata: tuple[Any, ...], field: FieldInfo) -> object:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin in {Annotated, Union, UnionType}:
            options = arguments[:1] if origin is Annotated else arguments
            more = arguments[1:] if origin is Annotated else ()
            option = min((one for one in options if one is not type(None)), key=self._is_used)
            return self._value(option, (*more, *metadata), field)
        if origin is tuple:
            return self._entries(arguments[0], metadata, field)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return {"name": self._value(arguments[1], (), field)}
        if annotation is str and _bound(metadata, "pattern") in {None, _SLUG}:
            return self._plant(as_id=_bound(metadata, "pattern") is not None)
        if isinstance(annotation, type) and issubclass(annotation, Model):
            return self.noun(annotation)
        return self._keep(_shaped(annotation, metadata, field))

    def _entries(self, inner: Any, metadata: tuple[Any, ...], field: FieldInfo) -> list[object]:
        least = _bound(metadata, "min_length") or 1
        models = [kind for kind in _alternatives(inner) if issubclass(kind, Model)]
        if models:
            return [self.noun(models[number % len(models)]) for number in range(max(least, len(models)))]
        most = _bound(metadata, "max_length") or _TEXTS_OF_A_LIST
        return [self._value(inner, (), field) for _ in range(min(most, max(least, _TEXTS_OF_A_LIST)))]

    def _is_used(self, option: Any) -> bool:
        return any(kind in self._used for kind in _alternatives(option))

    def _plant(self, *, as_id: bool) -> str:
        planted = Planted(word(len(self.planted)), self._field, self._way)
        self.planted.append(planted)
        return planted.word if as_id else self._text(planted.word)

    def _keep(self, value: object) -> object:
        self.kept[self._field] = self._way
        return value


def _shaped(annotation: Any, metadata: tuple[Any, ...], field: FieldInfo) -> object:
    """A value for a field whose shape leaves no room for a word: a number, a clock time, a word of a list."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)[0]
    if annotation in {int, float, bool}:
        return annotation(_bound(metadata, "ge") or 1)
    return field.examples[0] if field.examples else field.default


def _bound(metadata: tuple[Any, ...], name: str) -> Any:
    return next((getattr(one, name) for one in metadata if getattr(one, name, None) is not None), None)


def _alternatives(annotation: Any) -> list[type[Any]]:
    """The classes that a type is made of."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return [annotation]
    return [kind for argument in get_args(annotation) for kind in _alternatives(argument)]


def _made(model: type[Any], document: Mapping[str, Any]) -> Any:
    return model.model_validate_json(json.dumps(document))


def _sources(session: str, families: Mapping[str, Any]) -> dict[tuple[Kind, str], Source]:
    names: list[tuple[Kind, str]] = [
        ("exercise", EXERCISE),
        ("case", CASE),
        ("term", TERM),
        ("session", session),
    ]
    names += [("drill", name) for name in families]
    return {
        key: Source(f"{key[1]}.yaml", "0" * 64, Node(Place(1, 1)), f"{key[1]}.yaml")
        for key in [*names, ("brand", "brand")]
    }

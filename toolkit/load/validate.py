"""Validate: from the plain value of a file to its noun, with every problem at its place.

A faulty file still yields a noun, made of the fields that are right at every level, so that rules can look at the rest
of the library and at the rest of this file in the same run.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import ValidationError, create_model
from pydantic_core import ErrorDetails

from toolkit.diagnostics import Diagnostic
from toolkit.load.findings import Findings
from toolkit.load.repair import Document, mend_keys
from toolkit.load.sentences import Problem, Said, name_of, say
from toolkit.load.trails import Trail, discriminators, entry_of, fields_of, follow, models_in
from toolkit.load.yaml_file import Reading
from toolkit.models.base import Model
from toolkit.models.places import Node, Place

Noun = TypeVar("Noun", bound=Model)


@dataclass(frozen=True, slots=True)
class Validated(Generic[Noun]):
    """A noun with its problems.

    Attributes:
        noun: complete, or made of the fields that are right.
        root: where its values stand, under the names that the noun knows.
        partial: whether fields are left out.
        diagnostics: of reading and validating, by place.
    """

    noun: Noun
    root: Node
    partial: bool
    diagnostics: tuple[Diagnostic, ...]


def validate(model: type[Noun], identifier: str | None, reading: Reading, path: str) -> Validated[Noun]:
    """Validate what was read of a file.

    Args:
        model: the noun it should hold.
        identifier: the id that the file name gives; None for a noun without one.
        reading: the file.
        path: how messages name it.
    """
    given = {} if identifier is None else {"id": identifier}
    findings = Findings(path)
    if not reading.complete or not _holds_fields(model, reading, findings):
        noun = _of_these(model, dict(given))
        diagnostics = _merge(reading.diagnostics, findings.diagnostics())
        return Validated(noun, reading.root, partial=True, diagnostics=diagnostics)
    document = Document({**reading.value, **given}, reading.root)
    if given and "id" in reading.value:
        sentence = f"the id comes from the file name ('{identifier}') and is never written in the file"
        place = reading.root.descend(("id",))[1]
        findings.add(place, "id-in-file", sentence, "delete this line; rename the file for another id")
    document = mend_keys(model, document, findings)
    noun, partial = _build(model, document, findings)
    diagnostics = _merge(reading.diagnostics, findings.diagnostics())
    return Validated(noun, document.root, partial, diagnostics)


def _holds_fields(model: type[Model], reading: Reading, findings: Findings) -> bool:
    if isinstance(reading.value, dict):
        return True
    if reading.value is None:
        hint = "write its fields into it, or delete it"
        findings.add(reading.root.place, "empty-file", "the file is empty", hint)
    else:
        said = say(Problem("model_type", follow(model, ()), {}, reading.value))
        findings.add(reading.root.place, said.code, said.sentence, said.hint)
    return False


def _build(model: type[Noun], document: Document, findings: Findings) -> tuple[Noun, bool]:
    try:
        return model.model_validate(document.value), False
    except ValidationError as error:
        problems = error.errors(include_url=False)
    for problem in problems:
        _report(model, document, problem, findings)
    return _from_right_fields(model, document.value), True


def _report(model: type[Model], document: Document, problem: ErrorDetails, findings: Findings) -> None:
    if problem["type"] == "too_short" and len(problem["input"]) >= problem["ctx"]["min_length"]:
        return  # pydantic counts only the entries that are right; those that are not have their own message
    trail = _written(model, document, problem)
    said = say(Problem(problem["type"], trail, problem.get("ctx", {}), problem["input"]))
    place = _place(document.root, trail.parts, said)
    way = trail.parts[:-1]
    if said.at or (trail.parts and isinstance(trail.parts[-1], int) and said.sentence.startswith("'")):
        way = trail.parts
    findings.add(place, said.code, name_of(way, document.value) + said.sentence, said.hint)


def _written(model: type[Model], document: Document, problem: ErrorDetails) -> Trail:
    """Where the problem is, without the fields that the author did not write: `minutes: 500` has no `base`."""
    location = problem["loc"]
    trail = follow(model, location)
    while problem["type"] != "missing" and not document.holds(trail.parts):
        location = location[:-1]
        trail = follow(model, location)
    return trail


def _place(root: Node, parts: tuple[str | int, ...], said: Said) -> Place:
    """Where to point: the value, or the nearest thing around it that exists."""
    return root.descend((*parts, said.at) if said.at else parts)[0].place


def _merge(read: tuple[Diagnostic, ...], found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """All problems; where reading has refused a value already, validation has nothing to add."""
    refused = {(one.line, one.column) for one in read if one.severity == "error"}
    return tuple(sorted((*read, *(one for one in found if (one.line, one.column) not in refused))))


def _from_right_fields(model: type[Noun], value: dict[str, Any]) -> Noun:
    """A noun of the fields that are right on their own; the others are absent, not filled with a default.

    Of a record, or of a list of records, that is wrong somewhere inside, the rest stays.
    """
    right: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key not in value:
            if not field.is_required():
                right[name] = field.get_default(call_default_factory=True)
            continue
        try:
            right[name] = getattr(_alone(model, name).model_validate({key: value[key]}), name)
        except ValidationError:
            rest = _right_parts(field.annotation, value[key])
            if rest is not None:
                right[name] = rest
    return _of_these(model, right)


def _right_parts(allowed: object, value: object) -> object:
    """A record, or a list of them, without what is wrong inside; None when one of them cannot be told at all."""
    if isinstance(value, tuple):
        entries = tuple(_right_parts(entry_of(allowed), entry) for entry in value)
        return entries if entries and None not in entries else None
    if not isinstance(value, dict):
        return None
    fitting = [model for model in models_in(allowed) if _may_be(model, value)]
    return _from_right_fields(fitting[0], value) if len(fitting) == 1 else None


def _may_be(model: type[Model], value: dict[str, Any]) -> bool:
    """Whether these fields belong to this noun and none of them names another one."""
    if not value.keys() <= fields_of(model).keys():
        return False
    return all(value.get(name) in words for name, words in discriminators((model,)).items())


def _of_these(model: type[Noun], values: dict[str, Any]) -> Noun:
    """A noun of these fields alone, without the defaults that it would take for the others."""
    noun = model.model_construct(**values)
    for name in model.model_fields.keys() - values.keys():
        noun.__dict__.pop(name, None)
    return noun


@cache
def _alone(model: type[Model], name: str) -> type[Model]:
    """A noun with this one field and all its rules."""
    field = model.model_fields[name]
    fields: dict[str, Any] = {name: (field.annotation, field)}
    return create_model(f"{model.__name__}_{name}", __base__=Model, **fields)

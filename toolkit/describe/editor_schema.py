"""JSON Schemas for editors: completion, hover texts and red lines while an author types."""

import json
from collections.abc import Sequence
from typing import Any

from toolkit.describe.reading import FROM_FILE_NAME
from toolkit.models.base import Model

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: Notes of ours, written as extension keywords, so that a strict validator does not stumble over them.
_OURS = {"visible_to": "x-visible-to", "text": "x-text"}
_HOLDS_NAMED_SCHEMAS = ("properties", "$defs")
_NULL = {"type": "null"}


def render_schema(model: type[Model]) -> str:
    """The schema of one kind of file, as JSON text."""
    raw = model.model_json_schema(by_alias=True, mode="validation")
    left_out = FROM_FILE_NAME.get(model)
    if left_out:
        del raw["properties"][left_out]
        raw["required"] = [name for name in raw["required"] if name != left_out]
    schema = {"$schema": _DIALECT, **_refine(raw)}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def render_choice_of_schemas(key: str, prefix: str, words: Sequence[str]) -> str:
    """The schema of files that say by a word which of several schemas beside this one they follow, as JSON text.

    An editor that finds its schemas by folder needs one for all drills.

    Args:
        key: the field that holds the word.
        prefix: what the names of the several schemas begin with; a hyphen and the word follow.
        words: those there are.
    """
    schema = {
        "$schema": _DIALECT,
        "title": prefix.capitalize(),
        "type": "object",
        "required": [key],
        "properties": {key: {"enum": [*words]}},
        "allOf": [
            {
                "if": {"required": [key], "properties": {key: {"const": word}}},
                "then": {"$ref": f"{prefix}-{word}.schema.json"},
            }
            for word in words
        ],
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _refine(schema: dict[str, Any]) -> dict[str, Any]:
    """The same schema, made for people: no null to offer, titles as words, our own notes marked as ours."""
    refined: dict[str, Any] = {}
    for key, value in _without_null(schema).items():
        if key in _HOLDS_NAMED_SCHEMAS:
            refined[key] = {name: _refine(below) for name, below in value.items()}
        elif key == "title":
            refined[key] = _in_words(value)
        elif key == "description":
            refined[key] = " ".join(value.split())
        elif key != "discriminator":  # a word of OpenAPI; the constant `type` of each part says the same
            refined[_OURS.get(key, key)] = _refine_below(value)
    return refined


def _refine_below(value: object) -> object:
    if isinstance(value, dict):
        return _refine(value)
    if isinstance(value, list):
        return [_refine(part) if isinstance(part, dict) else part for part in value]
    return value


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """An optional field is left out, not written as null; so null is not among the things to offer."""
    kept = {key: value for key, value in schema.items() if not (key == "default" and value is None)}
    left: list[dict[str, Any]] = [part for part in schema.get("anyOf", ()) if part != _NULL]
    if "anyOf" in schema and len(left) == 1:
        del kept["anyOf"]
        return left[0] | kept
    return kept


def _in_words(title: str) -> str:
    """One capital letter, at the start: "Odd Rule" becomes "Odd rule", "GroupUnit" becomes "Group unit"."""
    spaced = "".join(f" {letter}" if letter.isupper() else letter for letter in title)
    return spaced.strip().replace("  ", " ").capitalize()

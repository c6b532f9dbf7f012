"""A reader for the part of JSON Schema that the generated schemas use; it refuses every keyword it does not know."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
}
_LIMITS: dict[str, Callable[[Any, Any], bool]] = {
    "type": lambda value, name: _TYPES[name](value),
    "enum": lambda value, words: value in words,
    "const": lambda value, word: value == word,
    "pattern": lambda value, pattern: re.search(pattern, value) is not None,
    "minimum": lambda value, limit: value >= limit,
    "maximum": lambda value, limit: value <= limit,
    "minLength": lambda value, limit: len(value) >= limit,
    "maxLength": lambda value, limit: len(value) <= limit,
    "minItems": lambda value, limit: len(value) >= limit,
    "maxItems": lambda value, limit: len(value) <= limit,
    "required": lambda value, names: set(names) <= value.keys(),
}
_NOTES = {"title", "description", "examples", "default", "x-visible-to", "x-text", "$schema", "$defs"}
_SHAPES = {"properties", "additionalProperties", "items", "anyOf", "oneOf", "$ref"}


class SchemaReader:
    """One schema.

    Args:
        schema: as read from JSON.
    """

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self.schema = schema

    def complaints(self, value: Any, schema: Mapping[str, Any] | None = None, at: str = "") -> list[str]:
        """What the schema has against the value, each with its place; empty when it is accepted."""
        return list(self._complaints(value, self.schema if schema is None else schema, at))

    def _complaints(self, value: Any, schema: Mapping[str, Any], at: str) -> Iterator[str]:
        unknown = schema.keys() - _LIMITS.keys() - _NOTES - _SHAPES
        assert not unknown, f"{at}: not a keyword of JSON Schema: {unknown}"
        if "$ref" in schema:
            yield from self._complaints(value, self.schema["$defs"][schema["$ref"].split("/")[-1]], at)
        for keyword in (keyword for keyword in _LIMITS if keyword in schema):
            if not _LIMITS[keyword](value, schema[keyword]):
                yield f"{at}: {keyword} {schema[keyword]}"
                return
        if "properties" in schema or "additionalProperties" in schema:
            yield from self._members(value, schema, at)
        if "items" in schema:
            for number, item in enumerate(value):
                yield from self._complaints(item, schema["items"], f"{at}[{number}]")
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                fitting = [part for part in schema[keyword] if not self.complaints(value, part, at)]
                if not fitting or (keyword == "oneOf" and len(fitting) > 1):
                    yield f"{at}: {len(fitting)} of {keyword} fit"

    def _members(self, value: Mapping[str, Any], schema: Mapping[str, Any], at: str) -> Iterator[str]:
        for key, below in value.items():
            if key in schema.get("properties", ()):
                yield from self._complaints(below, schema["properties"][key], f"{at}.{key}")
            elif isinstance(schema.get("additionalProperties"), Mapping):
                yield from self._complaints(below, schema["additionalProperties"], f"{at}.{key}")
            elif schema.get("additionalProperties") is False:
                yield f"{at}: unknown {key}"


@pytest.fixture
def schema_reader() -> type[SchemaReader]:
    return SchemaReader

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from toolkit.describe.editor_schema import render_schema
from toolkit.load.yaml_file import read_yaml
from toolkit.models.brand import Brand
from toolkit.models.exercise import Exercise
from toolkit.models.session import SessionPlan

PROJECT = Path(__file__).parents[2]
MODELS = {"exercise": Exercise, "session": SessionPlan, "brand": Brand}
CONTENT = {
    "exercise": sorted((PROJECT / "exercises").rglob("*.yaml")),
    "session": sorted((PROJECT / "sessions").glob("*.yaml")),
    "brand": [PROJECT / "brand.yaml"],
}
FILES = [(kind, path) for kind, paths in CONTENT.items() for path in paths]


def written(path: Path) -> Any:
    return json.loads(json.dumps(read_yaml(path.read_bytes(), path.name).value))


@pytest.fixture(params=MODELS)
def schema(request: pytest.FixtureRequest) -> dict[str, Any]:
    return json.loads(render_schema(MODELS[request.param]))


def test_there_is_content_to_hold_against_the_schemas() -> None:
    assert all(CONTENT.values())


@pytest.mark.parametrize(("kind", "path"), FILES, ids=[path.stem for _, path in FILES])
def test_the_schema_accepts_what_the_toolkit_ships(schema_reader: Any, kind: str, path: Path) -> None:
    schema = schema_reader(json.loads(render_schema(MODELS[kind])))
    assert schema.complaints(written(path)) == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"titel": "x"}, ": unknown titel"),
        ({"id": "x"}, ": unknown id"),
        ({"sensitivity": 4}, ".sensitivity: maximum 3"),
        ({"sensitivity": "1"}, ".sensitivity: type integer"),
        ({"status": "finished"}, ".status: enum"),
        ({"title": ""}, ".title: minLength 1"),
        ({"code": "EC1"}, ".code: pattern"),
        ({"keywords": None}, ".keywords: type array"),
    ],
)
def test_the_schema_refuses_what_the_toolkit_refuses(
    schema_reader: Any, change: dict[str, Any], complaint: str
) -> None:
    schema = schema_reader(json.loads(render_schema(Exercise)))
    value = written(CONTENT["exercise"][0]) | change
    assert [found for found in schema.complaints(value) if found.startswith(complaint)]


def test_the_schema_names_its_dialect_and_refuses_unknown_keys_everywhere(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    objects = [each for each in all_schemas(schema) if each.get("type") == "object"]
    assert objects
    assert all(each["additionalProperties"] is False for each in objects)


def test_every_field_has_a_title_in_words_a_sentence_and_its_readers(schema: dict[str, Any]) -> None:
    fields = [each for owner in all_schemas(schema) for each in owner.get("properties", {}).values()]
    assert fields
    for field in fields:
        assert field.get("description") or "$ref" in field  # pydantic leaves out what the part itself says
        assert field["x-visible-to"]
        assert "$ref" in field or field["title"][0].isupper()


def test_no_editor_is_offered_null(schema: dict[str, Any]) -> None:
    assert '"null"' not in json.dumps(schema)


def test_every_reference_leads_somewhere(schema: dict[str, Any]) -> None:
    references = {each["$ref"] for each in all_schemas(schema) if "$ref" in each}
    assert references <= {f"#/$defs/{name}" for name in schema.get("$defs", {})}


def all_schemas(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schema and every schema inside it."""
    yield schema
    for key, value in schema.items():
        if key in {"properties", "$defs"}:
            for below in value.values():
                yield from all_schemas(below)
        elif key in {"anyOf", "oneOf"}:
            for below in value:
                yield from all_schemas(below)
        elif key == "items":
            yield from all_schemas(value)

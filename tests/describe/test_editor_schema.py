import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from toolkit.describe import SCHEMAS
from toolkit.describe.editor_schema import render_schema
from toolkit.load.yaml_file import read_yaml
from toolkit.models.drills import FAMILIES
from toolkit.models.exercise import Exercise

PROJECT = Path(__file__).parents[2]
CONTENT = {
    "exercise": sorted(
        path for path in (PROJECT / "exercises").rglob("*.yaml") if path.parent.name != "drills"
    ),
    "case-study": sorted((PROJECT / "case_studies").glob("*.yaml")),
    "drill": sorted((PROJECT / "exercises" / "drills").glob("*.yaml")),
    "session": sorted((PROJECT / "sessions").glob("*.yaml")),
    "term": sorted((PROJECT / "glossary").glob("*.yaml")),
    "brand": [PROJECT / "brand.yaml"],
}
FILES = [(kind, path) for kind, paths in CONTENT.items() for path in paths]


def written(path: Path) -> Any:
    return json.loads(json.dumps(read_yaml(path.read_bytes(), path.name).value))


@pytest.fixture(params=SCHEMAS)
def schema(request: pytest.FixtureRequest) -> dict[str, Any]:
    return json.loads(render_schema(SCHEMAS[request.param]))


def test_there_is_content_to_hold_against_the_schemas() -> None:
    assert all(CONTENT.values())


@pytest.mark.parametrize(("kind", "path"), FILES, ids=[path.stem for _, path in FILES])
def test_the_schema_accepts_what_the_toolkit_ships(schema_reader: Any, kind: str, path: Path) -> None:
    value = written(path)
    name = f"drill-{value['kind']}" if kind == "drill" else kind
    assert schema_reader(json.loads(render_schema(SCHEMAS[name]))).complaints(value) == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"fillers": {"day": "Monday"}}, ".fillers.day: type array"),
        ({"fillers": ["Monday"]}, ".fillers: type object"),
        ({"kind": "guess"}, ".kind: const"),
        ({"items": []}, ".items: minItems 1"),
        ({"items": [{"id": "one"}]}, ".items[0]: required"),
    ],
)
def test_the_schema_of_a_drill_kind_looks_into_items_and_fillers(
    schema_reader: Any, change: dict[str, Any], complaint: str
) -> None:
    value = written(CONTENT["drill"][0]) | change
    kind = written(CONTENT["drill"][0])["kind"]
    schema = schema_reader(json.loads(render_schema(SCHEMAS[f"drill-{kind}"])))
    assert [found for found in schema.complaints(value) if found.startswith(complaint)]


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
    closed = [each for each in objects if "properties" in each]
    assert closed
    assert all(each["additionalProperties"] is False for each in closed)
    assert all("items" in each["additionalProperties"] for each in objects if each not in closed)


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


def test_the_schema_for_all_drills_leads_each_kind_to_its_own() -> None:
    choice = json.loads((PROJECT / "toolkit" / "schemas" / "drill.schema.json").read_text(encoding="utf-8"))
    led = {part["if"]["properties"]["kind"]["const"]: part["then"]["$ref"] for part in choice["allOf"]}
    assert set(led) == set(FAMILIES) == set(choice["properties"]["kind"]["enum"])
    for kind, reference in led.items():
        below = json.loads((PROJECT / "toolkit" / "schemas" / reference).read_text(encoding="utf-8"))
        assert below["properties"]["kind"]["const"] == kind

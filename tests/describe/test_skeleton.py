import re
from pathlib import Path

import pytest

from toolkit.checks import check
from toolkit.describe import SCHEMAS
from toolkit.describe.reading import parts, read_fields
from toolkit.load import load_library
from toolkit.load.yaml_file import read_yaml
from toolkit.models.drills import FAMILIES
from toolkit.models.exercise import Exercise

PROJECT = Path(__file__).parents[2]
SKELETONS = PROJECT / "toolkit" / "skeletons"
SAVED_AS = {
    "exercise": "exercises/expectation-clarity/my-exercise.yaml",
    "case-study": "case_studies/my-case.yaml",
    "drill": "exercises/drills/my-drill.yaml",
    **{f"drill-{kind}": "exercises/drills/my-drill.yaml" for kind in FAMILIES if kind != "choose"},
    "session": "sessions/my-session.yaml",
    "term": "glossary/my-term.yaml",
}
SCHEMA = {kind: "drill-choose" if kind == "drill" else kind for kind in SAVED_AS}
#: A line that is an optional field and not an explanation: # and then either no blank or the blanks of an indentation.
COMMENTED_OUT = re.compile(r"^( *)#(?=\S|  )", re.MULTILINE)


def uncommented(text: str) -> str:
    return COMMENTED_OUT.sub(r"\1", text)


def problems(tmp_path: Path, kind: str, text: str, *, rules: bool) -> list[str]:
    """What the toolkit says about this file, saved where its author would save it."""
    path = tmp_path / SAVED_AS[kind]
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    library, found = load_library((PROJECT, tmp_path), tmp_path)
    assert path.stem in {name for _, name in library.sources}
    everything = (*found, *check(library)) if rules else found
    return [str(each) for each in everything if each.path == SAVED_AS[kind]]


def test_every_skeleton_is_looked_at_and_every_kind_of_drill_has_one() -> None:
    assert set(SAVED_AS) == {path.stem for path in SKELETONS.iterdir()}
    assert set(SCHEMA.values()) == set(SCHEMAS) - {"brand", "language"}


@pytest.mark.parametrize("kind", SAVED_AS)
def test_a_skeleton_validates_and_passes_every_rule_without_a_warning(tmp_path: Path, kind: str) -> None:
    text = (SKELETONS / f"{kind}.yaml").read_text(encoding="utf-8")
    assert problems(tmp_path, kind, text, rules=True) == []


@pytest.mark.parametrize("kind", SAVED_AS)
def test_a_skeleton_still_validates_with_every_optional_field_taken_in(tmp_path: Path, kind: str) -> None:
    text = (SKELETONS / f"{kind}.yaml").read_text(encoding="utf-8")
    assert len(COMMENTED_OUT.findall(text)) >= 5
    assert problems(tmp_path, kind, uncommented(text), rules=False) == []


@pytest.mark.parametrize("kind", SAVED_AS)
def test_a_skeleton_offers_every_field_of_its_model(kind: str) -> None:
    text = uncommented((SKELETONS / f"{kind}.yaml").read_text(encoding="utf-8"))
    value = read_yaml(text.encode(), kind).value
    assert set(value) == {field.key for field in read_fields(SCHEMAS[SCHEMA[kind]])}


def test_the_exercise_skeleton_offers_every_part_but_the_ways_to_write_minutes() -> None:
    text = uncommented((SKELETONS / "exercise.yaml").read_text(encoding="utf-8"))
    keys = set(re.findall(r"^ *(?:- )?([a-z_]+):", text, flags=re.MULTILINE))
    models = [model for model in parts(Exercise) if model.__name__ not in {"Formula", "Rounds"}]
    assert len(models) > 20
    assert {field.key for model in models for field in read_fields(model) if field.needed} <= keys


@pytest.mark.parametrize("kind", SAVED_AS)
def test_the_first_line_leads_the_editor_to_the_schema_from_where_the_file_is_saved(kind: str) -> None:
    first = (SKELETONS / f"{kind}.yaml").read_text(encoding="utf-8").splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found
    schema = (PROJECT / SAVED_AS[kind]).parent / found[1]
    assert schema.resolve() == PROJECT / "toolkit" / "schemas" / f"{SCHEMA[kind]}.schema.json"
    assert schema.is_file()


@pytest.mark.parametrize("kind", SAVED_AS)
def test_every_top_level_field_is_explained_on_the_line_above(kind: str) -> None:
    lines = (SKELETONS / f"{kind}.yaml").read_text(encoding="utf-8").splitlines()
    fields = [number for number, line in enumerate(lines) if re.match(r"#?[a-z_]+:", line)]
    assert len(fields) >= 10
    assert all(lines[number - 1].startswith("# ") for number in fields)

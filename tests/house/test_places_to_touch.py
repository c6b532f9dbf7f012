"""How many places a newcomer touches to add an exercise, an output or a field, tried in a copy."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workspaces import copy_code, toolkit

GENERATED = ("toolkit/schemas", "toolkit/skeletons", "docs")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of the code with the small content."""
    return copy_code(tmp_path)


def snapshot(clone: Path) -> dict[str, list[str]]:
    """Every file of the copy, by path, as lines."""
    files = [path for path in clone.rglob("*") if path.is_file() and "build" not in path.parts]
    texts = {
        path.relative_to(clone).as_posix(): path.read_bytes()
        for path in files
        if "__pycache__" not in path.parts
    }
    return {path: content.decode("utf-8", "replace").splitlines() for path, content in texts.items()}


def touched(clone: Path, change: Callable[[], None]) -> dict[str, int]:
    """The files that a change touches, with the number of lines that are new in each."""
    before = snapshot(clone)
    change()
    after = snapshot(clone)
    return {
        path: len([line for line in lines if line not in before.get(path, [])])
        for path, lines in after.items()
        if before.get(path) != lines and not path.startswith(GENERATED)
    }


def replace_once(path: Path, old: str, new: str) -> None:
    """Put new text in the place of text that stands there exactly once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_exercise_is_one_file(clone: Path) -> None:
    old = clone / "exercises" / "expectation-clarity" / "example.yaml"

    def add() -> None:
        text = old.read_text(encoding="utf-8").replace("EC-99", "EC-98").replace("Say It Back", "Another One")
        (old.parent / "another.yaml").write_text(text, encoding="utf-8")

    assert list(touched(clone, add)) == ["exercises/expectation-clarity/another.yaml"]
    listed = json.loads(toolkit(clone, "list", "exercises", "--json").stdout)
    assert {entry["id"] for entry in listed} == {"example", "another"}


def test_an_output_is_a_module_its_registry_lines_and_its_template(clone: Path) -> None:
    renderers = clone / "toolkit" / "renderers"

    def add() -> None:
        workbook = (renderers / "workbook.py").read_text(encoding="utf-8")
        poster = workbook.replace("participant-workbook", "poster").replace(
            "workbook/document", "poster/document"
        )
        (renderers / "poster.py").write_text(poster, encoding="utf-8")
        template = clone / "toolkit" / "templates" / "poster" / "document.html.j2"
        template.parent.mkdir()
        template.write_text(
            '{% extends "frame.html.j2" %}{% block title %}Poster{% endblock %}'
            "{% block body %}<h1>{{ pack.title }}</h1>{% endblock %}",
            encoding="utf-8",
        )
        replace_once(renderers / "__init__.py", "import guide, workbook", "import guide, poster, workbook")
        replace_once(
            renderers / "__init__.py", '    "guide": guide,\n', '    "guide": guide,\n    "poster": poster,\n'
        )

    changed = touched(clone, add)
    assert set(changed) == {
        "toolkit/renderers/poster.py",
        "toolkit/renderers/__init__.py",
        "toolkit/templates/poster/document.html.j2",
    }
    assert changed["toolkit/renderers/__init__.py"] == 2
    result = toolkit(clone, "build", "example", "--only", "poster", "--pdf-engine", "none")
    assert result.returncode == 0, result.stderr
    poster = (clone / "build" / "packs" / "example" / "poster.html").read_text(encoding="utf-8")
    assert "<h1>Promises that hold</h1>" in poster


def test_a_field_is_one_line_of_a_model_and_one_of_a_template(clone: Path) -> None:
    model = clone / "toolkit" / "models" / "exercise.py"
    template = clone / "toolkit" / "templates" / "guide" / "back.html.j2"

    def add() -> None:
        before = "    glossary: tuple[Slug, ...]"
        line = '    song: Line | None = shown("facilitator", "A song to hum.", None, example="A song")\n'
        replace_once(model, before, line + before)
        before = '<section><h3>{{ _("How it does harm") }}</h3>'
        replace_once(template, before, f"{{{{ exercise.song or '' }}}}\n{before}")

    assert touched(clone, add) == {
        "toolkit/models/exercise.py": 1,
        "toolkit/templates/guide/back.html.j2": 1,
    }
    path = clone / "exercises" / "expectation-clarity" / "example.yaml"
    replace_once(path, "\npurpose:", "\nsong: Low and slow\npurpose:")
    (clone / "docs").mkdir()
    assert toolkit(clone, "generate").returncode == 0
    schema = json.loads((clone / "toolkit" / "schemas" / "exercise.schema.json").read_text(encoding="utf-8"))
    assert "song" in schema["properties"]
    assert "song" in (clone / "docs" / "fields.md").read_text(encoding="utf-8")
    result = toolkit(clone, "build", "example", "--pdf-engine", "none")
    assert result.returncode == 0, result.stderr
    packs = clone / "build" / "packs" / "example"
    assert "Low and slow" in (packs / "facilitator-guide.html").read_text(encoding="utf-8")
    assert "Low and slow" not in (packs / "participant-workbook.html").read_text(encoding="utf-8")

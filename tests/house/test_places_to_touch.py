"""How many places a newcomer touches to add an exercise, a term, an output, a drill kind or a field, tried in a copy."""

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


def test_a_term_is_one_file_and_an_exercise_can_name_it(clone: Path) -> None:
    term = clone / "glossary" / "said-back.yaml"

    def add() -> None:
        term.parent.mkdir()
        term.write_text("title: Said back\nkind: word\nmeaning: Told in your own words.\n", encoding="utf-8")

    assert list(touched(clone, add)) == ["glossary/said-back.yaml"]
    path = clone / "exercises" / "expectation-clarity" / "example.yaml"
    replace_once(path, "\npurpose:", "\nglossary: [said-bak]\npurpose:")
    assert "did you mean 'said-back'?" in toolkit(clone, "check").stdout
    replace_once(path, "said-bak", "said-back")
    assert toolkit(clone, "check").returncode == 0
    assert "Told in your own words." in toolkit(clone, "show", "said-back").stdout


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
        replace_once(renderers / "__init__.py", "    guide,\n    item", "    guide,\n    poster,\n    item")
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


TALLY = '''"""Count: how many of a few sentences are of one sort."""

from typing import Literal

from toolkit.models.base import shown
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.drills.prompt import Choice, Prompt
from toolkit.models.words import Line, Text


class TallyItem(Item):
    """Sentences to count."""

    stem: Text = shown("all", "What is counted.", example="How many name a person?")
    sentences: tuple[Line, ...] = shown("all", "Two to six.", min_length=2, max_length=6, example=["I will.", "Soon."])
    right: int = shown("key", "How many there are.", ge=0, le=6, example=1)


class TallyFamily(Family[TallyItem]):
    """A family of sentences to count."""

    kind: Literal["tally"] = shown("all", "Count.", example="tally")

    def lower(self, item: TallyItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt, its sentences in a drawn order, and a line for the number."""
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            mark="box",
            choices=tuple(Choice(label="", text=text) for text in draw.shuffled(item.sentences)),
            fields=("how many",),
            answer=f"there are {item.right}",
            explanation=item.explanation,
        )
'''
TALLY_FAMILY = """kind: tally
title: Count the Names
code: D-98
summary: Count the sentences that name a person.
version: 1.0.0
status: draft
components: [ownership-language]
audience: [individual-contributor]
authors: [Amara Lindqvist]
review_by: "2028-06-30"
instruction: Tick the sentences that name a person, then write how many they are.
before: Read each one twice.
worked: "*Dana calls* names one person."
seconds: 40
items:
"""
TALLY_ITEM = """  - id: item-{number}
    level: 1
    setting: office {number}
    explanation: Only Dana is named in office {number}.
    stem: How many of these name a person in office {number}?
    sentences: [Dana calls room {number}., It will be done in room {number}.]
    right: 1
"""


def test_a_drill_kind_is_a_module_and_its_registry_line(clone: Path) -> None:
    """No renderer, no template and no other module learns of it, and it is on every page it belongs on."""
    kinds = clone / "toolkit" / "models" / "drills"

    def add() -> None:
        (kinds / "tally.py").write_text(TALLY, encoding="utf-8")
        line = "from toolkit.models.drills.rewrite import RewriteFamily\n"
        added = "from toolkit.models.drills.tally import TallyFamily\n"
        replace_once(kinds / "__init__.py", line, line + added)
        replace_once(
            kinds / "__init__.py", '    "transcript":', '    "tally": TallyFamily,\n    "transcript":'
        )

    changed = touched(clone, add)
    assert set(changed) == {"toolkit/models/drills/tally.py", "toolkit/models/drills/__init__.py"}
    assert changed["toolkit/models/drills/__init__.py"] == 2, "the import and the entry"
    family = clone / "exercises" / "drills" / "count-the-names.yaml"
    family.parent.mkdir(exist_ok=True)
    items = "".join(TALLY_ITEM.format(number=number) for number in range(1, 9))
    family.write_text(TALLY_FAMILY + items, encoding="utf-8")
    block = "  - drill: count-the-names\n    items: 2\n    minutes: 5\n    move: 0\n"
    plan = clone / "sessions" / "example.yaml"
    replace_once(plan, "  - break: {title: Coffee", f"{block}  - break: {{title: Coffee")
    replace_once(plan, 'end: "10:00"', 'end: "10:10"')
    result = toolkit(clone, "build", "example", "--pdf-engine", "none")
    assert result.returncode == 0, result.stdout + result.stderr
    pack = clone / "build" / "packs" / "example"
    for letter in "abcd":
        workbook = (pack / f"participant-workbook-{letter}.html").read_text(encoding="utf-8")
        assert workbook.count("How many of these name a person") == 2
        assert workbook.count("how many</span>") == 2
        assert "there are 1" not in workbook
    keys = (pack / "key-sheet.html").read_text(encoding="utf-8")
    assert keys.count("there are 1") == 8, "two items in each of four variants"
    assert "Count the Names" in (pack / "facilitator-guide.html").read_text(encoding="utf-8")


def test_a_field_is_one_line_of_a_model_and_one_of_a_template(clone: Path) -> None:
    model = clone / "toolkit" / "models" / "exercise.py"
    template = clone / "toolkit" / "templates" / "guide" / "back.html.j2"

    def add() -> None:
        before = "    glossary: tuple[Slug, ...]"
        line = '    song: Line | None = shown("facilitator", "A song to hum.", None, example="A song")\n'
        replace_once(model, before, line + before)
        before = '<section data-at="backfire"><h3>{{ _("How it does harm") }}</h3>'
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

import re
from typing import get_args

import pytest

from toolkit.describe import SCHEMAS
from toolkit.describe.field_reference import render_field_reference
from toolkit.describe.plain_words import describe_readers
from toolkit.describe.reading import FROM_FILE_NAME, name_in_words, parts, read_fields
from toolkit.models.base import Model, VisibleTo, visibility

MODELS = list(dict.fromkeys(model for root in SCHEMAS.values() for model in parts(root)))
FIELDS = [(model, field) for model in MODELS for field in read_fields(model)]
PAGE = render_field_reference()


def sections() -> dict[str, str]:
    found = re.split(r"^#{2,3} (.+)$", PAGE, flags=re.MULTILINE)[1:]
    return dict(zip(found[::2], found[1::2], strict=True))


def test_every_field_says_who_may_see_it() -> None:
    declared = [visibility(info) for model in MODELS for info in model.model_fields.values()]
    assert len(declared) > 100
    assert set(declared) <= set(get_args(VisibleTo))


def test_a_field_without_visible_to_is_refused() -> None:
    class Careless(Model):
        title: str

    with pytest.raises(TypeError, match="field without visible_to"):
        read_fields(Careless)


def test_every_field_has_its_row_in_the_section_of_its_model() -> None:
    assert len(FIELDS) > 100
    by_title = sections()
    for model, field in FIELDS:
        rows = [
            row for row in by_title[name_in_words(model)].splitlines() if row.startswith(f"| `{field.key}` |")
        ]
        assert len(rows) == 1, f"{model.__name__}.{field.key}"
        assert field.description.replace("|", "\\|") in rows[0]


def test_every_row_has_as_many_cells_as_the_head() -> None:
    rows = [row for row in PAGE.splitlines() if row.startswith("|")]
    assert len(rows) > 100
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}


def test_every_link_leads_to_a_heading() -> None:
    links = set(re.findall(r"\]\(#([a-z-]+)\)", PAGE))
    anchors = {title.lower().replace(" ", "-") for title in sections()}
    assert links
    assert links <= anchors


def test_the_id_is_left_out_because_it_is_the_file_name() -> None:
    for model, name in FROM_FILE_NAME.items():
        assert name in model.model_fields
        assert name not in {field.key for field in read_fields(model)}


@pytest.mark.parametrize(
    ("visible_to", "said"),
    [
        ("all", "everyone"),
        ("participant", "facilitator, participants"),
        ("facilitator", "facilitator"),
        ("key", "facilitator, key sheet"),
        ("sealed", "sealed part"),
        ("host", "nobody yet"),
    ],
)
def test_who_sees_a_field_is_told_as_assembly_decides_it(visible_to: str, said: str) -> None:
    assert describe_readers(visible_to) == said

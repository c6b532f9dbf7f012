"""A label for the envelope of each table, with what the guide says is in it."""

import re

import pytest

from tests import strategies
from toolkit.assemble import Day, assemble, project
from toolkit.models.layout import Layout
from toolkit.models.pack import Pack
from toolkit.renderers import envelope_labels

DAY = Day(code="AAA-222", tool_version="0")
MATERIALS = [{"item": "Pen", "per": "person"}, {"item": "Set of cases", "per": "group", "quantity": 2}]


def pack_of(people: int, modality: str = "in-person") -> Pack:
    exercise = strategies.exercise(materials=MATERIALS)
    plan = strategies.session(people=people, modality=modality)
    return assemble(plan, strategies.library([exercise], [plan]), DAY)


def labels_of(pack: Pack) -> list[str]:
    documents = envelope_labels.render(project(pack, "facilitator"), Layout())
    return [document.content.decode() for document in documents]


@pytest.mark.parametrize("people", [6, 14, 18])
def test_every_table_has_a_label_with_its_things(people: int) -> None:
    pack = pack_of(people)
    [html] = labels_of(pack)
    tables = [number for number in pack.tables if number]

    assert [int(number) for number in re.findall(r"<h2>Table (\d+)", html)] == sorted(tables)
    assert html.count("<strong>2</strong> × Set of cases") == len(tables)
    assert len(re.findall(r"<h1", html)) == -(-len(tables) // 6)


def test_a_session_online_has_none() -> None:
    assert labels_of(pack_of(14, "online")) == []

import dataclasses

import pytest

from tests.strategies import case, drill, exercise, library, session
from toolkit.subject.links import all_links_resolve, linked, missing_links

BLOCKS = [
    {"exercise": "example"},
    {"break": {"minutes": 10}},
    {"case": "example"},
    {"drill": "fill", "minutes": 9},
]


def test_what_blocks_name_comes_with_its_kind_and_position() -> None:
    assert list(linked(session(blocks=BLOCKS))) == [
        (0, "exercise", "example"),
        (2, "case", "example"),
        (3, "drill", "fill"),
    ]


def test_an_id_of_another_kind_is_missing() -> None:
    plan = session(blocks=[{"case": "fill"}])

    assert missing_links(plan, library([exercise("fill")], [plan], drills=[drill("fill")])) == (
        (0, "case", "fill"),
    )


@pytest.mark.parametrize("field", ["exercises", "cases", "drills"])
def test_a_file_that_could_not_be_read_is_not_missing_but_cannot_be_looked_at(field: str) -> None:
    plan = session(blocks=BLOCKS)
    complete = library([exercise()], [plan], [case()], [drill("fill")])
    unread = dataclasses.replace(complete, **{field: {}})

    assert all_links_resolve(plan, complete)
    assert missing_links(plan, unread) == ()
    assert not all_links_resolve(plan, unread)

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
TOUCH = {"by": "D+7", "title": "A call", "what": "Talk.", "practice": [{"drill": "order"}, {"drill": "fill"}]}


def test_what_blocks_and_touches_name_comes_with_its_kind_and_place() -> None:
    assert list(linked(session(blocks=BLOCKS, follow_up=[TOUCH]))) == [
        (("blocks", 0, "exercise"), "exercise", "example"),
        (("blocks", 2, "case"), "case", "example"),
        (("blocks", 3, "drill"), "drill", "fill"),
        (("follow_up", 0, "practice", 0, "drill"), "drill", "order"),
        (("follow_up", 0, "practice", 1, "drill"), "drill", "fill"),
    ]


def test_an_id_of_another_kind_is_missing() -> None:
    plan = session(blocks=[{"case": "fill"}])

    assert missing_links(plan, library([exercise("fill")], [plan], drills=[drill("fill")])) == (
        (("blocks", 0, "case"), "case", "fill"),
    )


@pytest.mark.parametrize("field", ["exercises", "cases", "drills"])
def test_a_file_that_could_not_be_read_is_not_missing_but_cannot_be_looked_at(field: str) -> None:
    plan = session(blocks=BLOCKS)
    complete = library([exercise()], [plan], [case()], [drill("fill")])
    unread = dataclasses.replace(complete, **{field: {}})

    assert all_links_resolve(plan, complete)
    assert missing_links(plan, unread) == ()
    assert not all_links_resolve(plan, unread)


def test_practice_of_a_family_that_nobody_wrote_is_missing_where_it_is_named() -> None:
    plan = session(blocks=BLOCKS, follow_up=[TOUCH])
    there = library([exercise()], [plan], [case()], [drill("fill")])

    assert missing_links(plan, there) == ((("follow_up", 0, "practice", 0, "drill"), "drill", "order"),)
    assert not all_links_resolve(plan, there)

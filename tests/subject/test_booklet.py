"""The order of a booklet's pages: against a table that a person can check, and by folding."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.subject.booklet import Sheet, sheets

TABLE = Path(__file__).with_name("booklet_orders.txt").read_text(encoding="utf-8")
HEADING = re.compile(r"^(\d+) pages?\n((?:  sheet .*\n?)+)", re.MULTILINE)
ROW = re.compile(r"sheet +(\d+) +front +(\S+) +(\S+) +back +(\S+) +(\S+)")
ORDERS = {int(count): rows for count, rows in HEADING.findall(TABLE)}


def page(written: str) -> int | None:
    return None if written == "." else int(written)


def test_the_table_is_complete() -> None:
    assert list(ORDERS) == list(range(1, 65))
    assert sum(len(ROW.findall(rows)) for rows in ORDERS.values()) == TABLE.count("  sheet ") == 544


@pytest.mark.parametrize("count", ORDERS)
def test_the_order_is_that_of_the_table(count: int) -> None:
    rows = ROW.findall(ORDERS[count])
    assert [int(row[0]) for row in rows] == list(range(1, len(rows) + 1))
    written = [Sheet((page(a), page(b)), (page(c), page(d))) for _, a, b, c, d in rows]
    assert list(sheets(count)) == written


def read_through(booklet: Sequence[Sheet]) -> list[int | None]:
    """Fold the sheets, the first outside, and turn the pages: up to the staple each sheet is met once, then again."""
    to_the_staple = [place for sheet in booklet for place in (sheet.front[1], sheet.back[0])]
    from_the_staple = [place for sheet in reversed(booklet) for place in (sheet.back[1], sheet.front[0])]
    return to_the_staple + from_the_staple


@given(st.integers(0, 2000))
def test_a_folded_booklet_reads_from_the_first_page_to_the_last(count: int) -> None:
    read = read_through(sheets(count))
    assert read[:count] == list(range(1, count + 1))
    assert set(read[count:]) <= {None}
    assert len(read) - count < 4


@given(st.integers(1, 2000))
def test_pages_that_face_each_other_in_the_middle_stand_on_one_side(count: int) -> None:
    left, right = sheets(count)[-1].back
    assert left is None or right in {left + 1, None}


def test_fewer_than_no_pages_are_refused() -> None:
    with pytest.raises(ValueError, match="-1 pages"):
        sheets(-1)

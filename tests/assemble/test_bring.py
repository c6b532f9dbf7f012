"""What to bring, to print and to do before the day."""

from typing import Any

import pytest

from tests import strategies
from toolkit.assemble import Day, assemble
from toolkit.models.pack import Pack

DAY = Day(code="AAA-222", tool_version="0")
MATERIALS = [
    {"item": "Pen", "per": "person", "spare": 3},
    {"item": "Blank card", "per": "person", "on_table": False, "used_up": True},
    {"item": "Set of cases", "per": "group", "kind": "print"},
    {"item": "Poster: three rings", "per": "room", "kind": "paper"},
    {"item": "Timer", "per": "room", "kind": "equipment"},
]


def pack_of(exercise: dict[str, Any] | None = None, **session: Any) -> Pack:
    noun = strategies.exercise(**({"materials": MATERIALS} if exercise is None else exercise))
    plan = strategies.session(**session)
    return assemble(plan, strategies.library([noun], [plan]), DAY)


def test_everything_stands_on_the_list_of_where_it_comes_from() -> None:
    pack = pack_of(people=14)

    assert {line.item: line.count for line in pack.before.shopping} == {
        "Blank card": 14,
        "Pen": 17,
        "Blank name tent": 18,
    }
    assert [line.item for line in pack.before.written] == ["Poster: three rings"]
    equipment = [line.item for line in pack.before.equipment]
    assert "Timer" in equipment
    assert "Stand for flipcharts, with paper" in equipment, "a poster needs one"


def test_what_a_part_wants_printed_stands_on_the_print_list() -> None:
    pack = pack_of(people=14)

    assert [(line.what, line.copies) for line in pack.before.print_list] == [("Set of cases", 4)]


def test_copies_of_a_sheet_are_counted_as_every_material_is() -> None:
    sheet = strategies.exercise().sheets[0].id
    material = {"item": "Loose sheet", "per": "person", "spare": 2, "sheet": sheet}
    pack = pack_of({"materials": [material]}, people=14)

    assert [(line.file[:5], line.copies) for line in pack.before.print_list] == [("Page ", 16)]


def test_a_session_online_needs_no_name_tents_and_no_flipchart() -> None:
    pack = pack_of(people=14, modality="online")

    assert "Blank name tent" not in {line.item for line in pack.before.shopping}
    assert not any("flipchart" in line.item for line in pack.before.equipment)
    assert pack.before.envelopes == ()


@pytest.mark.parametrize("people", [6, 7, 14, 18])
def test_the_envelopes_hold_a_thing_for_everybody_and_a_set_for_every_group(people: int) -> None:
    pack = pack_of(people=people)
    tables = [(table, envelope) for envelope in pack.before.envelopes for table in envelope.tables]
    counts = {
        item: sum(thing.count for _, envelope in tables for thing in envelope.things if thing.item == item)
        for item in ("Workbook", "Blank name tent", "Pen", "Set of cases")
    }

    assert sorted(table for table, _ in tables) == [number for number in pack.tables if number]
    assert counts == {
        "Workbook": people,
        "Blank name tent": people,
        "Pen": people,
        "Set of cases": len(tables),
    }
    things = {thing.item for envelope in pack.before.envelopes for thing in envelope.things}
    assert "Blank card" not in things, "it stays with the facilitator"
    assert "Timer" not in things


def test_the_calendar_has_real_dates_and_clock_times() -> None:
    preparation = [{"when": "T-60 minutes", "do": "Hang it."}, {"when": "T-7 days", "do": "Ask them."}]
    pack = pack_of({"preparation": preparation}, date="2027-03-15", start="09:00")
    days = {time.when: time.day for time in pack.before.calendar}

    assert days["Three weeks before"] == "Monday 22 February"
    assert days["The day before"] == "Friday 12 March", "nobody prepares on a Sunday"
    assert days["One hour before"] == "08:00"
    assert days["Half an hour before"] == "08:30"
    lines = {line.do: line.part for time in pack.before.calendar for line in time.lines}
    assert lines["Ask them."] == strategies.exercise().title
    assert lines["Print the print list, buy the shopping list."] == ""


def test_while_the_day_is_open_the_calendar_has_clock_times_alone() -> None:
    days = {time.when: time.day for time in pack_of(date=None, start="09:00").before.calendar}

    assert days["Three weeks before"] == ""
    assert days["Half an hour before"] == "08:30"


def test_nobody_is_sent_to_open_doors_for_a_session_online() -> None:
    told = [line.do for time in pack_of(modality="online").before.calendar for line in time.lines]

    assert not any("doors" in do for do in told)
    assert any("call" in do for do in told)

"""The rooms of a session: one drawing for each layout, with the times from which it is needed."""

from tests import strategies
from toolkit.assemble import Day, assemble
from toolkit.models.room import RoomDrawing

DAY = Day(code="AAA-222", tool_version="0")


def rooms_of(*layouts: str, people: int = 12, modality: str = "in-person") -> tuple[RoomDrawing, ...]:
    exercises = [
        strategies.exercise(f"part-{number}", title=f"Part {number}", room={"layout": layout})
        for number, layout in enumerate(layouts)
    ]
    plan = strategies.session(
        blocks=[{"exercise": exercise.id} for exercise in exercises],
        people=people,
        modality=modality,
        start="09:00",
        end="15:00",
        move=0,
    )
    return assemble(plan, strategies.library(exercises, [plan]), DAY).rooms


def test_there_is_a_drawing_of_each_layout_with_each_time_it_begins() -> None:
    cabaret, circle = rooms_of("cabaret", "cabaret", "circle", "cabaret")

    assert (cabaret.plan.layout, cabaret.when[0]) == ("cabaret", "From the start, 09:00")
    assert [when.partition(": ")[2] for when in (*circle.when, *cabaret.when[1:])] == ["Part 2", "Part 3"]


def test_the_tables_are_those_of_the_table_cards() -> None:
    [cabaret] = rooms_of("cabaret", people=14)

    assert [thing.number for thing in cabaret.plan.things if thing.kind == "table"] == [1, 2, 3, 4]
    assert cabaret.needs[0] == "4 tables, round, 1.5 m across"
    assert "14 chairs and 4 spare" in cabaret.described


def test_drawings_keep_to_their_scale_and_to_the_page() -> None:
    for people in (6, 18):
        for drawing in rooms_of(
            "cabaret", "circle", "theatre", "wall", "open-floor", "horseshoe", people=people
        ):
            assert drawing.paper_width == drawing.plan.width * 1000 / drawing.scale <= 112
            assert drawing.paper_depth == drawing.plan.depth * 1000 / drawing.scale <= 84


def test_a_session_online_has_no_room() -> None:
    assert rooms_of("cabaret", modality="online") == ()


def test_a_session_of_drills_is_drawn_as_well_because_people_sit_at_tables() -> None:
    plan = strategies.session(people=12, blocks=[{"drill": "rewrite", "items": 3, "minutes": 10}])
    there = strategies.library([strategies.exercise()], [plan], drills=[strategies.drill("rewrite")])
    [drawing] = assemble(plan, there, DAY).rooms
    assert drawing.plan.layout == "cabaret"
    assert drawing.when == ("From the start, 09:00",)

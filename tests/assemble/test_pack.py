"""A plan becomes a pack in which every time, group, page and date is settled."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from toolkit.assemble import Day, assemble, pack_code
from toolkit.models.exercise import Exercise
from toolkit.models.pack import Pack, Part
from toolkit.models.session import SessionPlan
from toolkit.subject.calendar import date_text, days_after
from toolkit.subject.timing import clock_minutes

DAY = Day(code="AAA-222", tool_version="0")


def pack_of(plan: SessionPlan, *exercises: Exercise) -> Pack:
    """The pack of a plan over a library of these exercises."""
    return assemble(plan, strategies.library(exercises, [plan]), DAY)


def part_of(pack: Pack, kind: str) -> Part:
    """The first part of this kind."""
    return next(part for part in pack.parts if part.kind == kind)


@given(st.data())
def test_parts_moves_and_minutes_in_hand_fill_the_session_exactly(data: st.DataObject) -> None:
    exercise = data.draw(strategies.exercises())
    plan = data.draw(strategies.sessions(exercise))
    pack = pack_of(plan, exercise)
    clock = clock_minutes(pack.starts)
    for part in pack.parts:
        assert clock_minutes(part.starts) == clock + part.move
        clock = clock_minutes(part.ends)
        assert clock - clock_minutes(part.starts) == part.minutes
    assert clock == clock_minutes(pack.planned_end)
    assert clock + pack.in_hand == clock_minutes(pack.ends)


@given(st.data())
def test_steps_and_debrief_fill_their_part_exactly(data: st.DataObject) -> None:
    exercise = data.draw(strategies.exercises())
    plan = data.draw(strategies.sessions(exercise))
    for part in pack_of(plan, exercise).parts:
        clock = clock_minutes(part.starts) + part.settling
        for timed in part.steps:
            assert clock_minutes(timed.starts) == clock
            clock += timed.minutes
            assert clock_minutes(timed.ends) == clock
        for question in part.debrief:
            assert clock_minutes(question.starts) == clock
            clock += question.minutes
        if part.kind != "break":
            assert clock == clock_minutes(part.ends)


@given(st.data())
def test_assembling_twice_gives_the_same_pack(data: st.DataObject) -> None:
    exercise = data.draw(strategies.exercises())
    plan = data.draw(strategies.sessions(exercise))
    assert pack_of(plan, exercise) == pack_of(plan, exercise)


def test_trip_wires_leave_each_part_the_shares_of_the_minutes_in_hand_up_to_it() -> None:
    exercise = strategies.exercise()
    pack = pack_of(strategies.session(), exercise)
    part = next(part for part in pack.parts if part.exercise is not None)
    assert part.cuts, "the small exercise has a cut"
    busy = [other.minutes for other in pack.parts if other.kind != "break"]
    share = pack.in_hand * sum(busy[: part.number]) // sum(busy)
    by_start = {f"Step {timed.number}": timed.starts for timed in part.steps}
    for cut in part.cuts:
        if cut.where in by_start:
            assert clock_minutes(cut.later_than) - clock_minutes(by_start[cut.where]) == share


def test_a_step_with_a_cut_carries_it_and_the_part_lists_every_cut_in_the_order_of_the_clock() -> None:
    exercise = strategies.exercise()
    part = part_of(pack_of(strategies.session(), exercise), "exercise")
    planned = [timed.cut for timed in (*part.steps, *part.debrief)]
    authored = [one.cut for one in (*exercise.steps, *exercise.debrief.questions)]
    assert [cut is not None for cut in planned] == [cut is not None for cut in authored]
    assert sum(cut is not None for cut in authored) >= 2, "one in a step and one in the debrief"
    assert [(cut.how, cut.saves) for cut in planned if cut] == [
        (cut.how, cut.saves) for cut in authored if cut
    ]
    assert part.cuts == tuple(cut for cut in planned if cut)
    assert [cut.where for cut in part.cuts] == ["Step 1", "Debrief, Now what?"]


def test_headcounts_lie_around_the_plan_and_never_below_one() -> None:
    for people in (2, 3, 12):
        part = part_of(pack_of(strategies.session(people=people), strategies.exercise()), "exercise")
        counts = [count.people for count in part.headcounts]
        assert counts == list(range(max(1, people - 3), people + 4))
        assert [count.people for count in part.headcounts if count.planned] == [people]


def test_headcounts_send_whom_the_exercise_does_not_carry_to_the_variations() -> None:
    part = part_of(pack_of(strategies.session(people=7), strategies.exercise()), "exercise")
    groups = {count.people: count.groups for count in part.headcounts}
    assert groups[5] == "see variations", "five people are fewer than the exercise needs"
    assert groups[6] == "2 trios"
    assert groups[7] == "1 trio and 1 group of four"


def test_what_is_prepared_stands_under_its_time_the_earliest_first_and_says_for_which_part() -> None:
    first = strategies.exercise(
        "first",
        title="The First",
        preparation=[
            {"when": "T-10 minutes", "do": "Hang the poster."},
            {"when": "T-14 days", "do": "Book the room."},
        ],
    )
    second = strategies.exercise(
        "second", title="The Second", preparation=[{"when": "T-10 minutes", "do": "Sharpen the pencils."}]
    )
    plan = strategies.session(
        blocks=[{"exercise": "first"}, {"exercise": "second"}, {"exercise": "first"}], end="12:00"
    )
    found = [
        (time.when, [(line.part, line.do) for line in time.lines])
        for time in pack_of(plan, first, second).preparation
    ]
    assert found == [
        ("Two weeks before", [("The First", "Book the room.")]),
        (
            "Ten minutes before",
            [("The First", "Hang the poster."), ("The Second", "Sharpen the pencils.")],
        ),
    ]


@pytest.mark.parametrize(
    ("modality", "expected"),
    [
        ("in-person", ""),
        ("online", "Use one shared page."),
        ("hybrid", "Nobody has tried this exercise in this setting yet."),
    ],
)
def test_the_guide_says_what_changes_in_the_session_s_own_setting(modality: str, expected: str) -> None:
    settings = {
        "in_person": {"fit": "adapt", "how": "Stand up."},
        "online": {"fit": "adapt", "how": "Use one shared page."},
    }
    exercise = strategies.exercise(modality=settings)
    part = part_of(pack_of(strategies.session(modality=modality), exercise), "exercise")
    assert part.adaptation == expected


@pytest.mark.parametrize(
    ("modality", "expected"), [("in-person", ()), ("online", ("**Step 2** Open the rooms.",))]
)
def test_the_second_person_has_tasks_only_where_somebody_is_on_a_call(
    modality: str, expected: tuple[str, ...]
) -> None:
    steps = strategies.exercise_document()["steps"]
    steps[1]["producer"] = "Open the rooms."
    exercise = strategies.exercise(steps=steps)
    part = part_of(pack_of(strategies.session(modality=modality), exercise), "exercise")
    assert part.online == expected


def test_a_break_carries_what_the_facilitator_does_meanwhile() -> None:
    pause = {"title": "Coffee", "minutes": 10, "do": ["Hang the *next* poster.", "Count the cards."]}
    plan = strategies.session(blocks=[{"exercise": "example"}, {"break": pause}, {"exercise": "example"}])
    part = part_of(pack_of(plan, strategies.exercise()), "break")
    assert part.title == "Coffee"
    assert part.meanwhile == ("Hang the *next* poster.", "Count the cards.")
    assert (part.minutes, part.number, part.move) == (10, 0, 0)


def test_sheets_stand_on_consecutive_pages_after_the_cover_and_the_welcome() -> None:
    exercise = strategies.exercise()
    pack = pack_of(strategies.session(), exercise)
    assert [sheet.page for sheet in pack.pages] == list(range(3, 3 + len(exercise.sheets)))
    assert pack.after_page == 3 + len(exercise.sheets)


def test_writing_steps_name_the_page_and_the_prompts_that_stand_there() -> None:
    exercise = strategies.exercise()
    pack = pack_of(strategies.session(), exercise)
    part = next(part for part in pack.parts if part.exercise is not None)
    places = [timed.writing for timed in part.steps if timed.writing is not None]
    assert places
    for place in places:
        sheet = next(page for page in pack.pages if page.page == place.page).sheet
        assert sheet is not None
        assert [prompt.label for prompt in place.prompts] == [
            sheet.prompts[prompt.number - 1].label for prompt in place.prompts
        ]


def test_an_exercise_that_runs_twice_has_its_sheets_once() -> None:
    plan = strategies.session(
        blocks=[{"exercise": "example"}, {"exercise": "example"}], start="09:00", end="11:00"
    )
    exercise = strategies.exercise()
    assert len(pack_of(plan, exercise).pages) == len(exercise.sheets)


def test_things_that_are_used_up_add_up_and_others_go_from_part_to_part() -> None:
    materials = [
        {"item": "pen", "per": "person", "spare": 2},
        {"item": "blank card", "per": "person", "used_up": True},
    ]
    first, second = (strategies.exercise(name, materials=materials) for name in ("first", "second"))
    plan = strategies.session(blocks=[{"exercise": "first"}, {"exercise": "second"}], people=12)
    counts = {line.item: line.count for line in pack_of(plan, first, second).materials}
    assert counts == {"pen": 14, "blank card": 24}


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        ("D+1", date(2027, 2, 12)),
        ("D+2", date(2027, 2, 15)),
        ("D+3", date(2027, 2, 15)),
        ("D+4", date(2027, 2, 15)),
        ("D+7", date(2027, 2, 18)),
    ],
)
def test_days_after_a_thursday_fall_on_working_days(offset: str, expected: date) -> None:
    assert days_after(date(2027, 2, 11), offset) == expected


def test_dates_are_written_in_words_of_the_language() -> None:
    assert date_text(date(2027, 2, 11), "en") == "Thursday, 11 February 2027"
    assert date_text(date(2027, 2, 11), "de") == "Donnerstag, 11. Februar 2027"


def test_without_a_date_the_follow_up_lines_stay_open() -> None:
    plan = strategies.session(date=None, follow_up=[{"by": "D+7", "title": "A", "what": "B"}])
    assert [line.date for line in pack_of(plan, strategies.exercise()).follow_up] == [""]


def test_the_code_changes_with_anything_that_decides_the_pack_and_with_nothing_else() -> None:
    facts = {"version": "1", "sources": ["a", "b"]}
    code = pack_code(facts)
    assert code == pack_code(dict(reversed(facts.items())))
    assert code != pack_code({**facts, "version": "2"})
    assert len(code) == len("K7Q-42M")
    assert not set(code) & set("0O1IL")

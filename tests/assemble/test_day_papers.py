"""What the papers of the day print: the line of each part, groups for another number, words to know by heart."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.rubric.packs import shipped_library
from toolkit.assemble.day_papers import WALK_INS, group_marks
from toolkit.models.pack import Pack
from toolkit.pipeline.packs import assemble_pack
from toolkit.subject.timing import clock_minutes


def packs() -> list[Pack]:
    """The shipped sessions."""
    library = shipped_library()
    return [assemble_pack(library, plan, {}) for plan in library.sessions.values()]


def pack_of(session: str, **changes: object) -> Pack:
    """One of them, with other values."""
    library = shipped_library()
    return assemble_pack(library, library.sessions[session].model_copy(update=changes), {})


def test_the_run_sheet_has_a_line_for_every_part_and_break() -> None:
    for pack in packs():
        told = [(line.number, line.title, line.starts, line.ends, line.minutes) for line in pack.papers.run]
        assert told == [
            (part.number, part.title, part.starts, part.ends, part.minutes) for part in pack.parts
        ]


def test_a_trip_wire_leaves_as_much_time_as_the_tightest_of_the_part() -> None:
    seen = 0
    for pack in packs():
        for line, part in zip(pack.papers.run, pack.parts, strict=True):
            assert bool(line.latest) == bool(part.cuts) == bool(line.cut)
            if line.cut:
                seen += 1
                assert line.cut.saves == max(cut.saves for cut in part.cuts)
                assert line.saves == sum(cut.saves for cut in part.cuts)
                late = clock_minutes(line.latest) - clock_minutes(line.starts)
                assert 0 <= late <= pack.in_hand
                if part.drill:
                    assert line.latest == part.cuts[0].later_than
    assert seen > 10


def test_a_cut_is_named_as_the_guide_numbers_it() -> None:
    cuts = {line.title: line.cut for line in pack_of("kam-half-day").papers.run}
    facts, coffee = cuts["Facts, Effect, Ask"], cuts["Coffee"]
    assert facts
    assert (facts.action, facts.what, facts.saves) == ("shorten", "step 3", 4)
    promise = cuts["Six-Slot Promise"]
    assert promise
    assert (promise.action, promise.what) == ("drop", "“So what?”")
    assert coffee is None


def test_the_headcount_card_reaches_four_to_both_sides_of_the_plan() -> None:
    card = pack_of("kam-half-day").papers.headcount
    assert card.people == (10, 11, 12, 13, 14, 15, 16, 17, 18)
    fog = next(row for row in card.rows if row.title == "Fog to Focus")
    assert fog.cells[1] == ("2×4", "1×3")
    assert pack_of("kam-half-day", people=3).papers.headcount.people == (3, 4, 5, 6, 7)
    assert next(iter(pack_of("kam-half-day", people=60).papers.headcount.rows)).cells[-1] == ()


@given(st.lists(st.integers(2, 9), min_size=2, max_size=20))
def test_the_marks_of_groups_add_up_to_the_people(sizes: list[int]) -> None:
    pairs = [re.findall(r"\d+", mark) for mark in group_marks(sizes)]
    assert sum(int(count) * int(size) for count, size in pairs) == sum(sizes)
    assert [int(size) for _, size in pairs] == sorted({*sizes}, reverse=True)


def test_people_alone_and_all_together_are_words() -> None:
    assert group_marks((1, 1, 1)) == ("alone",)
    assert group_marks((14,)) == ("all",)
    assert group_marks(()) == ()


def test_the_words_to_know_by_heart_are_the_sessions_own() -> None:
    heart = pack_of("kam-half-day").papers.rehearsal
    assert heart.first
    assert heart.first.words.startswith("Welcome. Today we practise")
    assert heart.limit
    assert "There is one limit." in heart.limit.words
    assert (heart.limit.part, heart.limit.step) == (1, 2)
    assert heart.opt_out
    assert heart.opt_out.words.startswith("There is always another way")
    assert heart.transition
    assert (heart.transition.part, heart.transition.step) == (1, 0)
    assert heart.last
    assert heart.last.words == "Thank you. Within four days you hear from me once."
    assert pack_of("practice-hour").papers.rehearsal.limit is None


def test_there_are_chairs_and_lines_for_people_whom_nobody_expected() -> None:
    papers = pack_of("kam-half-day").papers
    assert papers.places == 14 + WALK_INS
    assert papers.wall_metres == 2 + len(pack_of("kam-half-day").tables) - 1
    assert pack_of("kam-half-day", modality="online").papers.wall_metres == 0

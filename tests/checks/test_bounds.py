"""Where a rule begins and ends: the last that is fine, and the first that is not."""

import json
from typing import Any

import pytest

from tests.strategies import (
    case,
    drill,
    exercise,
    exercise_document,
    library,
    merged,
    session,
    session_document,
)
from toolkit.checks import check


def found_in_exercise(changes: dict[str, Any]) -> list[str]:
    return [problem.code for problem in check(library([exercise(**merged(exercise_document(), changes))]))]


def found_in_session(changes: dict[str, Any]) -> list[str]:
    plan = session(**merged(session_document(), changes))
    return [problem.code for problem in check(library([exercise()], [plan]))]


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("With a fixed appointment 65 % keep their word.", True),
        ("An accountability partner lifts it to 95 per cent.", True),
        ("65 % of the room had an answer.", False),
        ("About 73% of partnerships fail.", True),
        ("About 73% of drafts came back.", False),
        ("At Yale three percent wrote their goals down.", True),
        ("Ten per cent of training is applied on the job.", True),
        ("Trainers gave 10 % of their time. Transfer was not measured.", False),
        ("Sales are 30% higher after it.", True),
        ("Expect an increase of thirty percent in sales.", True),
        ("Sales have 30 % of the desks.", False),
        ("A pre-mortem finds 30 % more causes.", True),
        ("A pre-mortem finds 130 % more causes.", False),
    ],
)
def test_an_untraceable_figure_is_one_with_its_story_in_the_same_sentence(claim: str, *, found: bool) -> None:
    assert found_in_exercise({"backfire": claim}) == ["evidence-claims"] * found


@pytest.mark.parametrize(
    ("opt_out", "found"),
    [
        ("You may pass.", True),
        ("Anyone can skip this one without giving a reason.", True),
        ("Feel free to sit it out, or just watch.", True),
        ("You may pass, or answer question three.", False),
        ("You may pass, or listen closely.", True),
        ("You may pass and write the same three lines about the invented case.", False),
        ("Write about the invented case; nobody can tell the difference.", False),
    ],
)
def test_an_opt_out_is_a_task(opt_out: str, *, found: bool) -> None:
    changes = {"sensitivity": 2, "boss_line": "Your part is to listen.", "opt_out": opt_out}

    assert found_in_exercise(changes) == ["opt-out"] * found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Bring the cards.", False),
        ("Ring the bell.", False),
        ("Walking round, listen.", True),
        ("In pairs, compare.", True),
        ("*Please* compare.", True),
        ("Then collect them.", True),
        ("Two minutes in, knock on the table.", False),  # not known to be wrong, so not said to be
    ],
)
def test_a_line_of_do_is_doubted_only_when_its_first_word_cannot_be_the_verb(
    line: str, *, found: bool
) -> None:
    assert found_in_exercise({"steps": [{"do": [line]}]}) == ["do-starts-with-verb"] * found


@pytest.mark.parametrize(("words", "found"), [(14, []), (15, ["sheet-space"])])
def test_an_answer_fills_two_thirds_of_two_full_lines(words: int, found: list[str]) -> None:
    prompt = {"lines": 2, "answer": " ".join(["word"] * words)}

    assert found_in_exercise({"sheets": [{"prompts": [prompt]}]}) == found


@pytest.mark.parametrize(("words", "found"), [(31, []), (32, ["sheet-space"])])
def test_an_answer_fills_two_thirds_of_nine_half_lines(words: int, found: list[str]) -> None:
    prompt = {"lines": 9, "width": "half", "answer": " ".join(["word"] * words)}  # 474 mm of 711

    assert found_in_exercise({"sheets": [{"prompts": [prompt]}]}) == found


@pytest.mark.parametrize(
    ("label", "help_", "lines"),
    [
        ("First turn: two quotations", None, 2),
        ("Who decides?", "Who hears it first?", 2),
        ("Tell", "Line 1: who gets it. Line 2: when I warn.", 2),
        ("Where?", "On which day? At which hour?", 3),
        ("Ten words at most", "Noted in two minutes.", 1),
        ("Who decides: whose yes ends it?", None, 1),
    ],
)
def test_each_thing_that_a_prompt_asks_for_has_a_line(label: str, help_: str | None, lines: int) -> None:
    def found(offered: int) -> list[str]:
        prompt = {"label": label, "help": help_, "lines": offered, "answer": "Dana."}
        return found_in_exercise({"sheets": [{"prompts": [prompt]}]})

    assert found(lines) == []
    assert lines == 1 or found(lines - 1) == ["sheet-space"]


@pytest.mark.parametrize(
    ("answer", "found"), [("Dana / Thursday / 16:30", []), ("Dana / Thursday", ["sheet-space"]), (None, [])]
)
def test_the_answer_of_an_agreement_has_a_part_for_each_field(answer: str | None, found: list[str]) -> None:
    assert found_in_exercise({"sheets": [{"prompts": [{}, {"answer": answer}]}]}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Have everyone write prompts 1 and 2.", ["writing-place"]),
        ("Have everyone write prompts 1 to 2.", ["writing-place"]),
        ("Have everyone write prompt 1, 2 or 3.", ["writing-place"] * 2),
        ("Have everyone write prompt 1, and 2 more words.", ["writing-place"]),
        ("Have everyone write prompt 1 for 2 minutes.", []),
        ("Have everyone answer the prompt.", []),
    ],
)
def test_prompts_that_a_step_names_are_written_by_then(text: str, found: list[str]) -> None:
    assert found_in_exercise({"steps": [{"do": [text]}]}) == found
    assert found_in_exercise({"steps": [{}, {"do": [text.replace("3", "2")]}]}) == []


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ({"write": None}, ["writing-place", "sheets-are-written"]),
        ({"write": None, "show": "Poster: the date"}, ["sheets-are-written"]),
        ({"write": None, "do": ["Give everyone a card."]}, ["sheets-are-written"]),
        ({}, []),
    ],
)
def test_a_step_in_which_people_write_says_where(step: dict[str, Any], found: list[str]) -> None:
    assert sorted(found_in_exercise({"steps": [{}, {"mode": "write", **step}]})) == sorted(found)


@pytest.mark.parametrize(
    "change",
    [
        {"transition": "WORDS"},
        {"boss_line": "WORDS"},
        {"steps": [{"cue": {"at": 1, "text": "WORDS"}}]},
        {"steps": [{}, {"ask": [{"reply": "WORDS"}]}]},
        {"steps": [{}, {"ask": [{"question": "WORDS"}]}]},
        {"debrief": {"questions": [{"question": "WORDS"}]}},
        {"debrief": {"questions": [{"reply": "WORDS"}]}},
    ],
)
def test_whatever_is_spoken_has_sentences_of_twenty_words(change: dict[str, Any]) -> None:
    def found(words: int) -> list[str]:
        sentence = " ".join(["word"] * words)
        return found_in_exercise(json.loads(json.dumps(change).replace("WORDS", sentence)))

    assert (found(20), found(21)) == ([], ["say-length"])


@pytest.mark.parametrize(("questions", "found"), [(2, []), (3, ["debrief-grammar", "debrief-length"])])
def test_a_short_exercise_carries_two_questions(questions: int, found: list[str]) -> None:
    question = exercise_document()["debrief"]["questions"][0]
    document = exercise_document(
        minutes={"min": 13, "target": 14, "max": 20},
        debrief={"grammar": "one-question", "questions": [{**question, "minutes": 1}] * questions},
    )
    document["steps"][1]["minutes"] = 9 - questions

    assert [problem.code for problem in check(library([exercise(**document)]))] == found


def test_turns_may_take_all_that_settling_and_debrief_leave() -> None:
    changes = {"steps": [{"minutes": 1}, {"id": "turns", "minutes": {"rounds": 3, "work": 4}}]}

    assert "rounds-fit" not in found_in_exercise(changes)
    assert "rounds-fit" in found_in_exercise({**changes, "minutes": {"target": 19}})


def test_prompts_are_counted_from_one() -> None:
    changes = {"steps": [{"write": {"prompts": [0, 1]}}]}

    assert found_in_exercise(changes) == ["links-resolve"]


def test_the_largest_room_has_to_divide_as_well() -> None:
    even_only = {"min": 6, "max": 7, "ideal": 6, "group": {"min": 2, "ideal": 2, "max": 2}}

    assert found_in_exercise({"people": even_only}) == ["groups-divide"]


@pytest.mark.parametrize(("end", "found"), [("09:53", []), ("09:52", ["session-fits"])])
def test_a_session_may_use_its_last_minute(end: str, found: list[str]) -> None:
    assert found_in_session({"end": end}) == found


def test_a_part_of_a_minute_in_hand_is_a_whole_one() -> None:
    assert found_in_session({"end": "10:01", "buffer": 6}) == ["session-budget"]
    assert found_in_session({"end": "10:01", "buffer": 7}) == []


@pytest.mark.parametrize(("buffer", "found"), [(6, []), (5, ["session-budget"])])
def test_a_tenth_of_an_hour_is_six_minutes(buffer: int, found: list[str]) -> None:
    assert found_in_session({"buffer": buffer}) == found


@pytest.mark.parametrize(("buffer", "found"), [(30, []), (31, ["session-budget"])])
def test_exercises_may_take_all_that_is_left(buffer: int, found: list[str]) -> None:
    blocks = [{"exercise": "example"}, {"exercise": "example"}]  # 40 minutes of 90, less 7, 12, 1 and 30

    assert found_in_session({"end": "10:30", "move": 1, "buffer": buffer, "blocks": blocks}) == found


def test_an_exercise_that_opens_or_closes_is_not_counted_as_work() -> None:
    plan = session(
        **{**session_document(), "end": "10:30", "buffer": 9, "blocks": [{"exercise": "example"}] * 3}
    )
    codes = {
        phase: [problem.code for problem in check(library([exercise(phase=phase)], [plan]))]
        for phase in ("practise", "close")
    }

    assert codes == {"practise": ["session-budget", "session-exercises"], "close": []}


def test_the_cheapest_repair_is_named_first_and_two_that_touch_other_things_follow() -> None:
    document = session_document(end="09:50")
    (problem,) = check(library([exercise()], [session(**document)]))

    assert problem.code == "session-fits"
    first, second, third = problem.hint.split("; (")
    assert "Coffee" not in first
    assert "3 by a shorter Coffee" in second
    assert "1 by a shorter Coffee" in third


@pytest.mark.parametrize(("minutes", "found"), [(10, False), (11, True)])
def test_a_room_listens_for_ten_minutes(minutes: int, *, found: bool) -> None:
    assert ("talk-block" in found_in_exercise({"steps": [{"minutes": minutes}]})) == found


@pytest.mark.parametrize(("people", "found"), [(12, False), (18, True)])
def test_listening_is_counted_at_the_ideal_number_of_people(people: int, *, found: bool) -> None:
    changes = {"people": {"ideal": people}, "steps": [{"minutes": {"base": 4, "per_person": 0.5}}]}

    assert ("talk-block" in found_in_exercise(changes)) == found


@pytest.mark.parametrize(("minutes", "found"), [(6, []), (5, ["drill-fits"])])
def test_items_may_take_the_whole_block(minutes: int, found: list[str]) -> None:
    document = session_document(end="10:30", buffer=9)
    document["blocks"].insert(2, {"drill": "rewrite", "items": 3, "minutes": minutes})
    plan = session(**document)

    assert [
        problem.code for problem in check(library([exercise()], [plan], drills=[drill("rewrite")]))
    ] == found


@pytest.mark.parametrize(("listening", "found"), [(9, []), (10, ["practice-share"])])
def test_forty_five_per_cent_may_be_listening(listening: int, found: list[str]) -> None:
    document = session_document(
        end="10:30", buffer=9
    )  # 3 minutes of listening in 12 of the exercise, and 6 at the end
    document["blocks"][0]["inline"]["steps"][0]["minutes"] = listening

    assert [problem.code for problem in check(library([exercise()], [session(**document)]))] == found


@pytest.mark.parametrize(("count", "found"), [(299, True), (300, False), (650, False), (651, True)])
def test_a_story_has_300_to_650_words(count: int, *, found: bool) -> None:
    quotes = "somebody should look at it before Friday it will be taken care of "
    story = quotes + " ".join(["word"] * (count - len(quotes.split())))
    problems = check(library([exercise()], cases=[case(part_a=story, reading_minutes=max(1, count // 180))]))

    assert [problem.code for problem in problems] == ["case-quotes"] * found


@pytest.mark.parametrize(("minutes", "found"), [(4, False), (5, True)])
def test_reading_may_take_two_minutes_more_than_the_words_say(minutes: int, *, found: bool) -> None:
    problems = check(library([exercise()], cases=[case(reading_minutes=minutes)]))  # 360 words

    assert [problem.code for problem in problems] == ["case-quotes"] * found


def test_a_quote_may_differ_in_signs_and_stand_in_an_exhibit() -> None:
    quotes = [{"quote": "“Somebody should look at it, before Friday!”", "pattern": "diffused"}]
    quotes += [{"quote": "seals for the *large* order", "pattern": "vague_what"}]

    assert check(library([exercise()], cases=[case(patterns_in_text=quotes)])) == ()


@pytest.mark.parametrize(("fillers", "found"), [(["a", "b", "c"], []), (["a", "b", "a"], ["placeholders"])])
def test_three_different_words_are_enough_to_draw_from(fillers: list[str], found: list[str]) -> None:
    problems = check(library(drills=[drill("rewrite", fillers={"hall": fillers})]))

    assert [problem.code for problem in problems] == found


@pytest.mark.parametrize(
    ("end", "opening", "close"), [("10:30", 7, 12), ("12:00", 15, 25), ("13:00", 15, 25)]
)
def test_opening_and_close_have_their_share_of_a_short_session(end: str, opening: int, close: int) -> None:
    plan = session(**session_document(end=end, buffer=0, blocks=[{"exercise": "example"}] * 12))
    sentences = [problem.sentence for problem in check(library([exercise()], [plan]))]

    assert any(f"opening {opening} " in sentence and f"close {close} " in sentence for sentence in sentences)


def test_fixed_times_against_the_clock_are_told_as_that() -> None:
    document = session_document(end="10:30")
    document["blocks"][1] |= {"at": "09:40"}
    document["blocks"][2] |= {"at": "09:20"}
    problems = [
        problem
        for problem in check(library([exercise()], [session(**document)]))
        if problem.code == "session-fits"
    ]
    assert any("does not even begin until 09:40" in problem.sentence for problem in problems)
    assert any("move the fixed time" in problem.hint for problem in problems)


def test_the_first_block_has_no_time_of_its_own() -> None:
    document = session_document()
    document["blocks"][0] |= {"at": document["start"]}
    (problem,) = check(library([exercise()], [session(**document)]))
    assert problem.code == "session-fits"
    assert "begins with the session" in problem.sentence

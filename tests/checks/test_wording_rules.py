"""What the rules about wording leave alone matters as much as what they find."""

import pytest

from tests.strategies import drill, exercise, exercise_document, library, merged
from toolkit.checks import check


def found_in_step(line: str) -> list[str]:
    document = merged(exercise_document(), {"steps": [{"do": [line]}]})
    return [problem.code for problem in check(library([exercise(**document)]))]


def found_in_model(answer: str) -> list[str]:
    document = merged(exercise_document(), {"sheets": [{"example": {"better": answer}}]})
    return [problem.code for problem in check(library([exercise(**document)]))]


@pytest.mark.parametrize(
    "line",
    [
        "Monitor each person while they write.",
        "Write down who didn't speak.",
        "Collect the names of those who missed a check-in.",
        "Hang up a league table by the door.",
        "Show everyone's individual scores on the screen.",
        "Rank all participants by kept promises.",
        "Tell their manager afterwards who failed.",
        "Give the names to the sponsor at noon.",
        "Publicly name two people.",
    ],
)
def test_a_line_that_asks_for_a_watch_on_persons_is_found(line: str) -> None:
    assert found_in_step(line) == ["surveillance-wording"]


@pytest.mark.parametrize(
    "line",
    [
        "Say that nobody monitors each person here.",
        "Promise that you will not tell any manager who failed.",
        "Give each person a card, and track the time yourself.",
        "Record who does what by when on the poster.",
        "Rank the causes of delay, not people.",
        "Let each pair score its own request, and keep the number.",
        "Ask: would you want somebody to track each person?",
        "Write the names of the five points on the board.",
        "Listen to who speaks first.",
        "Keep track of the minutes; every group has three.",
    ],
)
def test_a_line_that_does_not_ask_for_a_watch_on_persons_is_left_alone(line: str) -> None:
    assert found_in_step(line) == []


@pytest.mark.parametrize(
    "answer",
    [
        "You're just being lazy.",
        "He is not a team player.",
        "Ben was rude to the client.",
        "You always do that.",
        "I am hopeless at this.",
    ],
)
def test_a_model_that_judges_a_person_is_found(answer: str) -> None:
    assert found_in_model(answer) == ["person-talk"]


@pytest.mark.parametrize(
    "answer",
    [
        "You never have to wait for it again.",
        "When you said 'you are lazy', I stopped listening.",
        "The list was late, and the client is waiting.",
        "You came at ten past nine; the client had left.",
        "That is a weak point in the list.",
        "It always stands in row three.",
    ],
)
def test_a_model_that_speaks_of_what_was_done_is_left_alone(answer: str) -> None:
    assert found_in_model(answer) == []


def test_an_answer_that_tells_what_happened_may_say_never() -> None:
    document = merged(
        exercise_document(), {"steps": [{"id": "turns", "ask": [{"wanted": "You never got it."}]}]}
    )

    assert check(library([exercise(**document)])) == ()


def test_the_right_option_may_be_the_judgement_where_it_is_to_be_recognised() -> None:
    item = {
        "id": "which",
        "setting": "office",
        "stem": "Which one is about the person?",
        "options": [
            {"text": "You are careless.", "correct": True},
            {"text": "Row two is empty.", "feedback": "That is the task."},
        ],
        "explanation": "It says what somebody is.",
    }
    codes = {
        level: [
            problem.code
            for problem in check(library(drills=[drill("choose", items=[{**item, "level": level}])]))
        ]
        for level in (1, 2)
    }

    assert codes == {1: [], 2: ["person-talk"]}

"""Rounds are printed as they run."""

from tests import strategies
from toolkit.assemble import Day, assemble


def test_rounds_say_how_long_a_turn_is_and_what_it_is_made_of() -> None:
    document = strategies.exercise_document()
    document["steps"][0]["minutes"] = {"rounds": 3, "work": 4, "feedback": 2, "change": 1, "setup": 2}
    exercise = strategies.exercise(steps=document["steps"])
    plan = strategies.session()
    pack = assemble(plan, strategies.library([exercise], [plan]), Day("AAA-222", "0"))
    part = next(part for part in pack.parts if part.exercise is not None)
    assert (
        part.steps[0].turns
        == "2 min to set up, then 3 rounds of 4 min work + 2 min feedback + 1 min to change"
    )
    assert part.steps[0].minutes == 23

"""Words for the chat: one text a step for people on a call, and nothing that only the facilitator may see."""

import pytest

from tests import strategies
from toolkit.assemble import Day, assemble
from toolkit.models.pack import Pack

DAY = Day(code="AAA-222", tool_version="0")


def pack_of(modality: str) -> Pack:
    exercise = strategies.exercise()
    plan = strategies.session(modality=modality)
    return assemble(plan, strategies.library([exercise], [plan]), DAY)


def test_in_one_room_nothing_is_pasted() -> None:
    assert pack_of("in-person").chat == ()


@pytest.mark.parametrize("modality", ["online", "hybrid"])
def test_every_step_in_which_people_do_something_has_a_text_with_its_minutes_and_page(modality: str) -> None:
    pack = pack_of(modality)
    texts = {text.at: text.text for text in pack.chat}
    steps = [timed for part in pack.parts for timed in part.steps]
    active = [timed for timed in steps if timed.step.mode != "listen"]

    assert active
    for timed in active:
        assert texts[timed.starts].startswith(timed.step.title)
        assert f"until {timed.ends}" in texts[timed.starts]
        if timed.writing:
            assert f"Workbook page {timed.writing.page}" in texts[timed.starts]
    for part in pack.parts:
        for asked in part.debrief:
            assert asked.question.question in texts[asked.starts]


def test_the_texts_hold_no_answer_and_no_instruction_for_the_facilitator() -> None:
    pack = pack_of("online")
    pasted = " ".join(text.text for text in pack.chat)
    for part in pack.parts:
        for asked in part.debrief:
            assert asked.question.wanted not in pasted
            assert asked.question.reply not in pasted
        for timed in part.steps:
            assert not any(line in pasted for line in timed.step.do)

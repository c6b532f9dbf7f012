"""The key of a prompt, worked out anew from what the author wrote and from what the sheet shows.

One function a kind, each written from the words of the sheet and not from the code that draws it. A function returns the
answer that the key must have, and asserts whatever else is in the key.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.drills.own_keys import cadence, ledger
from tests.drills.reading import Reading
from tests.drills.sheets import Drawn
from toolkit.models.drills.item import Family
from toolkit.models.drills.prompt import Prompt
from toolkit.models.words import PATTERN_NAMES

_LETTERS = "ABCDEFGHIJKL"
_SLOTS = {
    "who": "who",
    "will": "will",
    "what": "what",
    "done_when": "done when",
    "by": "by when",
    "tell": "tell if",
}
_MOST_TURNS = 6


class Asked(NamedTuple):
    """A prompt, and what it came from."""

    family: Any
    item: Any
    prompt: Prompt
    reading: Reading
    drawn: Drawn


def right_answer(family: Family[Any], prompt: Prompt, drawn: Drawn) -> tuple[str, Reading]:
    """The answer that the key must have, and what stands for the placeholders.

    Raises:
        AssertionError: the prompt does not show what its author wrote, or its key explains something else.
    """
    item = next(one for one in family.items if one.id == prompt.item)
    reading = Reading(family)
    if family.kind != "cadence":  # goes on with dates of its own
        assert reading.reads(item.stem, prompt.stem), prompt.stem
    assert reading.reads(item.hint or "", prompt.hint)
    said = " ".join(filter(None, (item.explanation, item.weak_form_ok)))
    assert reading.reads(said, prompt.explanation), prompt.explanation
    return _KINDS[family.kind](Asked(family, item, prompt, reading, drawn)), reading


def _choose(asked: Asked) -> str:
    options = asked.item.options
    shown = asked.prompt.choices
    assert [choice.label for choice in shown] == list(_LETTERS[: len(options)])
    places = [asked.reading.place([one.text for one in options], choice.text) for choice in shown]
    assert sorted(places) == list(range(len(options)))
    drawn = [(choice.label, options[place]) for choice, place in zip(shown, places, strict=True)]
    wrong = [(label, one) for label, one in drawn if not one.correct and (one.feedback or one.flaw)]
    said = [f"{label}: {one.feedback or PATTERN_NAMES[one.flaw]}" for label, one in wrong]
    assert asked.reading.all_read(said, asked.prompt.models)
    assert asked.prompt.mark == ("circle" if asked.family.answers == "one" else "box")
    return ", ".join(label for label, one in drawn if one.correct)


def _order(asked: Asked) -> str:
    places = [asked.reading.place(asked.item.ordered, choice.text) + 1 for choice in asked.prompt.choices]
    assert sorted(places) == list(range(1, len(asked.item.ordered) + 1))
    assert places != sorted(places), "an item that stands in order is solved"
    labels = [choice.label for choice in asked.prompt.choices]
    assert labels == list(_LETTERS[: len(labels)])
    return ", ".join(f"{label} {place}" for label, place in zip(labels, places, strict=True))


def _match(asked: Asked) -> str:
    pairs = asked.item.pairs
    headings = {target.text: target.label for target in asked.prompt.targets}
    assert list(headings) == list(asked.family.headings)
    places = [asked.reading.place([pair.text for pair in pairs], one.text) for one in asked.prompt.choices]
    assert sorted(places) == list(range(len(pairs)))
    return ", ".join(
        f"{number} {headings[pairs[place].belongs_to]}" for number, place in enumerate(places, start=1)
    )


def _fill(asked: Asked) -> str:
    slots = asked.item.slots
    assert list(asked.prompt.fields) == [slot.caption for slot in slots if not slot.sentence]
    assert [space.caption for space in asked.prompt.spaces] == [
        slot.caption for slot in slots if slot.sentence
    ]
    others = [f"{slot.caption}, too: {'; '.join(slot.accept[1:])}" for slot in slots if len(slot.accept) > 1]
    assert asked.reading.all_read(others, asked.prompt.models)
    return "; ".join(f"{slot.caption}: {slot.accept[0]}" for slot in slots)


def _rewrite(asked: Asked) -> str:
    assert asked.reading.all_read(asked.item.model_answers, asked.prompt.models)
    assert [space.lines for space in asked.prompt.spaces] == [asked.item.lines]
    assert asked.prompt.ticks == asked.family.ticks
    return "many answers are right"


def _slots(asked: Asked) -> str:
    assert list(asked.prompt.ticks) == list(_SLOTS.values())
    missing = {_SLOTS[slot] for slot in asked.item.missing}
    return ", ".join(tick for tick in asked.prompt.ticks if tick in missing)


def _build(asked: Asked) -> str:
    """The letters of each order on the key spell the sentence in that order."""
    right = [part.text for part in asked.item.parts if part.flaw is None]
    shown = {choice.label: choice.text for choice in asked.prompt.choices}
    places = [asked.reading.place([part.text for part in asked.item.parts], text) for text in shown.values()]
    assert sorted(places) == list(range(len(asked.item.parts)))
    assert places[: len(right)] != list(range(len(right))), "the sheet shows the sentence"
    sentences = [right, *([right[place - 1] for place in order] for order in asked.item.also)]
    spelt = [letters.split(" ") for letters in asked.prompt.answer.split(" or ")]
    assert len(spelt) == len(sentences)
    for letters, sentence in zip(spelt, sentences, strict=True):
        assert asked.reading.reads(" ".join(sentence), " ".join(shown[letter] for letter in letters))
    flaws = dict(zip(shown, (asked.item.parts[place].flaw for place in places), strict=True))
    left_out = [f"{letter}: {PATTERN_NAMES[flaw]}" for letter, flaw in flaws.items() if flaw is not None]
    assert asked.reading.all_read([" ".join(right), *left_out], asked.prompt.models)
    return asked.prompt.answer


def _branch(asked: Asked) -> str:
    """Whoever chooses what the key says comes from turn 1 to an end, and every answer leads to something printed."""
    written = {turn.id: turn for turn in asked.item.turns}
    shown = {turn.label: turn for turn in asked.prompt.turns}
    assert list(shown) == [str(number) for number in range(1, len(written) + 1)]
    ends = {end.label: end.text for end in asked.prompt.ends}
    assert len(ends) == len(asked.prompt.ends)
    assert not set(ends) & set("ABC") | set(ends) & set(shown)
    authored = {}
    for label, turn in shown.items():
        ids = [one.id for one in written.values() if one.id not in authored.values()]
        place = asked.reading.place([written[one].says for one in ids], turn.says)
        authored[label] = ids[place]
    assert authored["1"] == asked.item.turns[0].id
    right, said = [], []
    for label, turn in shown.items():
        options = written[authored[label]].options
        places = [asked.reading.place([one.text for one in options], one.text) for one in turn.choices]
        assert sorted(places) == list(range(len(options)))
        for letter, choice, place in zip(_LETTERS, turn.choices, places, strict=False):
            answer = options[place]
            assert choice.label == letter
            if answer.ends is None:
                assert authored[choice.leads] == answer.next
            else:
                assert asked.reading.reads(answer.ends, ends[choice.leads])
            if answer.correct:
                right.append(f"{label} {letter}")
            elif answer.feedback or answer.flaw:
                said.append(f"{label} {letter}: {answer.feedback or PATTERN_NAMES[answer.flaw]}")
    assert asked.reading.all_read(said, asked.prompt.models)
    _follow(asked.prompt)
    return ", ".join(right)


def _follow(prompt: Prompt) -> None:
    """Go the way of the key, as somebody with the sheet in hand does."""
    key = dict(answer.split(" ") for answer in prompt.answer.split(", "))
    shown = {turn.label: {one.label: one.leads for one in turn.choices} for turn in prompt.turns}
    ends = {end.label for end in prompt.ends}
    here = "1"
    for _ in range(_MOST_TURNS):
        here = shown[here][key[here]]
        if here in ends:
            return
    raise AssertionError(f"the way of the key does not end: {prompt.answer}")


def _transcript(asked: Asked) -> str:
    lines = asked.item.lines
    written = [f"**{line.speaker}:** {line.text}" for line in lines]
    assert asked.reading.all_read(written, [choice.text for choice in asked.prompt.choices])
    assert [choice.label for choice in asked.prompt.choices] == [str(n + 1) for n in range(len(lines))]
    weak = [(number, line) for number, line in enumerate(lines, start=1) if line.pattern]
    assert [space.lines for space in asked.prompt.spaces] == [2 * len(weak)]
    better = [f"{number}: {line.better}" for number, line in weak]
    assert asked.reading.all_read(better, asked.prompt.models)
    return ", ".join(f"{number}: {PATTERN_NAMES[line.pattern]}" for number, line in weak)


def _own(asked: Asked) -> str:
    assert asked.prompt.ticks == asked.family.ticks
    assert [bool(space.caption and space.lines) for space in asked.prompt.spaces] == [True, True]
    return "your own"


def _ledger(asked: Asked) -> str:
    return ledger(asked.item.ask, asked.prompt)


def _cadence(asked: Asked) -> str:
    return cadence(asked.item, asked.prompt, asked.reading, asked.drawn.session)


_KINDS: dict[str, Callable[[Asked], str]] = {
    "branch": _branch,
    "build": _build,
    "cadence": _cadence,
    "choose": _choose,
    "fill": _fill,
    "ledger": _ledger,
    "match": _match,
    "order": _order,
    "own": _own,
    "rewrite": _rewrite,
    "slots": _slots,
    "transcript": _transcript,
}

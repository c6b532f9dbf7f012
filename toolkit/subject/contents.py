"""What stands where in a noun: its steps and its texts, each with the location that leads to its place."""

from collections.abc import Iterator, Mapping

from toolkit.models.base import Model
from toolkit.models.exercise import Exercise
from toolkit.models.places import Location
from toolkit.models.session import InlineBlock, SessionPlan
from toolkit.models.steps import Step

#: Asked for before models, because that question is slow and a noun has many numbers and gaps.
_NO_TEXT = (int, float, type(None))


def steps_of(noun: Exercise | SessionPlan) -> Iterator[tuple[Location, Step]]:
    """The steps of an exercise, or of the inline parts of a session, in order."""
    if isinstance(noun, Exercise):
        for number, step in enumerate(noun.steps):
            yield ("steps", number), step
        return
    for position, block in enumerate(noun.blocks):
        if isinstance(block, InlineBlock):
            for number, step in enumerate(block.inline.steps):
                yield ("blocks", position, "inline", "steps", number), step


def plain_text(noun: object) -> str:
    """All texts of a noun in one, in no useful order. For a quick look before a close one."""
    found: list[str] = []
    below: list[object] = [noun]
    while below:
        value = below.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            below.extend(value)
        elif isinstance(value, _NO_TEXT):
            continue
        elif isinstance(value, Model):
            below.extend(vars(value).values())
        elif isinstance(value, Mapping):
            below.extend(value.values())
    return "\n".join(found)


def texts_of(value: object, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every text of a noun. Fields that a faulty file does not give are passed over."""
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from texts_of(part, (*location, number))
    elif isinstance(value, _NO_TEXT):
        return
    elif isinstance(value, Model):
        for name, part in vars(value).items():
            # A field that would be a word of Python ends in "_"; its key in the file does not.
            yield from texts_of(part, (*location, name.rstrip("_")))
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from texts_of(part, (*location, name))

"""Build a sentence from parts: choose those that belong, and put them in an order."""

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from toolkit.models.base import Model, shown
from toolkit.models.drills.claim import Claim
from toolkit.models.drills.item import LETTERS, Draw, Family, Item
from toolkit.models.drills.prompt import Choice, Prompt, Space
from toolkit.models.places import Location
from toolkit.models.words import PATTERN_NAMES, Line, Pattern, Text


class Part(Model):
    """A part of a sentence."""

    text: Line = shown("all", "As printed, with its commas and stops.", example="by Thursday noon.")
    flaw: Pattern | None = shown(
        "key", "The one pattern that it would bring in; a right part has none.", None, example="vague_time"
    )
    in_place_of: int | None = shown(
        "key",
        "For a wrong part: the number of the right part that it tempts one to leave out, from 1.",
        None,
        ge=1,
        example=2,
    )


class BuildItem(Item):
    """Parts of a sentence, and some that weaken it."""

    stem: Text = shown("all", "The situation, and to whom one speaks.", example="To a client who waits.")
    parts: tuple[Part, ...] = shown(
        "all", "The right ones in the order of the sentence, then the wrong ones.", min_length=3, max_length=8
    )
    also: tuple[tuple[int, ...], ...] = shown(
        "key",
        "Other orders of the right parts that are as good, by their numbers from 1.",
        (),
        example=[[2, 1]],
    )

    @property
    def right(self) -> tuple[Part, ...]:
        """The parts of the sentence, in its order."""
        return tuple(part for part in self.parts if part.flaw is None)

    @property
    def orders(self) -> Mapping[Location, tuple[Part, ...]]:
        """The right parts in each order that is good, by where it is written; an order of parts that are not there has none."""
        right = self.right
        others: dict[Location, tuple[Part, ...]] = {
            ("also", number): tuple(right[place - 1] for place in order)
            for number, order in enumerate(self.also)
            if set(order) <= set(range(1, len(right) + 1))
        }
        return {("parts",): right, **others}


class BuildFamily(Family[BuildItem]):
    """A family of sentences to build."""

    on_a_page: ClassVar[int] = 4

    kind: Literal["build"] = shown("all", "Build a sentence from parts.", example="build")

    def lower(self, item: BuildItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt, its parts in a drawn order that is not the right one, with lines for the sentence."""
        drawn = draw.shuffled(item.parts)
        if drawn[: len(item.right)] == item.right:
            drawn = (*drawn[1:], drawn[0])
        letters = {part.text: LETTERS[position] for position, part in enumerate(drawn)}
        left_out = [
            f"{letters[part.text]}: {PATTERN_NAMES[part.flaw]}" for part in drawn if part.flaw is not None
        ]
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            mark="line",
            choices=tuple(Choice(label=letters[part.text], text=part.text) for part in drawn),
            spaces=(Space(lines=2),),
            hint=item.hint or "",
            answer=" or ".join(
                " ".join(letters[part.text] for part in order) for order in item.orders.values()
            ),
            models=(" ".join(part.text for part in item.right), *left_out),
            explanation=item.why,
        )

    def claims(self, item: BuildItem) -> Iterator[Claim]:
        """The sentence is clean in each of its orders; with a wrong part in it, it shows the flaw of that part."""
        right = [part.text for part in item.right]
        if not item.weak_form_ok:
            for location, order in item.orders.items():
                yield Claim(location, " ".join(part.text for part in order))
        for number, part in enumerate(item.parts):
            if part.flaw is not None and part.in_place_of is not None:
                place = part.in_place_of - 1
                sentence = " ".join([*right[:place], part.text, *right[place + 1 :]])
                yield Claim(("parts", number, "text"), sentence, frozenset({part.flaw}))

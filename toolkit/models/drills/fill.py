"""Fill slots: short answers under captions."""

from collections.abc import Iterator
from typing import Literal

from toolkit.models.base import Model, shown
from toolkit.models.drills.claim import Claim
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.drills.prompt import Prompt, Space
from toolkit.models.words import Line, Text


class Slot(Model):
    """A short line to fill."""

    caption: Line = shown("all", "What goes on the line.", example="by when")
    sentence: bool = shown(
        "all",
        "Whether the answer is a sentence that one says, which the language engine looks at.",
        default=False,
    )
    accept: tuple[Line, ...] = shown(
        "key",
        "Answers that fit; the first one is printed in the key.",
        min_length=1,
        example=["Thursday noon"],
    )


class FillItem(Item):
    """A text with slots."""

    stem: Text = shown(
        "all", "The text; placeholders as {{name}}.", example="Please get me the figures soon."
    )
    slots: tuple[Slot, ...] = shown("all", "One to six.", min_length=1, max_length=6)


class FillFamily(Family[FillItem]):
    """A family of texts with slots."""

    kind: Literal["fill"] = shown("all", "Fill slots.", example="fill")

    def lower(self, item: FillItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt; short answers stay in the author's order, sentences come last."""
        del draw
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            fields=tuple(slot.caption for slot in item.slots if not slot.sentence),
            spaces=tuple(Space(caption=slot.caption, lines=2) for slot in item.slots if slot.sentence),
            hint=item.hint or "",
            answer="; ".join(f"{slot.caption}: {slot.accept[0]}" for slot in item.slots),
            models=tuple(
                f"{slot.caption}, too: {'; '.join(slot.accept[1:])}" for slot in item.slots if slot.accept[1:]
            ),
            explanation=item.why,
        )

    def claims(self, item: FillItem) -> Iterator[Claim]:
        """Answers that are sentences are clean."""
        for number, slot in enumerate(item.slots):
            for position, answer in enumerate(slot.accept if slot.sentence else ()):
                yield Claim(("slots", number, "accept", position), answer)

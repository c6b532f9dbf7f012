"""Put statements in order."""

from collections.abc import Iterator
from typing import Literal

from toolkit.models.base import shown
from toolkit.models.drills.claim import Claim
from toolkit.models.drills.item import LETTERS, Draw, Family, Item
from toolkit.models.drills.prompt import Choice, Prompt
from toolkit.models.words import Line, Text


class OrderItem(Item):
    """A few statements with one right order."""

    stem: Text = shown("all", "What the order is about.", example="From weak to strong.")
    ordered: tuple[Line, ...] = shown(
        "key", "In the right order, first to last.", min_length=3, max_length=6, example=["a", "b", "c"]
    )


class OrderFamily(Family[OrderItem]):
    """A family of orders."""

    kind: Literal["order"] = shown("all", "Put in order.", example="order")

    def lower(self, item: OrderItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt, its statements in a drawn order that is not the right one."""
        drawn = draw.shuffled(item.ordered)
        if drawn == item.ordered:
            drawn = (*drawn[1:], drawn[0])
        letters = {text: LETTERS[position] for position, text in enumerate(drawn)}
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            mark="line",
            choices=tuple(Choice(label=letters[text], text=text) for text in drawn),
            hint=item.hint or "",
            answer=", ".join(f"{letters[text]} {item.ordered.index(text) + 1}" for text in drawn),
            explanation=item.why,
        )

    def claims(self, item: OrderItem) -> Iterator[Claim]:
        """The first sentence shows one of the patterns, the last one is clean."""
        if item.patterns and not item.weak_form_ok:
            yield Claim(("ordered", 0), item.ordered[0], frozenset(item.patterns))
            yield Claim(("ordered", len(item.ordered) - 1), item.ordered[-1])

"""Find the missing slots: a promise, and the six slots to tick those that it lacks."""

from collections.abc import Iterator
from typing import Literal

from toolkit.models.base import shown
from toolkit.models.drills.claim import Claim, starred
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.drills.prompt import Prompt
from toolkit.models.language import SlotName
from toolkit.models.words import Text

#: The slots in the words of the sheet, in the order in which a promise fills them.
SLOTS: dict[SlotName, str] = {
    "who": "who",
    "will": "will",
    "what": "what",
    "done_when": "done when",
    "by": "by when",
    "tell": "tell if",
}


class SlotsItem(Item):
    """A promise with holes."""

    stem: Text = shown(
        "all",
        "The situation, and the promise between asterisks.",
        example="To a client: *I'll send you the samples on Thursday.*",
    )
    missing: tuple[SlotName, ...] = shown(
        "key", "The slots that are missing; one to five.", min_length=1, max_length=5, example=["done_when"]
    )


class SlotsFamily(Family[SlotsItem]):
    """A family of promises with holes."""

    kind: Literal["slots"] = shown("all", "Find the missing slots of a promise.", example="slots")

    def lower(self, item: SlotsItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt with a box for each slot, in the order of a promise."""
        del draw
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            ticks=tuple(SLOTS.values()),
            hint=item.hint or "",
            answer=", ".join(words for slot, words in SLOTS.items() if slot in item.missing),
            explanation=item.why,
        )

    def claims(self, item: SlotsItem) -> Iterator[Claim]:
        """The promise lacks these slots and no other."""
        yield Claim(("missing",), starred(item.stem), missing=frozenset(item.missing))

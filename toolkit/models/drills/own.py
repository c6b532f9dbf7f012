"""Check one's own sentences: write one down word for word, tick what is there, say it again."""

from typing import ClassVar, Literal

from toolkit.models.base import shown
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.drills.prompt import Prompt, Space
from toolkit.models.words import Line, Text


class OwnItem(Item):
    """Where to find a sentence of one's own."""

    stem: Text = shown(
        "all", "Which sentence to look for.", example="The last thing that you promised somebody in writing."
    )


class OwnFamily(Family[OwnItem]):
    """A family of places to find a sentence of one's own."""

    private: ClassVar[bool] = True
    on_a_page: ClassVar[int] = 3

    kind: Literal["own"] = shown("all", "Check one's own sentences.", example="own")
    ticks: tuple[Line, ...] = shown(
        "all", "What one ticks in it.", min_length=2, max_length=6, example=["who", "what", "by when"]
    )

    def lower(self, item: OwnItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt: lines for the sentence, boxes, lines to say it again."""
        del draw
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            spaces=(Space(caption="word for word", lines=2), Space(caption="as I'd say it now", lines=2)),
            ticks=self.ticks,
            hint=item.hint or "",
            answer="your own",
            explanation=item.why,
        )

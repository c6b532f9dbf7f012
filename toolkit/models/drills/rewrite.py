"""Rewrite freely: a sentence of one's own in the place of a weak one."""

from typing import Literal

from toolkit.models.base import shown
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.drills.prompt import Choice, Prompt
from toolkit.models.words import Line, Text


class RewriteItem(Item):
    """A weak sentence in its situation."""

    stem: Text = shown(
        "all", "The situation and the weak sentence.", example="To a client: *We'll look into it.*"
    )
    lines: int = shown("all", "Ruled lines.", 2, ge=1, le=6)
    model_answers: tuple[Line, ...] = shown(
        "key",
        "One to three ways to say it; a clear no counts as much.",
        min_length=1,
        max_length=3,
        example=["I'll call you on Thursday by noon."],
    )


class RewriteFamily(Family[RewriteItem]):
    """A family of sentences to rewrite."""

    kind: Literal["rewrite"] = shown("all", "Rewrite freely.", example="rewrite")
    ticks: tuple[Line, ...] = shown("all", "What a peer ticks in the answer.", (), max_length=6)

    def lower(self, item: RewriteItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt with ruled lines and boxes for a peer."""
        del draw
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            mark="box",
            choices=tuple(Choice(label="", text=tick) for tick in self.ticks),
            lines=item.lines,
            hint=item.hint or "",
            answer="many answers are right",
            models=item.model_answers,
            explanation=item.why,
        )

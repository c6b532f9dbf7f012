"""Rewrite freely: a sentence of one's own in the place of a weak one."""

from collections.abc import Iterator
from typing import Literal

from toolkit.models.base import shown
from toolkit.models.drills.claim import Claim, starred
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.drills.prompt import Prompt, Space
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
            spaces=(Space(lines=item.lines),),
            ticks=self.ticks,
            hint=item.hint or "",
            answer="many answers are right",
            models=item.model_answers,
            explanation=item.why,
        )

    def claims(self, item: RewriteItem) -> Iterator[Claim]:
        """The sentence in the stem shows its patterns, the model answers are clean."""
        if starred(item.stem) and item.patterns and not item.weak_form_ok:
            yield Claim(("stem",), starred(item.stem), frozenset(item.patterns))
        for number, answer in enumerate(item.model_answers):
            yield Claim(("model_answers", number), answer)

"""Match or sort: each statement belongs to one heading."""

from typing import Literal

from toolkit.models.base import Model, shown
from toolkit.models.drills.item import LETTERS, Draw, Family, Item
from toolkit.models.drills.prompt import Choice, Prompt
from toolkit.models.words import Line, Text


class Pair(Model):
    """A statement and the heading it belongs to."""

    text: Line = shown("all", "The statement.", example="You were rude.")
    belongs_to: Line = shown("key", "One of the family's headings, word for word.", example="person")


class MatchItem(Item):
    """A few statements to sort."""

    stem: Text = shown("all", "What they have in common.", example="Three remarks after one meeting.")
    pairs: tuple[Pair, ...] = shown("all", "Two to six.", min_length=2, max_length=6)


class MatchFamily(Family[MatchItem]):
    """A family of statements to sort under the same headings."""

    kind: Literal["match"] = shown("all", "Match or sort.", example="match")
    headings: tuple[Line, ...] = shown(
        "all", "What statements can belong to.", min_length=2, max_length=6, example=["task", "person"]
    )

    def lower(self, item: MatchItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt, its statements in a drawn order, the headings in the family's."""
        letters = {heading: LETTERS[position] for position, heading in enumerate(self.headings)}
        pairs = draw.shuffled(item.pairs)
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            mark="line",
            choices=tuple(
                Choice(label=str(position), text=pair.text) for position, pair in enumerate(pairs, start=1)
            ),
            targets=tuple(Choice(label=letters[heading], text=heading) for heading in self.headings),
            hint=item.hint or "",
            answer=", ".join(
                f"{position} {letters.get(pair.belongs_to, '?')}"
                for position, pair in enumerate(pairs, start=1)
            ),
            explanation=item.why,
        )

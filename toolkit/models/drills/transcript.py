"""Rework a transcript: mark the lines of a meeting in which ownership gets lost, and say them again."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from toolkit.models.base import Model, shown
from toolkit.models.drills.claim import Claim
from toolkit.models.drills.item import Draw, Family, Item
from toolkit.models.drills.prompt import Choice, Prompt, Space
from toolkit.models.words import PATTERN_NAMES, Line, Pattern, Text


class Speech(Model):
    """What somebody says in the meeting."""

    speaker: Line = shown("all", "A first name or a role.", max_length=30, example="Ingrid")
    text: Line = shown("all", "What is said.", example="Somebody should call them.")
    pattern: Pattern | None = shown(
        "key", "How ownership gets lost in it, where it does.", None, example="diffused"
    )
    better: Line | None = shown(
        "key", "One way to say it instead, where it does.", None, example="I'll call them by noon."
    )


class TranscriptItem(Item):
    """A few lines of a meeting."""

    stem: Text = shown("all", "Which meeting it is.", example="A Monday meeting in a bakery.")
    lines: tuple[Speech, ...] = shown(
        "all", "In order; two or three of them are weak.", min_length=3, max_length=7
    )


class TranscriptFamily(Family[TranscriptItem]):
    """A family of transcripts."""

    on_a_page: ClassVar[int] = 3

    kind: Literal["transcript"] = shown("all", "Rework a transcript.", example="transcript")

    def lower(self, item: TranscriptItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt: numbered lines to tick, in the order of the talk, and room to say each weak one again."""
        del draw
        weak = [(place, line) for place, line in enumerate(item.lines, start=1) if line.pattern is not None]
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            mark="box",
            choices=tuple(
                Choice(label=str(place), text=f"**{line.speaker}:** {line.text}")
                for place, line in enumerate(item.lines, start=1)
            ),
            spaces=(Space(lines=2 * len(weak)),),
            hint=item.hint or "",
            answer=", ".join(
                f"{place}: {PATTERN_NAMES[line.pattern]}" for place, line in weak if line.pattern
            ),
            models=tuple(f"{place}: {line.better}" for place, line in weak if line.better),
            explanation=item.why,
        )

    def claims(self, item: TranscriptItem) -> Iterator[Claim]:
        """Weak lines show their pattern, all others and the better ones are clean."""
        for number, line in enumerate(item.lines):
            shows: frozenset[Pattern] = frozenset() if line.pattern is None else frozenset({line.pattern})
            if shows or not item.weak_form_ok:
                yield Claim(("lines", number, "text"), line.text, shows)
            if line.better is not None:
                yield Claim(("lines", number, "better"), line.better)

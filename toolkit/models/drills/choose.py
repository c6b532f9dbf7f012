"""Choose one or several of a few statements."""

from collections.abc import Iterator
from typing import Literal

from toolkit.models.base import Model, shown
from toolkit.models.drills.claim import Claim, starred
from toolkit.models.drills.item import LETTERS, Draw, Family, Item
from toolkit.models.drills.prompt import Choice, Prompt
from toolkit.models.words import PATTERN_NAMES, Line, Pattern, Text


class Option(Model):
    """Something to choose."""

    text: Line = shown("all", "As printed.", example="I'll send it by Thursday noon.")
    correct: bool = shown("key", "Whether it is a right answer.", default=False)
    flaw: Pattern | None = shown("key", "The one pattern that makes it wrong.", None, example="vague_time")
    feedback: Line | None = shown("key", "What to say to whoever chose it.", None, example="It names no day.")


class ChooseItem(Item):
    """A stem with options."""

    stem: Text = shown("all", "What is asked about; placeholders as {{name}}.", example="Soon, promise.")
    options: tuple[Option, ...] = shown("all", "Two to six.", min_length=2, max_length=6)


class ChooseFamily(Family[ChooseItem]):
    """A family of choices."""

    kind: Literal["choose"] = shown("all", "Choose one or several.", example="choose")
    answers: Literal["one", "several"] = shown("all", "How many options are right.", "one")
    options_are: Literal["sentences", "names"] = shown(
        "all",
        "Sentences that one could say, or names for what the sentence in the stem shows.",
        "sentences",
    )

    def lower(self, item: ChooseItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt, its options in a drawn order."""
        options = draw.shuffled(item.options)
        right = [letter for letter, option in zip(LETTERS, options, strict=False) if option.correct]
        wrong = [
            f"{letter}: {option.feedback or (PATTERN_NAMES[option.flaw] if option.flaw else '')}"
            for letter, option in zip(LETTERS, options, strict=False)
            if not option.correct and (option.feedback or option.flaw)
        ]
        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            mark="circle" if self.answers == "one" else "box",
            choices=tuple(
                Choice(label=letter, text=option.text)
                for letter, option in zip(LETTERS, options, strict=False)
            ),
            hint=item.hint or "",
            answer=", ".join(right),
            models=tuple(wrong),
            explanation=item.why,
        )

    def claims(self, item: ChooseItem) -> Iterator[Claim]:
        """Options that are sentences show their flaw or are clean; names of patterns fit the sentence in the stem."""
        said = starred(item.stem)
        if self.options_are == "sentences":
            for number, option in enumerate(item.options):
                location = ("options", number, "text")
                if option.flaw:
                    yield Claim(location, option.text, frozenset({option.flaw}))
                elif option.correct and not item.weak_form_ok:
                    yield Claim(location, option.text)
            if said and item.patterns:
                yield Claim(("stem",), said, frozenset(item.patterns))
        elif said and not item.weak_form_ok:
            yield Claim(("stem",), said, frozenset(item.patterns))

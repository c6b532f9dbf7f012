"""A dialogue on paper: read what the other says, choose an answer, go where it leads."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from toolkit.models.base import Model, shown
from toolkit.models.drills.claim import Claim
from toolkit.models.drills.item import LETTERS, Draw, Family, Item
from toolkit.models.drills.prompt import Choice, Prompt
from toolkit.models.drills.prompt import Turn as ShownTurn
from toolkit.models.words import PATTERN_NAMES, Line, Pattern, Slug, Text

#: Letters of the ends, far from those of the answers, and without those that look like figures. Enough for every
#: dialogue that leads somewhere: of its 18 answers at most 13 end, since five more turns must be reached.
_ENDS = "PQRSTUVWXYZMLKJHG"


class Answer(Model):
    """What one may answer."""

    text: Line = shown("all", "As printed.", example="I can't do all five. Three by Thursday, I can.")
    correct: bool = shown("key", "Whether it is the right answer of its turn.", default=False)
    flaw: Pattern | None = shown("key", "The one pattern that makes it wrong.", None, example="empty_yes")
    feedback: Line | None = shown(
        "key", "What to say to whoever chose it.", None, example="It is a yes that nobody can keep."
    )
    next: Slug | None = shown("key", "The turn that it leads to, by its id.", None, example="asks-again")
    ends: Line | None = shown(
        "all", "What comes of it, when it ends the talk.", None, example="He nods and writes it down."
    )


class Turn(Model):
    """A turn of the dialogue."""

    id: Slug = shown("key", "A word to lead to it by.", example="asks-again")
    says: Line = shown("all", "What the other person says.", example="I need all five by Thursday.")
    options: tuple[Answer, ...] = shown("all", "Two or three answers.", min_length=2, max_length=3)


class BranchItem(Item):
    """A dialogue."""

    stem: Text = shown(
        "all",
        "Who one is, and what one can and cannot do.",
        example="You have time for three of five offers.",
    )
    turns: tuple[Turn, ...] = shown("all", "The first one begins.", min_length=2, max_length=6)


class BranchFamily(Family[BranchItem]):
    """A family of dialogues."""

    on_a_page: ClassVar[int] = 1

    kind: Literal["branch"] = shown("all", "Find the way through a dialogue.", example="branch")

    def lower(self, item: BranchItem, number: int, draw: Draw) -> Prompt:
        """The item as a prompt: the first turn is number 1, the others, the answers and the ends in drawn orders."""
        turns = (item.turns[0], *draw.shuffled(item.turns[1:]))
        numbers = {turn.id: str(position) for position, turn in enumerate(turns, start=1)}
        answers = {turn.id: draw.shuffled(turn.options) for turn in turns}
        endings = draw.shuffled(
            tuple(answer.ends for turn in turns for answer in answers[turn.id] if answer.ends is not None)
        )
        ends = dict(zip(dict.fromkeys(endings), _ENDS, strict=False))

        def leads(answer: Answer) -> str:
            return (
                ends.get(answer.ends, "?") if answer.ends is not None else numbers.get(answer.next or "", "?")
            )

        return Prompt(
            number=number,
            item=item.id,
            instruction=self.instruction,
            stem=item.stem,
            turns=tuple(
                ShownTurn(
                    label=numbers[turn.id],
                    says=turn.says,
                    choices=tuple(
                        Choice(label=letter, text=answer.text, leads=leads(answer))
                        for letter, answer in zip(LETTERS, answers[turn.id], strict=False)
                    ),
                )
                for turn in turns
            ),
            ends=tuple(Choice(label=letter, text=text) for text, letter in ends.items()),
            hint=item.hint or "",
            answer=", ".join(
                f"{numbers[turn.id]} {letter}"
                for turn in turns
                for letter, answer in zip(LETTERS, answers[turn.id], strict=False)
                if answer.correct
            ),
            models=tuple(
                f"{numbers[turn.id]} {letter}: {answer.feedback or (PATTERN_NAMES[answer.flaw] if answer.flaw else '')}"
                for turn in turns
                for letter, answer in zip(LETTERS, answers[turn.id], strict=False)
                if not answer.correct and (answer.feedback or answer.flaw)
            ),
            explanation=item.why,
        )

    def claims(self, item: BranchItem) -> Iterator[Claim]:
        """Right answers are clean, wrong ones show their flaw where they have one."""
        for number, turn in enumerate(item.turns):
            for position, answer in enumerate(turn.options):
                location = ("turns", number, "options", position, "text")
                if answer.flaw is not None:
                    yield Claim(location, answer.text, frozenset({answer.flaw}))
                elif answer.correct and not item.weak_form_ok:
                    yield Claim(location, answer.text)

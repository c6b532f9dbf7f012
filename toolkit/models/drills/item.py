"""What all drill items and families have in common, and the chance that is not chance."""

import random
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar, Generic, Protocol, TypeVar

from toolkit.models.base import Model, shown
from toolkit.models.drills.claim import Claim
from toolkit.models.drills.prompt import Prompt
from toolkit.models.words import AudienceGroup, Component, Date, Line, Pattern, Slug, SpeechMove, Status, Text

Thing = TypeVar("Thing")
LETTERS = "ABCDEFGHIJKL"


class Calendar(Protocol):
    """The days around a session, in words; `subject/calendar.py` has the real one."""

    def weekday(self, working_days: int) -> str:
        """Name of the weekday so many working days after the session, 1 to 4: "Thursday"."""

    def later(self, working_days: int) -> str:
        """A working day 6 or more after the session, as one says it: "18 March", or "Thursday in two weeks"."""

    def day(self, working_days: int) -> date:
        """The date so many working days after the session; of an ordinary week when the day is open."""

    def words(self, day: date) -> str:
        """A date as one writes it on a line: "Thursday 18 March"."""


class Draw:
    """Repeatable choices: the same seed words give the same draw on every computer and Python.

    Only `random.Random.random` promises the same sequence for ever, so shuffling is done here.

    Attributes:
        calendar: the days that an item may name.
    """

    def __init__(self, *words: str, calendar: Calendar) -> None:
        self.calendar = calendar
        self._random = random.Random("\x1f".join(words))  # noqa: S311 - repeatable on purpose, nothing is secret

    def number(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included."""
        return least + int(self._random.random() * (most - least + 1))

    def shuffled(self, things: Sequence[Thing]) -> tuple[Thing, ...]:
        """The things in a drawn order (Fisher and Yates)."""
        result = list(things)
        for last in range(len(result) - 1, 0, -1):
            other = int(self._random.random() * (last + 1))
            result[last], result[other] = result[other], result[last]
        return tuple(result)

    def one(self, things: Sequence[Thing]) -> Thing:
        """One of the things."""
        return things[int(self._random.random() * len(things))]


class Item(Model):
    """What an author writes for every item, whatever its kind."""

    id: Slug = shown("all", "Unique within the family.", example="first-item")
    level: int = shown(
        "facilitator",
        "1 recognise, 2 choose, 3 repair with given parts, 4 judge context, 5 free rewrite, 6 say it live, 7 own sentence.",
        ge=1,
        le=7,
        example=2,
    )
    setting: Line = shown("facilitator", "Industry or situation.", example="key account management")
    move: SpeechMove | None = shown(
        "facilitator", "The speech move that is trained.", None, example="promise"
    )
    patterns: tuple[Pattern, ...] = shown(
        "facilitator", "Weakening patterns that are met.", (), example=["vague_time"]
    )
    weak_form_ok: Line | None = shown(
        "key",
        "Why the 'weak' form is right here, where it is.",
        None,
        example="Nobody can know the day before the part is found.",
    )
    hint: Line | None = shown("all", "Help that does not give it away.", None, example="Look for the day.")
    explanation: Text = shown(
        "key", "Why the answer is right, in one or two sentences.", example="It names who and by when."
    )

    @property
    def why(self) -> str:
        """The explanation for the key, with the reason why a "weak" form is right where it is."""
        return f"{self.explanation} {self.weak_form_ok}" if self.weak_form_ok else self.explanation


ItemKind = TypeVar("ItemKind", bound=Item)


class Family(Model, Generic[ItemKind]):
    """What an author writes once for all items."""

    #: Whether what people write is for their own eyes: nobody compares then.
    private: ClassVar[bool] = False
    #: So many items fill a page about, where nobody says how many.
    on_a_page: ClassVar[int] = 6

    id: Slug = shown("all", "Comes from the file name; never written in the file.")
    title: str = shown(
        "all", "The name people will use.", min_length=1, max_length=60, example="Name the Pattern"
    )
    code: Line = shown("all", "A short printed code, such as D-01.", pattern=r"^D-[0-9]{2}$", example="D-99")
    summary: str = shown(
        "all", "One line for lists.", min_length=1, max_length=160, example="Say how ownership got lost."
    )
    version: Line = shown(
        "facilitator", "major.minor.patch", pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$", example="1.0.0"
    )
    status: Status = shown("facilitator", "How far it has been tried.", example="draft")
    language: Line = shown("all", "Language of the text.", "en", pattern=r"^[a-z]{2}(-[A-Z]{2})?$")
    components: tuple[Component, ...] = shown(
        "all", "The first one is the main one.", min_length=1, max_length=3, example=["ownership-language"]
    )
    audience: tuple[AudienceGroup, ...] = shown(
        "facilitator", "Whom it is for.", min_length=1, example=["individual-contributor"]
    )
    authors: tuple[Line, ...] = shown("facilitator", "Who wrote it.", min_length=1, example=["Your name"])
    review_by: Date = shown("facilitator", "When somebody must look at it again.", example="2028-06-30")
    instruction: Line = shown(
        "all", "What to do, at the head of the sheet.", example="Circle one letter for each sentence."
    )
    before: Text = shown(
        "facilitator", "What to say before the first item; at most 45 words.", example="Read each one twice."
    )
    worked: Text = shown(
        "all",
        "One item solved aloud, weak and better.",
        text="inline",
        example="*Soon* becomes *Thursday noon*.",
    )
    seconds: int = shown(
        "facilitator",
        "Seconds for one item; practice is untimed unless somebody wants it.",
        ge=10,
        le=300,
        example=40,
    )
    fillers: Mapping[str, tuple[Line, ...]] = shown(
        "all", "Words for the placeholders {{name}} of the items: one list a placeholder.", {}, example=None
    )
    items: tuple[ItemKind, ...] = shown("all", "The items.", min_length=1)

    @abstractmethod
    def lower(self, item: ItemKind, number: int, draw: Draw) -> Prompt:
        """The item as a prompt that any output can show.

        Args:
            item: one of the family, its placeholders filled.
            number: position on the sheet, from 1.
            draw: decides orders, and numbers and dates where an item is made anew for every sheet.
        """

    def claims(self, item: ItemKind) -> Iterator[Claim]:
        """What the item says about sentences, for the language engine to agree or not; nothing when it says nothing.

        Args:
            item: one of the family, its placeholders filled.
        """
        del item
        return iter(())

"""What was drawn from the drill families for one session: sheets for the day, and practice for the weeks after it."""

from toolkit.models.base import Model, shown
from toolkit.models.drills.prompt import Prompt
from toolkit.models.session import DrillForm


class DrillSheet(Model):
    """The items one person gets: drawn, ordered, numbered."""

    variant: str = shown("all", "A, B, C or D.")
    code: str = shown("all", "Code of the sheet, which its key carries too.")
    prompts: tuple[Prompt, ...] = shown("all", "In order.")
    board: tuple[str, ...] = shown("all", "The nine names on the card of bingo; empty otherwise.", ())


class Drill(Model):
    """A drill of the session: one family, four variants."""

    family: str = shown("all", "Id of the family.")
    title: str = shown("all", "Name of the family.")
    instruction: str = shown("all", "What to do.")
    worked: str = shown("all", "One item solved.", text="inline")
    before: str = shown("facilitator", "What to say first.")
    seconds: int = shown("facilitator", "Seconds for one item.")
    form: DrillForm = shown("all", "A page of items, or bingo.", "page")
    private: bool = shown("all", "Whether nobody else reads what is written.", default=False)
    round_seconds: int = shown("all", "Seconds of a round against the clock; 0 when nobody is timed.", 0)
    ticks: tuple[str, ...] = shown(
        "all", "What one ticks when the partner reads aloud; empty without that page.", ()
    )
    alone: int = shown("facilitator", "Minutes in which everyone works alone.")
    together: int = shown("facilitator", "Minutes left to compare and to hear the why.")
    sheets: tuple[DrillSheet, ...] = shown("all", "One a variant.")


class PracticeSet(Model):
    """Items of one family on a practice sheet."""

    title: str = shown("all", "Name of the family.")
    family: str = shown("all", "Id of the family.")
    instruction: str = shown("all", "What to do.")
    sheets: tuple[DrillSheet, ...] = shown("all", "One a variant.")


class PracticeSheet(Model):
    """Five minutes of practice that go with a touch after the day."""

    day: str = shown("all", "How many days on, in words.")
    date: str = shown("all", "The date in words, or empty when the day is open.")
    title: str = shown("all", "Name of the touch.")
    what: str = shown("all", "What is done on that day.")
    position: int = shown("all", "Its place in the plan's list, from 0.")
    minutes: int = shown("all", "About how long it takes.")
    sets: tuple[PracticeSet, ...] = shown("all", "In order.")

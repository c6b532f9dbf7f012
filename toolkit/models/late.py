"""What a day does when it runs late, and what it does when it does not: fixed times, what may give way, what is extra."""

from typing import Literal

from toolkit.models.base import Model, shown
from toolkit.models.words import Text

WhenLate = Literal["keep", "shorten", "drop"]


#: What every block of a session may say about its place in the day; last in each block, where an author reads on.
BEGINS_AT = shown(
    "facilitator",
    "Begins at this clock time whatever happens, such as a lunch or a guest; such a block is never left out.",
    None,
    example="12:30",
)
WHEN_LATE = shown(
    "facilitator",
    "What may happen to it when the day runs late. keep: nothing of it is cut. shorten: its own cuts may be "
    "used. drop: it may be left out whole as well.",
    "shorten",
)


class TimeLeft(Model):
    """Something good to do with minutes that are left."""

    minutes: int = shown("facilitator", "How many minutes it takes.", ge=2, le=60, example=5)
    do: Text = shown(
        "facilitator",
        "What to do with them, in one line.",
        text="inline",
        example="Let one pair say its promise aloud, if it wants to.",
    )


class LateChange(Model):
    """One thing that is done differently because minutes were lost."""

    starts: str = shown("facilitator", "Clock time, in the day that began late, from which on it is done so.")
    part: str = shown("facilitator", "The part, with its number.")
    where: str = shown("facilitator", "The step, question or move of it; empty when it is all of it.")
    how: str = shown("facilitator", "What to do instead.")
    saves: int = shown("facilitator", "Minutes given back.")


class CutPlan(Model):
    """What to do when so many minutes are lost at the start and the day has to end as planned."""

    lost: int = shown("facilitator", "Minutes lost at the start.")
    from_hand: int = shown("facilitator", "How many of them the minutes in hand make good.")
    changes: tuple[LateChange, ...] = shown("facilitator", "The rest, in the order of the day.", ())
    missing: int = shown("facilitator", "Minutes that nothing makes good; 0 when the end holds.", 0)
    until: str = shown("facilitator", "Clock time up to which they are to be made good.")


class LateStart(Model):
    """How a pack differs that was made for a day which began late."""

    plan: CutPlan = shown("facilitator", "What was taken out.")
    planned_start: str = shown("facilitator", "Clock time at which it was to begin.")
    taken: tuple[str, ...] = shown("facilitator", "What was taken out, part by part, in words.", ())
    papers_code: str = shown(
        "facilitator", "Pack code on the papers that stayed as they were, the workbooks among them.", ""
    )

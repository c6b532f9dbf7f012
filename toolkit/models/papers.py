"""The papers of the day: what one holds in the hand, fills in and hangs up, resolved like the rest of the pack."""

from typing import Literal

from toolkit.models.base import Model, shown


class GiveBack(Model):
    """The one move of a part that gives back the most minutes."""

    action: Literal["drop", "shorten"] = shown("facilitator", "Whether it goes or gets shorter.")
    what: str = shown("facilitator", "What goes or gets shorter: 'step 3'.")
    saves: int = shown("facilitator", "Minutes given back.")


class RunLine(Model):
    """A line of the run sheet: one part or one break."""

    number: int = shown("facilitator", "As in the guide; 0 for a break.")
    title: str = shown("facilitator", "Its name.")
    starts: str = shown("facilitator", "Clock time.")
    ends: str = shown("facilitator", "Clock time by which it must be over.")
    minutes: int = shown("facilitator", "Whole minutes.")
    pages: str = shown("facilitator", "Workbook pages as numbers: '4–6'; empty without.", "")
    show: tuple[str, ...] = shown("facilitator", "Posters and slides used.", ())
    latest: str = shown(
        "facilitator", "Who starts it later than this must cut; empty where nothing can be cut.", ""
    )
    cut: GiveBack | None = shown("facilitator", "What to cut then.", None)
    saves: int = shown("facilitator", "Minutes that all cuts of the part give back together.", 0)
    source: tuple[str, str] = shown("facilitator", "Kind and id of the content that its words come from.")
    at: str = shown("facilitator", "Where they stand in that file; empty for all of it.", "")


class DayPapers(Model):
    """What the papers of the day print besides what other documents know already."""

    run: tuple[RunLine, ...] = shown("facilitator", "The day in lines, parts and breaks.")

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
    fixed: bool = shown("facilitator", "Whether it begins at its time whatever happens.", default=False)
    in_hand: int = shown("facilitator", "Minutes in hand before it, because it begins at a fixed time.", 0)
    pages: str = shown("facilitator", "Workbook pages as numbers: '4–6'; empty without.", "")
    show: tuple[str, ...] = shown("facilitator", "Posters and slides used.", ())
    latest: str = shown(
        "facilitator", "Who starts it later than this must cut; empty where nothing can be cut.", ""
    )
    cut: GiveBack | None = shown("facilitator", "What to cut then.", None)
    saves: int = shown("facilitator", "Minutes that all cuts of the part give back together.", 0)
    source: tuple[str, str] = shown("facilitator", "Kind and id of the content that its words come from.")
    at: str = shown("facilitator", "Where they stand in that file; empty for all of it.", "")


class DividedPart(Model):
    """How one part divides, for each number of people on the headcount card."""

    number: int = shown("facilitator", "Of the part, as in the guide.")
    title: str = shown("facilitator", "Name of the part.")
    cells: tuple[tuple[str, ...], ...] = shown(
        "facilitator",
        "One a column: ('2×4', '2×3'), ('all',), ('alone',); empty where the part is not made for so many.",
    )
    source: tuple[str, str] = shown("facilitator", "Kind and id of the content.")


class DividedRoom(Model):
    """The groups for the number of people that really comes."""

    people: tuple[int, ...] = shown("facilitator", "The columns: how many come.")
    planned: int = shown("facilitator", "The column that the plan expects.")
    rows: tuple[DividedPart, ...] = shown("facilitator", "One for each part with groups, in order.")


class Spoken(Model):
    """Words that the session itself gives the facilitator to speak, and where it does."""

    words: str = shown("facilitator", "As the author wrote them.", text="markdown")
    part: int = shown("facilitator", "Number of the part.")
    step: int = shown("facilitator", "Number of the step; 0 for words that lead on.", 0)
    source: tuple[str, str] = shown("facilitator", "Kind and id of the content.")
    at: str = shown("facilitator", "Where they stand in that file.")


class Rehearsal(Model):
    """What to know by heart. Nothing where the session has no words of its own for it."""

    first: Spoken | None = shown("facilitator", "The first words of the session.", None)
    limit: Spoken | None = shown("facilitator", "Where words go, and where confidentiality ends.", None)
    opt_out: Spoken | None = shown("facilitator", "How one takes part in another way.", None)
    transition: Spoken | None = shown("facilitator", "The first sentence that leads on.", None)
    last: Spoken | None = shown("facilitator", "The last words of the session.", None)


class DayPapers(Model):
    """What the papers of the day print besides what other documents know already."""

    run: tuple[RunLine, ...] = shown("facilitator", "The day in lines, parts and breaks.")
    headcount: DividedRoom = shown("facilitator", "Groups for other numbers of people.")
    rehearsal: Rehearsal = shown("facilitator", "What to know by heart.")
    walk_ins: int = shown("all", "For how many people more than expected papers and chairs are kept ready.")
    places: int = shown("all", "Chairs to have, and lines on the list: everyone expected and those.")
    wall_metres: int = shown(
        "all", "About how much free wall the posters and the work of the tables need; 0 online."
    )

"""What lies ready for the day: for another number of people than the plan expects, in envelopes, on paper, in time."""

from toolkit.models.base import Model, shown
from toolkit.models.exercise import MaterialKind


class MaterialLine(Model):
    """A thing with its number for this room."""

    item: str = shown("facilitator", "The thing, in the singular or as the author wrote it.")
    count: int = shown("facilitator", "How many, spares included.")
    note: str = shown("facilitator", "Spare and optional, in words.", "")
    optional: bool = shown("facilitator", "Whether it can be left at home.", default=False)
    kind: MaterialKind = shown("facilitator", "Where it comes from.", "stationery")


class CountedGroups(Model):
    """The groups of one part for another number of people."""

    part: int = shown("facilitator", "Number of the part, counted without breaks.")
    title: str = shown("facilitator", "Its name.")
    groups: str = shown("facilitator", "How they divide, in words.")
    moves: str = shown(
        "facilitator", "Who moves when people sit as planned, as sentences; empty when nobody does.", ""
    )
    fits: bool = shown(
        "facilitator", "Whether the part carries so many; else its variations say what to do.", default=True
    )


class CountedThing(Model):
    """A thing of which another number of people needs more or fewer."""

    item: str = shown("facilitator", "The thing, in the singular or as the author wrote it.")
    count: int = shown("facilitator", "How many then, spares included.")
    more: int = shown("facilitator", "How many more than planned; below 0 when fewer.")


class PrintLine(Model):
    """A file of the pack, or copies of one page, to print."""

    file: str = shown("facilitator", "The file without its ending, or what else is printed.")
    what: str = shown("facilitator", "What it is, in words.")
    copies: int = shown("facilitator", "How many, spares included; 0 where only `how` tells.")
    sides: int = shown("facilitator", "Printed sides of a sheet of paper: 1 or 2.", 1)
    firm: bool = shown("facilitator", "Whether it wants firm paper.", default=False)
    how: str = shown(
        "facilitator", "What to do with it on paper, as a sentence; empty when nothing else is to say.", ""
    )


class CalendarLine(Model):
    """Something to do before the session."""

    part: str = shown("facilitator", "For which part; empty for the whole session.", "")
    do: str = shown("facilitator", "What to do.", text="inline")
    exercise: str = shown(
        "facilitator", "Id of the exercise that says so; empty for what every session needs.", ""
    )
    position: int = shown("facilitator", "Its place in that exercise's list, from 0.", 0)


class CalendarTime(Model):
    """Everything to do on one day before the session, or at one time of the day itself."""

    when: str = shown("facilitator", "How long before, in words.")
    day: str = shown("facilitator", "The date in words, or the clock time; empty while the date is open.")
    lines: tuple[CalendarLine, ...] = shown("facilitator", "What every session needs first.")


class EnvelopeThing(Model):
    """A thing in an envelope, and what it is for."""

    item: str = shown("facilitator", "The thing, in the singular or as the author wrote it.")
    count: int = shown("facilitator", "How many.")
    parts: tuple[int, ...] = shown(
        "facilitator", "Numbers of the parts that need it, in order; empty for all day.", ()
    )


class Envelope(Model):
    """What lies on a table when people come in; tables with the same in it stand together."""

    tables: tuple[int, ...] = shown("facilitator", "Numbers of the tables.")
    people: int = shown("facilitator", "How many sit at each of them.")
    things: tuple[EnvelopeThing, ...] = shown("facilitator", "What is in it.")


class Before(Model):
    """What to do, print and bring before the day."""

    calendar: tuple[CalendarTime, ...] = shown("facilitator", "What to do, the earliest first.", ())
    print_list: tuple[PrintLine, ...] = shown("facilitator", "What to print, and how often.", ())
    shopping: tuple[MaterialLine, ...] = shown("facilitator", "What is bought.", ())
    written: tuple[MaterialLine, ...] = shown("facilitator", "What is written by hand.", ())
    equipment: tuple[MaterialLine, ...] = shown(
        "facilitator", "What stands in the room or is brought there.", ()
    )
    envelopes: tuple[Envelope, ...] = shown("facilitator", "What lies on each table.", ())


class ChatText(Model):
    """Words to paste into the chat of a call when something begins."""

    part: str = shown("facilitator", "Name of the part or break.")
    at: str = shown("facilitator", "Clock time.")
    text: str = shown("facilitator", "To the participants.")


class HeadcountRow(Model):
    """What changes when this number of people comes."""

    people: int = shown("facilitator", "How many come.")
    planned: bool = shown("facilitator", "Whether this is the number the plan expects.")
    tables: int = shown("facilitator", "How many tables are set; 0 where nobody sits at a table.")
    groups: tuple[CountedGroups, ...] = shown("facilitator", "One for each exercise and case, in order.", ())
    things: tuple[CountedThing, ...] = shown("facilitator", "Only what differs from the plan.", ())
    blank: int = shown(
        "facilitator",
        "Blank workbooks and blank name tents for people who walk in without having been expected.",
    )

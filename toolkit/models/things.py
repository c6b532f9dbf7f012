"""What lies ready for the day: for another number of people than the plan expects, in envelopes, on paper, in time."""

from toolkit.models.base import Model, shown


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

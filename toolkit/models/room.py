"""A room, drawn to scale: where tables and chairs stand, and how large it has to be."""

from typing import Literal

from toolkit.models.base import Model, shown
from toolkit.models.words import Layout

RoomThingKind = Literal["table", "chair", "wheelchair", "flipchart", "screen", "sheet"]


class RoomThing(Model):
    """Something that takes up floor or wall. Measures are metres; a round thing is as wide as it is deep."""

    kind: RoomThingKind = shown("facilitator", "What it is.")
    x: float = shown("facilitator", "Its middle, from the left wall.")
    y: float = shown("facilitator", "Its middle, from the front wall.")
    width: float = shown("facilitator", "From its left to its right.")
    depth: float = shown("facilitator", "From its front to its back.")
    turn: float = shown("facilitator", "Degrees, clockwise: a chair at 0 looks to the front wall.", 0.0)
    number: int = shown("facilitator", "Number of the table; 0 for everything else.", 0)


class RoomPlan(Model):
    """The smallest room in which a layout has everything it needs."""

    layout: Layout = shown("facilitator", "How tables and chairs stand.")
    people: int = shown("facilitator", "How many sit there.")
    width: float = shown("facilitator", "Metres from the left wall to the right one.")
    depth: float = shown("facilitator", "Metres from the front wall to the back one.")
    things: tuple[RoomThing, ...] = shown("facilitator", "The front wall's first.")

    def count(self, kind: RoomThingKind) -> int:
        """How many of one kind there are."""
        return sum(thing.kind == kind for thing in self.things)


class RoomDrawing(Model):
    """A room of the session with what stands beside its drawing."""

    plan: RoomPlan = shown("facilitator", "What is drawn.")
    layout: str = shown("facilitator", "How tables and chairs stand, in words.")
    when: tuple[str, ...] = shown("facilitator", "From when on, and for which part.")
    size: str = shown("facilitator", "The room that it needs, in words.")
    needs: tuple[str, ...] = shown("facilitator", "Tables, chairs, walls, in words.")
    described: str = shown("facilitator", "The drawing, for whoever does not see it.")
    scale: int = shown("facilitator", "One metre in the room is 1000 ÷ scale millimetres on paper.")
    paper_width: float = shown("facilitator", "Millimetres on paper.")
    paper_depth: float = shown("facilitator", "Millimetres on paper.")

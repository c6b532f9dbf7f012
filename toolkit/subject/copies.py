"""How many copies of a file a session needs."""

from dataclasses import dataclass

from toolkit.models.printing import Printed


@dataclass(frozen=True, slots=True)
class Room:
    """What copies are counted by.

    Attributes:
        people: how many are expected.
        groups: how many groups the file is for.
        letters: how many letters people's copies come in.
    """

    people: int
    groups: int = 1
    letters: int = 1


def copies(printed: Printed, room: Room, letter: int = 0) -> int:
    """How many copies to print, spares included; 0 where only the sentence tells.

    Args:
        printed: what the output says.
        room: for whom.
        letter: which of the letters the file has, from 0. They are dealt out in turn, so the first ones are for one
            person more when the number does not divide; spares are dealt out the same way.
    """
    if not printed.per:
        return 0
    if printed.per == "letter":
        return _share(room.people + printed.spare, room.letters, letter)
    counted = {"room": 1, "person": room.people, "group": room.groups}[printed.per]
    return counted + printed.spare


def _share(copies: int, letters: int, letter: int) -> int:
    """What is dealt to one of the letters in turn."""
    each, more = divmod(copies, letters)
    return each + (letter < more)

"""What to say of a printed file, and how many copies of it a session needs."""

from typing import Literal, NamedTuple

#: What copies are counted by; empty where only the sentence tells.
CountedBy = Literal["", "room", "person", "letter", "group"]
Stock = Literal["plain", "firm"]


class Printed(NamedTuple):
    """What an output says of files of one kind.

    Attributes:
        what: what they are.
        on_paper: what to do with them on paper, as a sentence.
        per: what copies are counted by: one for the room, for each person, for each person with this letter, or
            for each group; empty where only the sentence tells.
        spare: how many more than are counted.
        sides: of the paper that are printed.
        stock: the paper.
    """

    what: str
    on_paper: str
    per: CountedBy = ""
    spare: int = 0
    sides: Literal[1, 2] = 1
    stock: Stock = "plain"


#: Spare copies of what everybody gets: as many as people the headcount card can take in, and one of each letter.
WALK_INS = 4

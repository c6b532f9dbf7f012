"""How an exercise divides one number of people, with a word when it is not made for so many."""

from dataclasses import dataclass

from toolkit.models.exercise import Exercise
from toolkit.subject.groups import name_groups, split

SEE_VARIATIONS = "see variations"


@dataclass(frozen=True, slots=True)
class Seating:
    """The groups of a part for one number of people.

    Attributes:
        sizes: people in each group; empty when there is no way to divide.
        fits: whether the part carries so many.
    """

    sizes: tuple[int, ...]
    fits: bool

    @property
    def words(self) -> str:
        """The groups as a facilitator reads them, with where to look when the part does not carry so many."""
        if self.fits:
            return name_groups(self.sizes)
        return f"{name_groups(self.sizes)}: {SEE_VARIATIONS}" if self.sizes else SEE_VARIATIONS


def exercise_seating(exercise: Exercise, people: int) -> Seating:
    """How an exercise seats so many."""
    sizes = split(people, exercise.people.group)
    carried = exercise.people.min <= people <= exercise.people.max
    return Seating(sizes or (), fits=sizes is not None and carried)

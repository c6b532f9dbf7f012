import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.models.printing import Printed
from toolkit.subject.copies import Room, copies


@given(people=st.integers(2, 60), letters=st.integers(1, 8), spare=st.integers(0, 8))
def test_letters_are_dealt_out_so_that_everybody_has_one_and_none_is_too_many(
    people: int, letters: int, spare: int
) -> None:
    printed = Printed("", "", per="letter", spare=spare)
    dealt = [copies(printed, Room(people, letters=letters), letter) for letter in range(letters)]

    assert sum(dealt) == people + spare
    assert max(dealt) - min(dealt) <= 1


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        (Printed("", "", per="room"), 1),
        (Printed("", "", per="person", spare=4), 18),
        (Printed("", "", per="group"), 5),
        (Printed("", "Print it as often as you like."), 0),
    ],
)
def test_copies_are_counted_by_what_the_output_says(printed: Printed, count: int) -> None:
    assert copies(printed, Room(people=14, groups=5)) == count

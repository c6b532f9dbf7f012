from toolkit.models.places import Node, Place

DOCUMENT = Node(
    Place(1, 1),
    entries={
        "steps": Node(
            Place(2, 1),
            Place(1, 1),
            items=(Node(Place(2, 3), entries={"id": Node(Place(2, 7), Place(2, 3))}),),
        )
    },
)


def test_a_value_has_its_own_place_and_the_place_of_its_key() -> None:
    node, place = DOCUMENT.descend(("steps", 0, "id"))
    assert (node.place, place) == (Place(2, 7), Place(2, 3))


def test_an_item_of_a_list_has_only_its_own_place() -> None:
    assert DOCUMENT.descend(("steps", 0))[1] == Place(2, 3)


def test_parts_that_do_not_exist_are_passed_over() -> None:
    assert DOCUMENT.descend(("steps", 0, "a-tag", "id"))[1] == Place(2, 3)
    assert DOCUMENT.descend(("steps", 7, "missing"))[1] == Place(1, 1)
    assert DOCUMENT.descend(("nothing",)) == (DOCUMENT, Place(1, 1))

"""What is open while a document is composed: the document itself, its lists and its mappings."""

from typing import Any

from toolkit.models.places import Node, Place


class Frame:
    """Something that is being filled.

    Attributes:
        place: where it begins.
        key_place: where the key of the next value stands.
    """

    __slots__ = ("key_place", "place")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.key_place: Place | None = None

    def add(self, value: object, node: Node) -> None:
        """Take the next value."""
        raise NotImplementedError

    def close(self, key_place: Place | None) -> tuple[object, Node]:
        """The finished value with its node.

        Args:
            key_place: where the key of the whole value stands.
        """
        raise NotImplementedError


class DocumentFrame(Frame):
    """The document: one value, or None when there is no text."""

    __slots__ = ("node", "value")

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.value: Any = None
        self.node = Node(place)

    def add(self, value: object, node: Node) -> None:
        """Take the one value."""
        self.value, self.node = value, node


class ListFrame(Frame):
    """A list; it becomes a tuple, because the nouns are strict and frozen."""

    __slots__ = ("nodes", "values")

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.values: list[object] = []
        self.nodes: list[Node] = []

    def add(self, value: object, node: Node) -> None:
        """Take the next entry."""
        self.values.append(value)
        self.nodes.append(node)

    def close(self, key_place: Place | None) -> tuple[object, Node]:
        """The tuple and the nodes of its entries."""
        return tuple(self.values), Node(self.place, key_place, items=tuple(self.nodes))


class MappingFrame(Frame):
    """A mapping, which takes keys and values in turn.

    A key that is refused is set to None: its value is read and thrown away.

    Attributes:
        wants_key: whether the next thing is a key.
    """

    __slots__ = ("key", "nodes", "values", "wants_key")

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.wants_key = True
        self.key: str | None = None
        self.values: dict[str, object] = {}
        self.nodes: dict[str, Node] = {}

    def set_key(self, key: str | None, place: Place) -> None:
        """Take the next key."""
        self.key, self.key_place, self.wants_key = key, place, False

    def add(self, value: object, node: Node) -> None:
        """Take the value of the key."""
        if self.key is not None:
            self.values[self.key] = value
            self.nodes[self.key] = node
        self.wants_key = True

    def close(self, key_place: Place | None) -> tuple[object, Node]:
        """The mapping and the nodes of its fields."""
        return self.values, Node(self.place, key_place, self.nodes)

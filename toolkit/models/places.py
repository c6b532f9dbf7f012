"""Where each value of a content file stands, kept beside the nouns so that the nouns stay clean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

#: A path into a document as its author wrote it: keys and list positions, counted from 0.
Location = tuple[str | int, ...]


class Place(NamedTuple):
    """A line and a column, both counted from 1, the column in code points.

    A tuple, like `Node`, because there are half a million of them in a library of a thousand exercises.
    """

    line: int
    column: int


NO_ENTRIES: Mapping[str, "Node"] = MappingProxyType({})


class Node(NamedTuple):
    """One value of a document: where it begins, where its key stands, and the nodes below it.

    Attributes:
        place: where the value itself begins.
        key: where its key begins; None for list items and for the whole document.
        entries: the nodes below a mapping, by key.
        items: the nodes below a list, in order.
    """

    place: Place
    key: Place | None = None
    entries: Mapping[str, "Node"] = NO_ENTRIES
    items: Sequence["Node"] = ()

    def descend(self, location: Location) -> tuple["Node", Place]:
        """Follow a location as far as the document goes and give the last node with the best place for it.

        Parts that do not exist in the document (a missing key, the tag of a union) are passed over, so the
        place is that of the nearest thing the author wrote: the key where there is one, else the value.
        Whoever wants the value takes the place of the node.
        """
        node, place = self, self.place
        for part in location:
            below = node.child(part)
            if below is not None:
                node = below
                place = node.key or node.place
        return node, place

    def child(self, part: str | int) -> "Node | None":
        """The node under a key or at a position; None when there is none."""
        if isinstance(part, str):
            return self.entries.get(part)
        return self.items[part] if 0 <= part < len(self.items) else None


@dataclass(frozen=True, slots=True)
class Source:
    """A content file: how to name it to a person, what it holds, and where each value stands.

    Attributes:
        path: as printed in messages, with forward slashes.
        digest: sha256 of the bytes, in hexadecimal.
        root: the places of its values.
        within: the path within its content root, with forward slashes: the same wherever the toolkit stands.
    """

    path: str
    digest: str
    root: Node
    within: str = ""


class Origin(NamedTuple):
    """Where something that is printed was written: a noun, and the value in it. The library knows its line.

    Attributes:
        kind: what sort of noun, as the library names it: "exercise", "session", "brand" and so on.
        identifier: its id.
        location: the value in it; empty for the noun as a whole.
    """

    kind: str
    identifier: str
    location: Location = ()

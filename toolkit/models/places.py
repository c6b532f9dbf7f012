"""Where each value of a content file stands, kept beside the nouns so that the nouns stay clean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

#: A path into a document as validation reports it: keys, list positions, and sometimes the tag of a union.
Location = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a document with its place, the places of its keys, and the nodes below it."""

    place: Place
    keys: Mapping[str, Place] = field(default_factory=dict)
    entries: Mapping[str, "Node"] = field(default_factory=dict)
    items: Sequence["Node"] = ()

    def descend(self, location: Location) -> tuple["Node", Place]:
        """Follow a location as far as the document goes and give the last node with the best place for it.

        Parts that do not exist in the document (the tag of a union, a missing key) are passed over, so the
        place is that of the nearest thing the author wrote: the key where there is one, else the value.
        """
        node, place = self, self.place
        for part in location:
            if isinstance(part, int) and 0 <= part < len(node.items):
                node = node.items[part]
                place = node.place
            elif isinstance(part, str) and part in node.entries:
                place = node.keys[part]
                node = node.entries[part]
        return node, place


@dataclass(frozen=True, slots=True)
class Source:
    """A content file: how to name it to a person, what it holds, and where each value stands.

    Attributes:
        path: as printed in messages and listed in the manifest, with forward slashes.
        digest: sha256 of the bytes, in hexadecimal.
        root: the places of its values.
    """

    path: str
    digest: str
    root: Node

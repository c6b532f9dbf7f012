"""The tree of tags of a PDF that is about to be written: what a screen reader goes through.

WeasyPrint hands the unwritten PDF to whoever wants to finish it. Here its tags become a tree that is easy to
change, and go back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import pydyf

#: Where a piece of content stands: the number of its page from 0, then its number on that page.
Place = tuple[int, int]


@dataclass(slots=True, eq=False)
class Tag:
    """One tag.

    Attributes:
        kind: as PDF calls it, such as "LI".
        kids: the tags and pieces of content below it, in the order in which they are read.
        element: the PDF's own record of it.
        page: the number of the page, from 0, on which its own pieces of content stand.
    """

    kind: str
    kids: "list[Kid]"
    element: pydyf.Dictionary
    page: int

    @property
    def tags(self) -> "list[Tag]":
        """The tags directly below this one."""
        return [kid for kid in self.kids if isinstance(kid, Tag)]

    def below(self) -> "Iterator[Tag]":
        """This tag and all below it, in the order in which they are read."""
        yield self
        for tag in self.tags:
            yield from tag.below()

    def begins(self) -> Place | None:
        """Where its first piece of content is painted, which for running text is the order of reading too."""
        own = ((tag.page, kid) for tag in self.below() for kid in tag.kids if isinstance(kid, int))
        return min(own, default=None)


#: What stands below a tag: a tag, the number of a piece of content on the page, or (as bytes) a link's area.
Kid: TypeAlias = Tag | int | bytes


@dataclass(slots=True)
class TagTree:
    """All tags of a PDF.

    Attributes:
        pdf: the unwritten file.
        root: the tag that holds all others.
    """

    pdf: pydyf.PDF
    root: Tag
    _owners: pydyf.Array
    _dropped: list[Tag] = field(default_factory=list)

    def record(self, reference: bytes) -> pydyf.Object:
        """What a reference such as b"12 0 R" leads to."""
        return _at(self.pdf, reference)

    def disown(self, page: int, piece: int) -> None:
        """Note that a piece of content on a page, both counted from 0, no longer belongs to any tag."""
        self._owners[2 * page + 1][piece] = b"null"

    def hand_over(self, area: bytes, to: Tag) -> None:
        """Note that the area of a link now belongs to this tag."""
        annotation = self.record(self.record(area)["Obj"])
        self._owners[2 * annotation["StructParent"] + 1] = to.element.reference

    def new(self, kind: str, kids: list[Kid], like: Tag) -> Tag:
        """One more tag, on the page of another."""
        element = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{kind}"})
        if "Pg" in like.element:
            element["Pg"] = like.element["Pg"]
        self.pdf.add_object(element)
        return Tag(kind, kids, element, like.page)

    def drop(self, tag: Tag) -> None:
        """Note that a tag is no longer used; whoever calls has taken it out of the tree."""
        self._dropped.append(tag)

    def put_back(self) -> None:
        """Write the tree into the PDF's records."""
        for tag in self.root.below():
            tag.element["S"] = f"/{tag.kind}"
            tag.element["K"] = pydyf.Array(
                kid.element.reference if isinstance(kid, Tag) else kid for kid in tag.kids
            )
            for kid in tag.tags:
                kid.element["P"] = tag.element.reference
        for tag in self._dropped:
            tag.element.clear()


def read(pdf: pydyf.PDF) -> TagTree:
    """The tags as WeasyPrint made them."""
    root = _at(pdf, pdf.catalog["StructTreeRoot"])
    numbers = {reference: number for number, reference in enumerate(pdf.page_references)}
    (document,) = root["K"]
    # Keys and values in turn; the keys count from 0, first the pages, then the areas of links.
    owners = _at(pdf, root["ParentTree"])["Nums"]
    return TagTree(pdf, _tag(pdf, _at(pdf, document), numbers), owners)


def _tag(pdf: pydyf.PDF, element: pydyf.Dictionary, numbers: Mapping[bytes, int]) -> Tag:
    kids = [_kid(pdf, kid, numbers) for kid in element["K"]]
    return Tag(element["S"].removeprefix("/"), kids, element, numbers.get(element.get("Pg", b""), 0))


def _kid(pdf: pydyf.PDF, kid: int | bytes, numbers: Mapping[bytes, int]) -> Kid:
    if isinstance(kid, int):
        return kid
    record = _at(pdf, kid)
    return _tag(pdf, record, numbers) if record["Type"] == "/StructElem" else kid


def _at(pdf: pydyf.PDF, reference: bytes) -> pydyf.Object:
    return pdf.objects[int(reference.split()[0])]

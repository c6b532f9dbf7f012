"""How a document is laid out on paper: which paper, and in which edition."""

from dataclasses import dataclass
from typing import Literal

Paper = Literal["a4", "letter"]
Edition = Literal["standard", "large-print", "mono", "low-print", "booklet"]
#: At which edge the printer turns a sheet over.
Duplex = Literal["long-edge", "short-edge"]

PAPERS: tuple[Paper, ...] = ("a4", "letter")
DUPLEX: tuple[Duplex, ...] = ("long-edge", "short-edge")

#: Width and height of a sheet in millimetres.
SHEETS: dict[Paper, tuple[float, float]] = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}

#: What each edition is for, in the words of help and messages.
EDITIONS: dict[Edition, str] = {
    "standard": "as designed, in colour or grey",
    "large-print": "nothing smaller than 18 points, set anew on more pages with the same page numbers",
    "mono": "black on white with little ink",
    "low-print": "only the sheets that people write on",
    "booklet": "small pages, two to a sheet, to fold and staple",
}

#: What a file's name says of its edition. The booklet is made from pages that can be read one by one.
_MARKS: dict[Edition, str] = {
    "standard": "",
    "large-print": "-large-print",
    "mono": "-mono",
    "low-print": "-low-print",
    "booklet": "-booklet-pages",
}

#: In these a sheet may take more pages than in the standard edition, whose page numbers they keep.
REFLOWED: frozenset[Edition] = frozenset({"large-print", "booklet"})

#: The pages of a booklet are half a sheet.
_HALF: dict[Paper, str] = {"a4": "a5", "letter": "half-letter"}


@dataclass(frozen=True, slots=True)
class Layout:
    """One paper and one edition.

    Attributes:
        paper: what lies in the printer.
        edition: for whom and for what it is set.
        duplex: at which edge sheets are turned over; it matters where front and back have to meet.
    """

    paper: Paper = "a4"
    edition: Edition = "standard"
    duplex: Duplex = "long-edge"

    @property
    def page(self) -> str:
        """Name of the page size the text is set on: of the style in styles/papers."""
        return _HALF[self.paper] if self.edition == "booklet" else self.paper

    @property
    def own_pages(self) -> bool:
        """Whether the pages of a workbook are other ones than those that the guide counts."""
        return self.edition == "low-print" or self.edition in REFLOWED

    @property
    def reflowed(self) -> bool:
        """Whether a sheet may take more pages than in the standard edition."""
        return self.edition in REFLOWED

    def stem(self, name: str) -> str:
        """Name of a file in this edition, without its ending: the standard one has no mark."""
        return f"{name}{_MARKS[self.edition]}"


def folded(path: str) -> str:
    """Name of the sheets to fold, from the name of their pages."""
    return path.replace(f"{_MARKS['booklet']}.", "-booklet.")


def told_apart(path: str) -> tuple[str, Edition]:
    """A file's name as the standard edition has it, and the edition it says."""
    stem, dot, ending = path.rpartition(".")
    for edition, mark in _MARKS.items():
        for end in (mark, mark.removesuffix("-pages")):
            if end and stem.endswith(end):
                return f"{stem.removesuffix(end)}{dot}{ending}", edition
    return path, "standard"

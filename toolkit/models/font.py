"""Faces of an organisation's own, from its file to what a page names."""

from dataclasses import dataclass, field
from typing import Literal

from toolkit.models.base import Model, shown

Group = Literal["sans", "serif"]
Cut = Literal["regular", "bold", "italic"]

GROUPS: tuple[Group, ...] = ("sans", "serif")
#: Weight and style of each cut, as style sheets say them.
CUTS: dict[Cut, tuple[int, Literal["normal", "italic"]]] = {
    "regular": (400, "normal"),
    "bold": (700, "normal"),
    "italic": (400, "italic"),
}


@dataclass(frozen=True, slots=True)
class Font:
    """A cleaned font: written anew from its letters, so that nothing else of its file is left.

    Attributes:
        content: WOFF2.
        characters: the code points it has a letter for.
    """

    content: bytes = field(repr=False)
    characters: frozenset[int] = field(repr=False)


def font_file(group: Group, cut: Cut) -> str:
    """The file of a font on a site, below the folder of the styles."""
    return f"fonts/own-{group}-{cut}.woff2"


class OwnFace(Model):
    """A font as a page declares it."""

    group: Group = shown("all", "What it stands for: the face to read and do, or the face of voices.")
    family: str = shown("all", "Its family name within the pages: one for each group, which ours never have.")
    weight: int = shown("all", "As style sheets count it.")
    style: str = shown("all", "Upright or italic, as style sheets say it.")
    address: str = shown(
        "all", "The font itself as a data: address, or on a site its file below the styles.", repr=False
    )

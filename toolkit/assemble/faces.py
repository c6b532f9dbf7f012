"""The organisation's own faces, as pages declare them."""

import base64

from toolkit.models.font import CUTS, Cut, Font, Group, OwnFace, font_file
from toolkit.models.library import Library

#: Family names of ours end in "Extended" or stand alone; these are none of them, nor anybody's: a name that two fonts
#: share makes the print engine draw letters of the one by the numbers of the other.
_FAMILIES: dict[Group, str] = {"sans": "Own Sans", "serif": "Own Serif"}


def own_faces(library: Library) -> tuple[OwnFace, ...]:
    """Every cut of every face that the brand brings along, within the page; none when pages are set in ours."""
    return tuple(_face(group, cut, _as_data(font)) for (group, cut), font in library.fonts.items())


def site_faces(library: Library) -> tuple[OwnFace, ...]:
    """The same as files beside the styles of a site."""
    return tuple(_face(group, cut, font_file(group, cut)) for group, cut in library.fonts)


def _face(group: Group, cut: Cut, address: str) -> OwnFace:
    weight, style = CUTS[cut]
    return OwnFace(group=group, family=_FAMILIES[group], weight=weight, style=style, address=address)


def _as_data(font: Font) -> str:
    return f"data:font/woff2;base64,{base64.b64encode(font.content).decode()}"

"""The organisation's own faces, as pages declare them."""

from toolkit.models.font import CUTS, Group, OwnFace
from toolkit.models.library import Library

#: Family names of ours end in "Extended" or stand alone; these are none of them, nor anybody's: a name that two fonts
#: share makes the print engine draw letters of the one by the numbers of the other.
_FAMILIES: dict[Group, str] = {"sans": "Own Sans", "serif": "Own Serif"}


def own_faces(library: Library) -> tuple[OwnFace, ...]:
    """Every cut of every face that the brand brings along; none when pages are set in ours."""
    return tuple(
        OwnFace(
            group=group,
            family=_FAMILIES[group],
            weight=CUTS[cut][0],
            style=CUTS[cut][1],
            file=f"own-{group}-{cut}.woff2",
            content=font.content,
        )
        for (group, cut), font in library.fonts.items()
    )

"""The organisation's mark on the covers: as large as its place allows, and inside the document."""

import base64

from toolkit.models.library import Library
from toolkit.models.picture import Logo

#: The place on a cover, in millimetres.
WIDTH, HEIGHT = 60.0, 16.0


def cover_logo(library: Library) -> Logo | None:
    """The logo with its size on paper; None when the brand names none."""
    picture, brand = library.logo, library.brand
    if picture is None:
        return None
    width = min(WIDTH, HEIGHT * picture.ratio)
    return Logo(
        address=f"data:{picture.media_type};base64,{base64.b64encode(picture.content).decode()}",
        alt=brand.alt or brand.organisation,
        width=round(width, 2),
        height=round(width / picture.ratio, 2),
    )

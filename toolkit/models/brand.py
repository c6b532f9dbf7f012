"""How an organisation signs the pages."""

from toolkit.models.base import Model, shown
from toolkit.models.words import Colour, Line, PictureName, SiteAddress


class Brand(Model):
    """Name, foot line, mark and the two colours of structure and voice."""

    organisation: str = shown(
        "all", "The name on covers.", min_length=1, max_length=60, example="Your organisation"
    )
    foot: str = shown(
        "all",
        "A short line in the foot of the cover.",
        min_length=1,
        max_length=90,
        example="Internal training",
    )
    logo: PictureName | None = shown(
        "all",
        "A PNG, JPEG or SVG file beside this one; stands on the covers in place of the name.",
        None,
    )
    alt: Line | None = shown(
        "all", "What a screen reader says in place of the logo; the organisation's name if left out.", None
    )
    structure: Colour = shown("all", "Colour of labels, numbers and rules of the page.", "#0b5f63")
    voice: Colour = shown("all", "Colour of spoken words and warnings.", "#a8412a")
    site: SiteAddress | None = shown(
        "all",
        "Where the participants' site stands. Each sheet then carries a code for phone cameras and the address of its page.",
        None,
        example="https://intranet.example/accountability/",
    )

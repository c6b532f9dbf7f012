"""How an organisation signs the pages."""

from toolkit.models.base import Model, shown
from toolkit.models.words import Colour, FontName, Line, PictureName, SiteAddress


class Face(Model):
    """The files of one typeface, each with the letters of one cut."""

    regular: FontName = shown(
        "all", "A WOFF2, TTF or OTF file beside this one: upright letters.", example="our-sans-regular.woff2"
    )
    bold: FontName = shown("all", "The same letters, bold.", example="our-sans-bold.woff2")
    italic: FontName = shown(
        "all",
        "The same letters, italic; the upright file once more if there is none.",
        example="our-sans-italic.woff2",
    )


class Brand(Model):
    """Name, foot line, mark, the two colours of structure and voice, faces, and where the site stands."""

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
    sans: Face | None = shown(
        "all",
        "Our own face to read and do, in place of the toolkit's. You must have the right to embed it in files and on a site.",
        None,
    )
    serif: Face | None = shown(
        "all",
        "Our own face of voices and stories, in place of the toolkit's. The same right is needed.",
        None,
    )
    site: SiteAddress | None = shown(
        "all",
        "Where the participants' site stands. Each sheet then carries a code for phone cameras and the address of its page.",
        None,
        example="https://intranet.example/accountability/",
    )

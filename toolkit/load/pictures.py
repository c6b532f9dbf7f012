"""The door for pictures: bytes in, a picture written anew out, so that only what it shows goes on.

What a camera or an editor put beside the picture (place, author, comments, bytes after its end) is gone afterwards.
"""

from pathlib import Path

from toolkit.load.brand_file import read_beside
from toolkit.load.picture_error import PictureError
from toolkit.load.raster import clean_raster
from toolkit.load.svg import clean_svg
from toolkit.models.picture import Picture

MOST_PICTURE_BYTES = 8_000_000
_SMALLEST_RATIO, _LARGEST_RATIO = 0.1, 10.0


def read_picture(path: Path) -> tuple[Picture, bytes]:
    """A cleaned picture, and the bytes of its file.

    Args:
        path: of a PNG, JPEG or SVG file; its ending says which.

    Raises:
        BrandFileError: it cannot be read, or, as a PictureError, holds what no picture of ours may hold.
    """
    content = read_beside(path, MOST_PICTURE_BYTES)
    if len(content) > MOST_PICTURE_BYTES:
        raise PictureError(
            "picture-too-large", "is larger than 8 MB", "save it smaller: 1200 pixels are enough"
        )
    picture = clean_svg(content) if path.suffix.lower() == ".svg" else clean_raster(content)
    if not _SMALLEST_RATIO <= picture.ratio <= _LARGEST_RATIO:
        hint = "cut off its empty margins, or arrange it less stretched"
        raise PictureError("picture-shape", "has one side more than ten times as long as the other", hint)
    return picture, content

"""PNG and JPEG: decoded within bounds, turned upright, made small enough for print, and written anew."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageFile, ImageOps

from toolkit.load.picture_error import PictureError
from toolkit.models.picture import MediaType, Picture

MOST_PIXELS = 25_000_000
#: Pixels of the longer side: 60 mm at 500 dots an inch.
LONGEST_SIDE = 1200
FORMATS = ("PNG", "JPEG")
_QUALITY = 90
_SAVE_AGAIN = "open it in a drawing program and save it again as PNG, 8 bits a colour"


def clean_raster(content: bytes) -> Picture:
    """The picture that these bytes show.

    Raises:
        PictureError: it is no PNG or JPEG, is broken or cut short, or has too many pixels.
    """
    try:
        with _strictly():
            return _written_anew(content)
    except PictureError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except Exception as error:  # decoders raise whatever a broken file leads them to
        sentence = "is not a whole PNG or JPEG picture"
        raise PictureError("picture-broken", sentence, _SAVE_AGAIN) from error


@contextmanager
def _strictly() -> Iterator[None]:
    """Half a picture is no picture, whatever other libraries have told Pillow in this process."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _written_anew(content: bytes) -> Picture:
    with Image.open(BytesIO(content), formats=FORMATS) as unchecked:
        if unchecked.width * unchecked.height > MOST_PIXELS:
            raise _too_many_pixels()
        unchecked.verify()
    with Image.open(BytesIO(content), formats=FORMATS) as given:
        is_png = given.format == "PNG"
        given.load()
        upright = _upright(given)
    bare = Image.frombytes(upright.mode, upright.size, upright.tobytes())
    target = BytesIO()
    if is_png:
        bare.save(target, "PNG", compress_level=9)
    else:
        bare.save(target, "JPEG", quality=_QUALITY, subsampling=0)
    media_type: MediaType = "image/png" if is_png else "image/jpeg"
    return Picture(media_type, target.getvalue(), bare.width / bare.height)


def _upright(given: Image.Image) -> Image.Image:
    """The first frame in plain colours, no larger than needed and as its camera saw it."""
    if given.mode in {"F", "I", "I;16", "I;16B"}:
        raise PictureError("picture-broken", "has more than 8 bits a colour", _SAVE_AGAIN)
    plain = given.convert("RGBA" if given.has_transparency_data else "RGB")
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    return ImageOps.exif_transpose(plain)


def _too_many_pixels() -> PictureError:
    hint = f"save it smaller: {LONGEST_SIDE} pixels for the longer side are enough"
    return PictureError("picture-too-large", f"has more than {MOST_PIXELS:,} pixels", hint)

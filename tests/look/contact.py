"""Contact sheets: several pages of one document in a picture, each with its number and the name of the file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont, ImageOps

_TABLE, _WORDS = "#c9c9c4", "#222222"
_GAP = 14
_LABEL = 26
_LARGEST = 2800  # pixels a side: what viewers show without trouble
#: Toner that is lighter than this does not reach the paper (of 255, 4 %).
_FAINTEST = 10


@dataclass(frozen=True)
class Sheet:
    """How the pages of a document are laid out.

    Attributes:
        title: of the document.
        spreads: whether left and right pages stand side by side, the first page at the right.
    """

    title: str
    spreads: bool

    def spreads_of(self, pages: int) -> list[list[int]]:
        """The numbers of the pages that are seen together."""
        if not self.spreads:
            return [[number] for number in range(1, pages + 1)]
        return [[1], *([left, left + 1][: pages - left + 1] for left in range(2, pages + 1, 2))]


def on_grey_laser(image: Image.Image) -> Image.Image:
    """A page as a grey laser would print it: by lightness alone, and without the faintest tints."""
    grey = ImageOps.grayscale(image).point([v if v < 255 - _FAINTEST else 255 for v in range(256)])
    return grey.convert("RGB")


def contact_sheets(sheet: Sheet, images: Sequence[Image.Image], *, grey: bool) -> Iterator[Image.Image]:
    """Pictures with as many pages as fit.

    Args:
        sheet: how they are laid out.
        images: of the pages, in order.
        grey: whether each page is also shown as a grey laser would print it, at its right.
    """
    spreads = [
        _side_by_side(
            [_labelled(_with_grey(images[number - 1], grey=grey), sheet.title, number) for number in spread]
        )
        for spread in sheet.spreads_of(len(images))
    ]
    if sheet.spreads:
        spreads[0] = _pushed_right(spreads[0], max(spread.width for spread in spreads))
    width, height = (max(getattr(spread, side) for spread in spreads) + _GAP for side in ("width", "height"))
    across = max(1, (_LARGEST - _GAP) // width)
    down = max(1, (_LARGEST - _GAP) // height)
    for start in range(0, len(spreads), across * down):
        some = spreads[start : start + across * down]
        columns, rows = min(across, len(some)), -(-len(some) // across)
        whole = Image.new("RGB", (columns * width + _GAP, rows * height + _GAP), _TABLE)
        for at, spread in enumerate(some):
            whole.paste(spread, (_GAP + at % across * width, _GAP + at // across * height))
        yield whole


def _with_grey(image: Image.Image, *, grey: bool) -> Image.Image:
    return _side_by_side([image, on_grey_laser(image)]) if grey else image


def _labelled(image: Image.Image, title: str, number: int) -> Image.Image:
    whole = Image.new("RGB", (image.width, image.height + _LABEL), _TABLE)
    whole.paste(image, (0, 0))
    font = ImageFont.load_default(15)
    ImageDraw.Draw(whole).text((4, image.height + 4), f"{number}   {title}", _WORDS, font)
    return whole


def _side_by_side(images: Sequence[Image.Image]) -> Image.Image:
    """Touching, but for a thin line: the fold."""
    width = sum(image.width for image in images) + len(images) - 1
    whole = Image.new("RGB", (width, max(image.height for image in images)), _TABLE)
    left = 0
    for image in images:
        whole.paste(image, (left, 0))
        left += image.width + 1
    return whole


def _pushed_right(image: Image.Image, width: int) -> Image.Image:
    whole = Image.new("RGB", (width, image.height), _TABLE)
    whole.paste(image, (width - image.width, 0))
    return whole

"""Whether two pictures of a page show the same page, whoever smoothed the edges.

Both are softened. Then each pixel of the one is held against the lightest and the darkest of the other's nine pixels
around that place, and the other way round: an edge that moved by a part of a pixel costs nothing, something that is
missing, moved or of another colour costs what it differs by. Costs are 0 to 255, of the channel that differs most.

Measured on all sessions at 60 dpi (pixels of 0.42 mm): the same page kept in 256 colours costs at most 1 in a block of
8 × 8 pixels, drawn with another smoothing or moved by 0.1 point at most 2; a single writing line that is missing costs
4, a label in another colour 10, a line of help that is missing 35.
"""

import io
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter, ImageStat

#: The largest cost, averaged over any block of 8 by 8 pixels, of pages that are the same.
LOCAL_LIMIT = 3
#: The largest cost, averaged over the page, of pages that are the same.
PAGE_LIMIT = 0.2
_BLOCK = 8
_SOFTENING = 1.2  # pixels
_COLOURS = 256


@dataclass(frozen=True)
class Distance:
    """How far two pictures are from each other.

    Attributes:
        page: cost averaged over the page.
        local: largest cost of any block.
    """

    page: float
    local: int

    @property
    def is_same(self) -> bool:
        """Whether a reader would call it the same page."""
        return self.page <= PAGE_LIMIT and self.local <= LOCAL_LIMIT


def to_png(image: Image.Image) -> bytes:
    """A small file: the colours that the page needs, at most 256."""
    few = image.convert("RGB").quantize(
        _COLOURS, method=Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE
    )
    file = io.BytesIO()
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def from_png(content: bytes) -> Image.Image:
    """A picture in colour from such a file."""
    return Image.open(io.BytesIO(content)).convert("RGB")


def distance(expected: Image.Image, got: Image.Image) -> Distance:
    """How far two pictures are from each other; pictures of different sizes are as far as can be."""
    if expected.size != got.size:
        return Distance(255, 255)
    cost = _cost(expected, got)
    return Distance(round(ImageStat.Stat(cost).mean[0], 3), int(cost.reduce(_BLOCK).getextrema()[1]))


def triptych(expected: Image.Image, got: Image.Image) -> Image.Image:
    """Side by side: expected, got, and what is not the same in black on white, made strong enough to see."""
    size = (max(expected.width, got.width), max(expected.height, got.height))
    both = [_on_paper(image, size) for image in (expected, got)]
    cost = _cost(*both).point([255 - min(255, 8 * value) for value in range(256)])
    panels = [*both, cost.convert("RGB")]
    whole = Image.new("RGB", (3 * size[0] + 20, size[1]), "#808080")
    for place, panel in enumerate(panels):
        whole.paste(panel, (place * (size[0] + 10), 0))
    return whole


def _cost(one: Image.Image, other: Image.Image) -> Image.Image:
    soft = [image.filter(ImageFilter.GaussianBlur(_SOFTENING)) for image in (one, other)]
    red, green, blue = ImageChops.lighter(_outside(*soft), _outside(*reversed(soft))).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _outside(image: Image.Image, other: Image.Image) -> Image.Image:
    """By how much each pixel is lighter than the lightest, or darker than the darkest, of the other's around it."""
    lightest, darkest = other.filter(ImageFilter.MaxFilter(3)), other.filter(ImageFilter.MinFilter(3))
    return ImageChops.add(ImageChops.subtract(image, lightest), ImageChops.subtract(darkest, image))


def _on_paper(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    paper = Image.new("RGB", size, "white")
    paper.paste(image, (0, 0))
    return paper

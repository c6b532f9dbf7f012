"""Text that is hard to tell from what it stands on: under 4.5 : 1, or 3 : 1 from 18 points, or from 14 points in bold.

The ground is the nearest background behind the text, white paper at last. When the colour is one that the brand sets,
the place is there: `<html data-brand-structure="#0b5f63">` says so.
"""

from collections.abc import Iterator

from toolkit.models.places import Origin
from toolkit.subject.colour import contrast
from toolkit.typeset.preflight.tree import Box, Colour, LaidOut, said, walk
from toolkit.typeset.records import Finding

CODE = "text-contrast"
LEAST, LEAST_IF_LARGE = 4.5, 3.0
LARGE, LARGE_IF_BOLD = 18.0, 14.0
PAPER = Colour(1, 1, 1)
_BRAND = "brand-"


def find(document: LaidOut) -> Iterator[Finding]:
    """Compare all words with what is behind them."""
    brand = {
        value.lower(): name.removeprefix(_BRAND)
        for name, value in document.rules.items()
        if name.startswith(_BRAND)
    }
    for page in document.pages:
        for box, above in (placed for root in (page.root, *page.margins) for placed in walk(root)):
            if box.is_words:
                ground = ground_of(above)
                colour = spelt(over(box.colour, ground))
                ratio, least = contrast(colour, spelt(ground)), least_for(box)
                if ratio < least:
                    yield Finding(
                        CODE,
                        f'"{said(box)}" is printed in {colour} on {spelt(ground)}, a contrast of {ratio:.1f} : 1, '
                        f"less than {least} : 1",
                        "take a darker colour for the text, or a lighter one behind it",
                        origin=Origin("brand", "brand", (brand[colour],)) if colour in brand else box.origin,
                        page=page.number,
                    )


def least_for(box: Box) -> float:
    """What text of this size needs."""
    large = box.points >= LARGE or (box.bold and box.points >= LARGE_IF_BOLD)
    return LEAST_IF_LARGE if large else LEAST


def ground_of(above: tuple[Box, ...]) -> Colour:
    """What lies behind a box, with all backgrounds around it laid upon white paper."""
    ground = PAPER
    for box in above:
        ground = over(box.background, ground)
    return ground


def over(upper: Colour, lower: Colour) -> Colour:
    """A colour laid upon an opaque one."""
    return Colour(
        *(
            share * upper.opacity + below * (1 - upper.opacity)
            for share, below in zip(upper[:3], lower[:3], strict=True)
        )
    )


def spelt(colour: Colour) -> str:
    """As "#rrggbb"."""
    return "#" + "".join(f"{round(share * 255):02x}" for share in colour[:3])

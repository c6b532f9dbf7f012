"""A picture has fewer than 150 pixels an inch at the size at which it is printed, so its edges look frayed."""

from collections.abc import Iterator

from toolkit.typeset.preflight.tree import LaidOut, walk
from toolkit.typeset.records import Finding

CODE = "coarse-picture"
LEAST_PIXELS_AN_INCH = 150
_INCH = 25.4


def find(document: LaidOut) -> Iterator[Finding]:
    """Measure every picture that consists of pixels."""
    for page in document.pages:
        for box, _ in walk(page.root):
            if box.pixels is None or min(box.width, box.height) <= 0:
                continue
            wide, high = box.pixels
            density = min(wide / box.width, high / box.height) * _INCH
            if density < LEAST_PIXELS_AN_INCH:
                needed = round(box.width / _INCH * LEAST_PIXELS_AN_INCH + 0.5)
                yield Finding(
                    CODE,
                    f"a picture of {wide} × {high} pixels is printed {box.width:.0f} mm wide: {density:.0f} pixels "
                    f"an inch, fewer than {LEAST_PIXELS_AN_INCH}",
                    f"use one that is at least {needed} pixels wide, or an SVG drawing",
                    origin=box.origin,
                    page=page.number,
                )

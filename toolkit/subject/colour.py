"""Colours as eyes and printers see them: contrast as WCAG measures it, lightness in grey, a shade for dark ground."""

import colorsys

_CHANNELS = (1, 3, 5)
_STEPS = 200
_LIVELIEST = 0.45


def contrast(one: str, other: str) -> float:
    """From 1 for the same colour to 21 for black on white, as WCAG defines it.

    Args:
        one: a colour as "#rrggbb".
        other: the colour that it stands on.
    """
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def grey_steps(colour: str) -> float:
    """The lightness that is left in grey: CIE L*, from 0 for black to 100 for white."""
    left = luminance(colour)
    return 116 * left ** (1 / 3) - 16 if left > 0.008856 else 903.3 * left  # noqa: PLR2004  # CIE's own


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", from 0 to 1."""
    red, green, blue = (_linear(share) for share in _shares(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def for_dark_ground(colour: str, ground: str, least: float) -> str:
    """The darkest shade of a colour that can be read on dark ground: the same hue, not as lively.

    Args:
        colour: as "#rrggbb"; it was chosen for white paper.
        ground: the dark colour that it will stand on.
        least: contrast wanted between the two; white is given where no shade reaches it.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_shares(colour))
    for step in range(_STEPS + 1):
        lighter = lightness + (1 - lightness) * step / _STEPS
        shade = _spelt(colorsys.hls_to_rgb(hue, lighter, min(saturation, _LIVELIEST)))
        if contrast(shade, ground) >= least:
            return shade
    return "#ffffff"


def _shares(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in _CHANNELS)
    return red, green, blue


def _spelt(shares: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(share * 255):02x}" for share in shares)


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  # sRGB's own

"""A picture that is safe to print, and how large it stands on a cover."""

from dataclasses import dataclass, field
from typing import Literal

from toolkit.models.base import Model, shown

MediaType = Literal["image/png", "image/jpeg", "image/svg+xml"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A cleaned picture: written anew from what it shows, so that nothing else of its file is left.

    Attributes:
        media_type: how its bytes are to be read.
        content: the bytes.
        ratio: width divided by height.
    """

    media_type: MediaType
    content: bytes = field(repr=False)
    ratio: float


class Logo(Model):
    """The organisation's mark as a cover prints it."""

    address: str = shown("all", "The picture itself, as a data: address.")
    alt: str = shown("all", "What a screen reader says in its place.")
    width: float = shown("all", "Millimetres on the cover.")
    height: float = shown("all", "Millimetres on the cover.")

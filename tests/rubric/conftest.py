"""What these tests share: packs of the shipped sessions."""

from tests.packs import packs

__all__ = ["packs"]

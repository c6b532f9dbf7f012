"""Read a finished PDF back: what its glyphs show to the eye, and what a screen reader or a copy gets from it."""

from toolkit.doctor.reading.text import Reading, UnreadableError, read_back

__all__ = ["Reading", "UnreadableError", "read_back"]

"""Which printed codes are taken."""

from collections.abc import Sequence
from pathlib import Path

from toolkit.load import load_library

_CONTENT = ("sessions/*.yaml", "case_studies/*.yaml", "exercises/*/*.yaml", "brand.yaml")


def taken_codes(roots: Sequence[Path]) -> frozenset[str]:
    """The codes of everything in these folders of content; a faulty file may not give its own."""
    # A folder without content would stop the reader, and here it may well wait for its first file.
    holding = [root for root in roots if any(True for pattern in _CONTENT for _ in root.glob(pattern))]
    library, _ = load_library(holding, roots[0])
    nouns = [*library.exercises.values(), *library.cases.values(), *library.drills.values()]
    return frozenset(str(getattr(noun, "code", "")) for noun in nouns)

"""One page printed to see whether an engine works on this computer."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class TrialPrint:
    """What came of it.

    Attributes:
        printer: who printed, or should have: "WeasyPrint", "Microsoft Edge".
        pdf: the finished file; empty when there is none.
        pages: how many pages it has.
        problems: what the engine found wrong with it, in sentences; warnings are none.
        missing: what is not on this computer; empty when the engine is there.
        how_to_get: what to type, or to install, to get what is missing.
        said: what the system said about it, for those who look after computers.
    """

    printer: str
    pdf: bytes = b""
    pages: int = 0
    problems: tuple[str, ...] = ()
    missing: Literal["", "package", "library", "browser"] = ""
    how_to_get: str = ""
    said: str = ""

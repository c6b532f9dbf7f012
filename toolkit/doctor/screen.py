"""The screen: able to show letters with accents."""

from toolkit.doctor.computer import Computer
from toolkit.doctor.finding import Finding
from toolkit.doctor.trial_page import NAMES

NAME = "screen"
LOOKS_AT = "the screen"


def examine(computer: Computer) -> Finding:
    """Whether names with accents can be shown; where not, only the screen suffers, never a pack."""
    details = {"encoding": computer.encoding}
    try:
        NAMES.encode(computer.encoding)
    except (UnicodeEncodeError, LookupError):
        return Finding(
            NAME,
            "missing",
            "Screen: some letters with accents are shown as ? here; packs are not touched by this",
            _advice(computer.platform),
            details,
        )
    return Finding(NAME, "ok", "Screen: it shows letters with accents", details=details)


def _advice(platform: str) -> tuple[str, ...]:
    """What to type first; the two shells of Windows set variables in different ways."""
    if platform == "win32":
        return (
            "To see all letters, in PowerShell type first: $env:PYTHONUTF8 = 1",
            "In the command prompt type first: set PYTHONUTF8=1",
        )
    return ("To see all letters, type first: export PYTHONUTF8=1",)

"""The fonts inside the toolkit: all there, and whole."""

from toolkit.doctor.computer import Computer
from toolkit.doctor.finding import Finding
from toolkit.subject.wording import counted

NAME = "fonts"
LOOKS_AT = "the fonts"


def examine(computer: Computer) -> Finding:
    """Whether every letter of every font can be drawn."""
    damaged = computer.damaged_fonts
    if not damaged:
        return Finding(
            NAME,
            "ok",
            f"Fonts: all {len(computer.fonts)} files inside the toolkit are there and whole",
            details={"letters": str(len(computer.letters))},
        )
    return Finding(
        NAME,
        "broken",
        f"Fonts: {counted(len(damaged), 'file')} inside the toolkit cannot be used, so packs would not come out right",
        ("Install the toolkit again; something on this computer removed or changed a part of it.",),
        damaged,
    )

"""The folder for packs: a real pack, a tiny one, is written there and removed."""

from toolkit.diagnostics import UserError
from toolkit.doctor.computer import Computer
from toolkit.doctor.finding import Finding

NAME = "packs-folder"
LOOKS_AT = "the folder for packs"


def examine(computer: Computer) -> Finding | None:
    """Whether a build could write there."""
    if computer.packs is None:
        return None
    details = {"folder": str(computer.packs)}
    try:
        computer.try_writing(computer.packs)
    except UserError as error:
        hint = (f"{error.hint[:1].upper()}{error.hint[1:]}",) if error.hint else ()
        return Finding(NAME, "broken", f"Folder for packs: {error.sentence}", hint, details)
    return Finding(
        NAME,
        "ok",
        f"Folder for packs: {computer.packs} can be written; a trial was removed again",
        (),
        details,
    )

"""Room on the disks that a build writes to: that of the packs, and that of temporary files."""

import shutil
import tempfile
from pathlib import Path

from toolkit.doctor.computer import Computer
from toolkit.doctor.finding import Finding

NAME = "disk-space"
LOOKS_AT = "the disk"

#: A large pack with pictures takes tens of megabytes, and while it is written the old one stands beside it.
NEEDED_BYTES = 200_000_000
_MEGABYTE = 1_000_000


def examine(computer: Computer) -> Finding:
    """Whether a build has room."""
    try:
        places = {"temporary files": Path(tempfile.gettempdir())}
    except FileNotFoundError as error:
        return Finding(
            NAME,
            "broken",
            "Disk: no folder for temporary files can be written to",
            ("Free some space on the disk, or ask whoever looks after your computer.",),
            {"the system says": str(error)},
        )
    if computer.packs is not None:
        places["packs"] = computer.packs
    free = {purpose: _free(place) for purpose, place in places.items()}
    details = {f"free for {purpose}": f"{number // _MEGABYTE} MB" for purpose, number in free.items()}
    least = min(free.values())
    if least < NEEDED_BYTES:
        return Finding(
            NAME,
            "broken",
            f"Disk: only {least // _MEGABYTE} MB are free, and a build may need {NEEDED_BYTES // _MEGABYTE} MB",
            ("Free some space: empty the bin, and move large files elsewhere.",),
            details,
        )
    return Finding(NAME, "ok", "Disk: there is room enough", details=details)


def _free(folder: Path) -> int:
    """The free bytes of the disk on which a folder lies, or would lie."""
    place = next(each for each in (folder, *folder.parents) if each.exists())
    return shutil.disk_usage(place).free

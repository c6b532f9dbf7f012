"""What people type for a new file: an id, and the title that follows from it."""

import re
import unicodedata
from typing import get_args

from pydantic import StringConstraints

from toolkit.models.words import Slug

_RULES: StringConstraints = get_args(Slug)[1]
_LONGEST = _RULES.max_length or 0
#: What a letter is written as when it is more than a letter with a mark, which Unicode takes apart by itself.
_SPELT_OUT = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
)
#: Windows opens a device in place of a file of this name, whatever its ending.
_DEVICES = re.compile(r"con|prn|aux|nul|(com|lpt)[1-9]")


def better_id(typed: str) -> str | None:
    """None when this can be an id; else the nearest thing that can, empty when there is none."""
    if re.fullmatch(str(_RULES.pattern), typed) and len(typed) <= _LONGEST:
        return f"our-{typed}" if _DEVICES.fullmatch(typed) else None
    stem = re.sub(r"\.ya?ml$", "", typed.strip().casefold().translate(_SPELT_OUT))
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    better = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[:_LONGEST].strip("-")
    return f"our-{better}" if _DEVICES.fullmatch(better) else better


def title_of(identifier: str) -> str:
    """The title that an id suggests: "our-exercise" is "Our exercise"."""
    return identifier.replace("-", " ").capitalize()

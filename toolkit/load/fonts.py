"""The door for fonts: bytes in, a font written anew out, so that letters go on and nothing else does.

The reading itself happens in a process of its own (`font_child.py`), because a font can be made to unfold without end.
"""

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from toolkit.load.brand_file import BrandFileError, read_beside
from toolkit.models.font import Font

#: Bytes of a font as it is given, and of what is left of it: each print page carries all of them.
MOST_FONT_BYTES, MOST_CLEANED_BYTES = 4_000_000, 700_000
#: Seconds for one font. The largest that we met, of 6,000 letters, takes five on a busy computer.
_SECONDS = 40.0
_CHILD = Path(__file__).with_name("font_child.py")
_FEWER = "take a version of it for fewer alphabets; its maker often offers one for the web"
_WHOLE = "fetch it once more from its maker, as WOFF2, TTF or OTF"


class FontError(BrandFileError):
    """A font that cannot be taken."""


#: What the reader of fonts says, in sentences.
_REFUSALS: dict[str, FontError] = {
    "large": FontError("font-too-large", "unfolds to more than any font for print needs", _FEWER),
    "strange": FontError("font-broken", "is no WOFF2, TTF or OTF font", _WHOLE),
    "broken": FontError("font-broken", "is not a whole font", _WHOLE),
    "collection": FontError("font-kind", "holds several fonts", "save each of them in a file of its own"),
    "variable": FontError(
        "font-kind",
        "is a variable font, which print cannot rely on",
        "take the files for single weights; they often lie in a folder 'static'",
    ),
    "coloured": FontError(
        "font-kind",
        "is made of colours or dots instead of outlines",
        "take a font with plain outlines",
    ),
    "embedding": FontError(
        "font-embedding",
        "says of itself that it may not be embedded in documents, or not in part",
        "ask its maker for a licence and a file that allow it, or take another face",
    ),
}


def read_font(path: Path) -> tuple[Font, bytes]:
    """A cleaned font, and the bytes of its file.

    Args:
        path: of a WOFF2, TTF or OTF file; its bytes say which, whatever its name ends in.

    Raises:
        BrandFileError: it cannot be read, or, as a FontError, is none that print can use or may embed.
    """
    content = read_beside(path, MOST_FONT_BYTES)
    if len(content) > MOST_FONT_BYTES:
        raise FontError("font-too-large", "is larger than 4 MB", _FEWER)
    return clean_font(content), content


def _refusal(why: str) -> FontError:
    known = _REFUSALS[why]
    return FontError(known.code, known.sentence, known.hint)


@lru_cache(maxsize=16)  # the preview reads the same fonts after each change of a text
def clean_font(content: bytes) -> Font:
    """The font that these bytes hold.

    Raises:
        FontError: they hold none that print can use or may embed.
    """
    try:
        done = subprocess.run(  # noqa: S603  # this Python and our own file
            [sys.executable, "-P", str(_CHILD)],
            input=content,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _refusal("large") from error
    head, _, file = done.stdout.partition(b"\n")
    try:
        answer = json.loads(head)
    except ValueError as error:  # the system took it away: it asked for more than it is given
        raise _refusal("large") from error
    if "refused" in answer:
        raise _refusal(answer["refused"])
    if len(file) > MOST_CLEANED_BYTES:
        raise FontError("font-too-large", "has more letters than fit into each page", _FEWER)
    return Font(file, frozenset(answer["characters"]))

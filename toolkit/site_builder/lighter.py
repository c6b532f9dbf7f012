"""What MkDocs and its theme put into a site and no reader needs: a tenth of a large site, and most of a small one."""

import json
import re
from collections.abc import Iterator, Sequence

from toolkit.models.artifact import Artifact

_SEARCH_INDEX = "search/search_index.json"
_WORDS_OF_OTHER_LANGUAGES = "assets/javascripts/lunr/"
#: Pieces of a page in which a space or a line break means something.
_AS_IT_IS = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
_BLANKS = re.compile(r"\n\s+")
_PIECES = 3  # that _AS_IT_IS splits into: what lies between, the piece, the name of its element


def lighter(files: Sequence[Artifact]) -> Iterator[Artifact]:
    """The files of a site without maps for debugging, stemmers of languages that nobody searches in, and blank lines.

    Args:
        files: everything that the site generator made.
    """
    spare = () if _searches_other_languages(files) else (_WORDS_OF_OTHER_LANGUAGES,)
    for file in files:
        if file.path.endswith(".map") or file.path.startswith(spare):
            continue
        yield Artifact(file.path, _squeezed(file.content)) if file.path.endswith(".html") else file


def _searches_other_languages(files: Sequence[Artifact]) -> bool:
    for file in files:
        if file.path == _SEARCH_INDEX:
            return bool(json.loads(file.content)["config"]["lang"] != ["en"])
    return True


def _squeezed(page: bytes) -> bytes:
    pieces = _AS_IT_IS.split(page.decode())
    kept = [
        _BLANKS.sub("\n", piece) if number % _PIECES == 0 else piece
        for number, piece in enumerate(pieces)
        if number % _PIECES != _PIECES - 1
    ]
    return "".join(kept).encode()

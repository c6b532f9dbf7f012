"""The cues of languages: `language/cues/<code>.tsv` beside the rules of `language/<code>.yaml`."""

from collections.abc import Iterable

from toolkit.diagnostics import UserError
from toolkit.load.folders import CUES, ContentFile

_MOST_BYTES = 20_000_000


def read_cues(files: Iterable[ContentFile]) -> dict[str, str]:
    """The text of the cues of each language that has any, by its code; rules of an overlay have those beside them.

    Raises:
        UserError: a file cannot be read or is too large.
    """
    found = {}
    for file in files:
        path = file.path.parent / CUES / f"{file.identifier}.tsv"
        if file.kind == "language" and path.is_file():
            found[file.identifier] = _text(path.read_bytes(), path.as_posix())
    return found


def _text(content: bytes, shown: str) -> str:
    hint = "make it anew with make language-learn, or take it away: then the rules judge alone"
    if len(content) > _MOST_BYTES:
        raise UserError(f"{shown} is larger than {_MOST_BYTES} bytes", hint)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UserError(f"{shown} is not UTF-8 text", hint) from error

"""The cues of languages: `language/cues/<code>.tsv` beside the rules of `language/<code>.yaml`."""

from collections.abc import Iterable
from pathlib import Path

from toolkit.diagnostics import UserError
from toolkit.load.folders import CUES, ContentFile, reason

_MOST_BYTES = 20_000_000
_HINT = "make it anew with make language-learn, or take it away: then the rules judge alone"


def read_cues(files: Iterable[ContentFile]) -> dict[str, str]:
    """The text of the cues of each language that has any, by its code; rules of an overlay have those beside them.

    Raises:
        UserError: a file is a link, cannot be read, is too large or is no text.
    """
    found = {}
    for file in files:
        path = file.path.parent / CUES / f"{file.identifier}.tsv"
        if file.kind == "language" and (path.is_symlink() or path.exists()):
            found[file.identifier] = _text(path)
    return found


def _text(path: Path) -> str:
    shown = path.as_posix()
    # What a link leads to would end up in a page of the site.
    if path.parent.is_symlink() or path.is_symlink() or not path.is_file():
        raise UserError(f"{shown} is not a file of its own, and links are not followed", _HINT)
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UserError(f"{shown} is larger than {_MOST_BYTES} bytes", _HINT)
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise UserError(f"{shown} cannot be read: {reason(error)}", _HINT) from error
    except UnicodeDecodeError as error:
        raise UserError(f"{shown} is not UTF-8 text", _HINT) from error

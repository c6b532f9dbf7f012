"""A file that the brand names, such as its logo or a font: it lies beside brand.yaml and is read like content."""

from pathlib import Path

from toolkit.load.read_file import read_bytes


class BrandFileError(Exception):
    """A file of the brand that cannot be taken.

    Args:
        code: the word that names the rule.
        sentence: completes "'logo.png' …".
        hint: what to do.
    """

    def __init__(self, code: str, sentence: str, hint: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.hint = hint


def read_beside(path: Path, most: int) -> bytes:
    """The bytes of the file, but never more than one above the limit.

    Args:
        path: of the file.
        most: the limit in bytes.

    Raises:
        BrandFileError: it is a link, is not there, or cannot be read.
    """
    if path.is_symlink():  # O_NOFOLLOW says so as well, but in words that nobody understands
        raise BrandFileError(
            "unreadable", "is a link, and links are not followed", "put the file itself in its place"
        )
    try:
        return read_bytes(path, most)
    except FileNotFoundError as error:
        hint = "put it beside brand.yaml, or delete this line"
        raise BrandFileError("missing-file", "does not lie beside this file", hint) from error
    except OSError as error:
        said = (error.strerror or type(error).__name__).lower()
        raise BrandFileError("unreadable", f"cannot be read: {said}", "check that you may open it") from error

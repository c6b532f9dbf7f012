"""Statements that somebody wants to have looked at: from bytes to lines, with every obstacle at its place.

They are no content: they come from anywhere, so nothing about them is taken for granted but that they are bytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.diagnostics import Diagnostic

#: Bytes of all statements together; more is a mistake in the file's name.
MOST_BYTES = 64_000_000
#: Characters of one statement; more is a text and belongs to `--text`.
LONGEST_STATEMENT = 20_000
_BINARY = "it looks like a program, a picture or an office document, not like text"
_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Statement:
    """One line, or a whole text.

    Attributes:
        line: where it stands, from 1.
        column: of its first character, from 1.
        text: without white space around it.
    """

    line: int
    column: int
    text: str


def decode(content: bytes, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text, empty when it cannot be read, and why.

    Args:
        content: all of it, or one byte more than `MOST_BYTES`.
        path: how messages name it.
    """
    if len(content) > MOST_BYTES:
        sentence = f"this is more than {MOST_BYTES // 1_000_000} MB of text"
        return "", (_problem(path, 1, 1, "file-too-large", sentence, "cut it into parts"),)
    encoding = "utf-16" if content.startswith(_MARKS) else "utf-8-sig"
    if encoding == "utf-8-sig" and b"\x00" in content[:8_192]:
        return "", (_problem(path, 1, 1, "binary", _BINARY, "save the sentences as plain text, one a line"),)
    try:
        return content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n"), ()
    except UnicodeDecodeError as error:
        before = content[: error.start].replace(b"\r\n", b"\n")
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        sentence = f"byte {content[error.start]:#04x} is not UTF-8"
        hint = "save the file as UTF-8 (in the editor: Save as, encoding UTF-8)"
        return "", (_problem(path, line, column, "not-utf-8", sentence, hint),)


def statements(text: str, path: str) -> Iterator[Statement | Diagnostic]:
    """Each line that is not empty; for one that is too long, a diagnostic."""
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if len(stripped) > LONGEST_STATEMENT:
            sentence = (
                f"this line has {len(stripped):,} characters, a statement at most {LONGEST_STATEMENT:,}"
            )
            hint = "it was left out; for running text use --text"
            yield _problem(path, number, 1, "line-too-long", sentence, hint, error=False)
        elif stripped:
            yield Statement(number, len(line) - len(line.lstrip()) + 1, stripped)


def _problem(
    path: str, line: int, column: int, code: str, sentence: str, hint: str, *, error: bool = True
) -> Diagnostic:
    return Diagnostic(path, line, column, code, sentence, hint, "error" if error else "warning")

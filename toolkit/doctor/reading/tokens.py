"""The notation of PDF files: names, numbers, texts, lists, dictionaries, references, and words that are commands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

_TOKEN = re.compile(
    rb"""
    (?P<blank>(?:[\0\t\n\f\r\ ]|%[^\r\n]*)+)
    | (?P<open><<|\[) | (?P<close>>>|\])
    | (?P<hex><[0-9A-Fa-f\s]*>)
    | (?P<name>/[^\0\t\n\f\r\ ()<>\[\]{}/%]*)
    | (?P<reference>\d+\s+\d+\s+R(?![^\0\t\n\f\r\ ()<>\[\]{}/%]))
    | (?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r\ ()<>\[\]{}/%]))
    | (?P<text>\()
    | (?P<word>[^\0\t\n\f\r\ ()<>\[\]/%]+)
    """,
    re.VERBOSE,
)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b""}
_IN_TEXT = re.compile(rb"\\([0-7]{1,3}|\r\n|.)|([()])", re.DOTALL)


class Name(str):
    """A name, such as `Font` for /Font."""

    __slots__ = ()


class Word(str):
    """A command, such as `Tf`, or a word, such as `true`."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """Stands for the object of this number."""

    number: int


class Tokens:
    """A walk over a piece of PDF notation.

    Args:
        content: the bytes.
        position: where to begin; moves on with what is read.
    """

    def __init__(self, content: bytes, position: int = 0) -> None:
        self._content = content
        self.position = position

    def operations(self) -> Iterator[tuple["Word", list[Any]]]:
        """One command after the other, each with the values before it.

        Raises:
            ValueError: this is no PDF notation.
        """
        operands: list[Any] = []
        for value in self._values():
            if isinstance(value, Word):
                yield value, operands
                operands = []
            else:
                operands.append(value)

    def value(self) -> Any:  # noqa: ANN401  # whatever stands there
        """The next value; None at the end, or where a list or dictionary is closed.

        Raises:
            ValueError: this is no PDF notation.
        """
        match = self._match()
        if match is None or match.lastgroup == "close":
            return None
        if match.lastgroup == "text":
            return self._text()
        if match.lastgroup == "open":
            inner = list(self._values())
            return inner if match[0] == b"[" else dict(zip(inner[::2], inner[1::2], strict=True))
        return _PLAIN[match.lastgroup or ""](match[0])

    def _values(self) -> Iterator[Any]:
        while (value := self.value()) is not None:
            yield value

    def _match(self) -> re.Match[bytes] | None:
        while self.position < len(self._content):
            match = _TOKEN.match(self._content, self.position)
            if match is None:
                raise ValueError(f"no PDF notation at byte {self.position}")
            self.position = match.end()
            if match.lastgroup != "blank":
                return match
        return None

    def _text(self) -> bytes:
        """The rest of a text in brackets, which may hold pairs of brackets."""
        parts: list[bytes] = []
        depth = 1
        for match in _IN_TEXT.finditer(self._content, self.position):
            parts.append(self._content[self.position : match.start()])
            self.position = match.end()
            escaped, bracket = match.groups()
            if escaped is not None:
                parts.append(_ESCAPES.get(escaped, _octal(escaped)))
                continue
            depth += 1 if bracket == b"(" else -1
            if depth == 0:
                return b"".join(parts)
            parts.append(bracket)
        raise ValueError("a text is not closed")


def _from_hexadecimal(token: bytes) -> bytes:
    digits = b"".join(token[1:-1].split()).decode()
    return bytes.fromhex(digits + "0" * (len(digits) % 2))


#: What becomes of a token that is a value by itself.
_PLAIN: dict[str, Callable[[bytes], Any]] = {
    "hex": _from_hexadecimal,
    "name": lambda token: Name(token[1:].decode("latin-1")),
    "reference": lambda token: Reference(int(token.split()[0])),
    "number": float,
    "word": lambda token: Word(token.decode("latin-1")),
}


def _octal(escaped: bytes) -> bytes:
    return bytes([int(escaped, 8) & 0xFF]) if escaped.isdigit() and escaped < b"8" else escaped

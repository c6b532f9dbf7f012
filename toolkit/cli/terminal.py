"""What reaches the screen: data on stdout, talk on stderr, and nothing in either that could steer a terminal."""

import errno
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, TextIO

import click

from toolkit.diagnostics import UserError

#: Signs that turn the direction of text, so that a line could read differently from what it is (CVE-2021-42574).
_TURNS_TEXT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NOT_PRINTED = frozenset({"Cc", "Cs", "Zl", "Zp"})
_PLAIN = re.compile(r"[\n\t -~]*")
_LINE_LENGTH = 79
_NEEDS_NO_QUOTES = re.compile(r"[\w./\\:+~-]+")

Colour = Literal["red", "yellow", "green", "cyan"]


def show(text: str = "", *, styled: bool = False) -> None:
    """Print data on stdout.

    Args:
        text: what to print.
        styled: whether it brings colours along; then whoever calls has made all else in it harmless.

    Raises:
        UserError: it leads to a file, and the disk is full.
    """
    try:
        click.echo(text if styled else harmless(text), color=_colour())
    except OSError as problem:
        if problem.errno != errno.ENOSPC:
            raise
        raise UserError("The disk is full, so not all of the output could be written") from problem


def say(text: str = "", *, label: str = "", colour: Colour | None = None) -> None:
    """Print talk on stderr.

    Args:
        text: what to say.
        label: a word in front of it, such as "Error:".
        colour: of the label, on a terminal that shows colours.
    """
    start = f"{click.style(label, fg=colour, bold=True)} " if label else ""
    click.echo(start + harmless(text), err=True, color=_colour())


def harmless(text: str) -> str:
    r"""The same text with control characters spelt out, such as \x1b; line breaks stay."""
    if _PLAIN.fullmatch(text):  # megabytes of JSON are
        return text
    return "".join(letter if _prints(letter) else ascii(letter)[1:-1] for letter in text)


def one_line(text: str) -> str:
    """Author text for the middle of a line: every run of blanks and line breaks is one blank."""
    return " ".join(text.split())


def typed(path: object) -> str:
    """A path as one types it behind a command, in every shell: in quotation marks where it needs them."""
    text = str(path)
    return text if _NEEDS_NO_QUOTES.fullmatch(text) else f'"{text}"'


def shorten(text: str, width: int) -> str:
    """At most so many characters, with … where something is missing."""
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"


@contextmanager
def progress() -> Iterator["Progress"]:
    """A line that says what is going on, on a terminal only; it is gone when the work is done."""
    line = Progress(sys.stderr)
    try:
        yield line
    finally:
        line.clear()


class Progress:
    """One line on a terminal that is written over and over.

    Args:
        stream: where to write, if that is a terminal; None when it was closed.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream if stream and stream.isatty() else None
        self._length = 0

    def __call__(self, message: str) -> None:
        """Show this message in the place of the one before."""
        self._write(shorten(harmless(one_line(message)), _LINE_LENGTH - 2) + " …")

    def clear(self) -> None:
        """Leave an empty line, with the cursor at its start."""
        if self._stream and self._length:
            self._write("")
            self._stream.write("\r")
            self._stream.flush()

    def _write(self, text: str) -> None:
        if self._stream:
            self._stream.write(f"\r{text.ljust(self._length)}")
            self._stream.flush()
            self._length = len(text)


def make_streams_tolerant() -> None:
    """Print a question mark for a letter the terminal cannot show, rather than stop over it."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


def _prints(letter: str) -> bool:
    if letter in "\n\t":
        return True
    return letter not in _TURNS_TEXT and unicodedata.category(letter) not in _NOT_PRINTED


def _colour() -> bool | None:
    """False when the person wants none; else None, and Click looks whether it writes to a terminal."""
    return False if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else None


def say_error(sentence: str, hint: str) -> None:
    """Say what stopped a command, and what to do about it if that is known.

    Args:
        sentence: with or without the full stop at its end.
        hint: may be empty.
    """
    end = "" if sentence.endswith((".", "?", "!")) else "."
    say(sentence + end, label="Error:", colour="red")
    if hint:
        say(hint, label="hint:", colour="cyan")

"""A judged statement for people, for programs and for annotations."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.terminal import harmless
from toolkit.diagnostics import Diagnostic
from toolkit.subject.wording import counted

if TYPE_CHECKING:
    from toolkit.cli.terminal import Colour
    from toolkit.models.language import Verdict
    from toolkit.pipeline.languages import Judged
    from toolkit.subject.language.grammar import Grammar

_WIDTH = 78
_INDENT = "    "
_COLOURS: "dict[Verdict, Colour]" = {"owned": "green", "weak": "yellow", "neutral": "cyan"}
_WIDE = frozenset({"W", "F"})


def as_record(judged: "Judged") -> dict[str, Any]:
    """What a program gets; offsets are code points of the text in the record."""
    judgement = judged.judgement
    return {
        "text": judged.statement.text,
        "verdict": judgement.verdict,
        "findings": [
            {"pattern": found.pattern, "start": found.start, "end": found.end, "hint": found.hint}
            for found in judgement.findings
        ],
        "slots": dict(judgement.slots),
    }


def as_warnings(path: str, judged: "Judged") -> Iterator[Diagnostic]:
    """Each finding as a warning at its place in the file."""
    statement = judged.statement
    for found in judged.judgement.findings:
        before = statement.text[: found.start]
        lines = before.count("\n")
        column = found.start - before.rfind("\n") if lines else statement.column + found.start
        reason = found.reason.rstrip(".")
        yield Diagnostic(path, statement.line + lines, column, found.pattern, reason, found.hint, "warning")


def as_text(judged: "Judged", grammar: "Grammar") -> str:
    """What a person reads: the statement with marks under the words, then why, then what to try."""
    from toolkit.subject.language.reasons import reasons

    judgement = judged.judgement
    verdict = click.style(f"{judgement.verdict:8}", fg=_COLOURS[judgement.verdict], bold=True)
    spans = [(found.start, found.end) for found in judgement.findings]
    lines = [f"{judged.statement.line:>4}  {verdict}", *_underlined(judged.statement.text, spans)]
    titles = {"because": "because", "although": "although", "open": "still open:"}
    for reason in reasons(judged.statement.text, judgement, grammar):
        lines += _wrapped(f"{titles[reason.link]} {reason.text}", "  ")
    for hint in dict.fromkeys(found.hint for found in judgement.findings):
        lines += _wrapped(f"try: {hint}", "    ")
    return "\n".join([*lines, ""])


def summary(verdicts: "Sequence[Verdict]", *, running_text: bool) -> str:
    """One line at the end."""
    noun = "sentence" if running_text else "statement"
    parts = [f"{verdicts.count(verdict)} {verdict}" for verdict in ("owned", "weak", "neutral")]
    return f"{counted(len(verdicts), noun)}: {', '.join(parts)}. These are hints; you know what you meant."


def _wrapped(text: str, deeper: str) -> list[str]:
    return textwrap.wrap(
        " ".join(harmless(text).split()), _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT + deeper
    )


def _underlined(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The text in lines, with a line of marks below each that holds a finding."""
    marked = bytearray(len(text))
    for start, end in spans:
        marked[start:end] = b"\x01" * (end - start)
    for first, last in _lines(text):
        yield _INDENT + "".join(_visible(letter) for letter in text[first:last])
        marks = "".join(
            ("~" if marked[position] else " ") * _columns(text[position]) for position in range(first, last)
        ).rstrip()
        if marks:
            yield _INDENT + click.style(marks, fg="yellow")


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where to break the text: at a blank, or within a word that is too long."""
    first, blank, width = 0, -1, len(_INDENT)
    for position, letter in enumerate(text):
        width += _columns(letter)
        if letter in " \n\t":
            blank = position
        if width > _WIDTH:
            last = blank if blank > first else position
            yield first, last
            first = last + 1 if last == blank else last
            width = len(_INDENT) + sum(_columns(each) for each in text[first : position + 1])
    if first < len(text):
        yield first, len(text)


def _visible(letter: str) -> str:
    return " " if letter in "\n\t" else harmless(letter)


def _columns(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    shown = _visible(letter)
    return len(shown) if len(shown) > 1 else 1 + (unicodedata.east_asian_width(letter) in _WIDE)

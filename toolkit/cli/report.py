"""Three ways to print the same list of problems: for people, for programs, for annotations on GitHub."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from itertools import pairwise

from toolkit.cli.terminal import one_line, say, show
from toolkit.diagnostics import Diagnostic
from toolkit.subject.wording import counted


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """As talk on stderr, for commands whose data is something else; a hint that several share is said once."""
    listed = tuple(diagnostics)
    for diagnostic, following in pairwise((*listed, None)):
        if diagnostic is not None:
            shared = following is not None and following.hint == diagnostic.hint
            say(as_text(replace(diagnostic, hint="") if shared else diagnostic))


def show_text(diagnostics: Iterable[Diagnostic]) -> None:
    """As data on stdout, one problem after the other, with its hint below."""
    for diagnostic in diagnostics:
        show(as_text(diagnostic))


def show_json(diagnostics: Iterable[Diagnostic]) -> None:
    """As a JSON list of objects; ASCII only, so that every pipe carries it."""
    show(json.dumps([asdict(diagnostic) for diagnostic in diagnostics], indent=2))


def show_github(diagnostics: Iterable[Diagnostic]) -> None:
    """As workflow commands, which GitHub shows beside the lines of a change."""
    for diagnostic in diagnostics:
        show(as_annotation(diagnostic))


def as_text(diagnostic: Diagnostic) -> str:
    """The path, the place, the code and the sentence on one line, and the hint on the next."""
    warning = "warning: " if diagnostic.severity == "warning" else ""
    place = f"{one_line(diagnostic.path)}:{diagnostic.line}:{diagnostic.column}:"
    first = f"{place} {diagnostic.code} {warning}{one_line(diagnostic.sentence)}"
    return f"{first}\n  hint: {one_line(diagnostic.hint)}" if diagnostic.hint else first


def as_annotation(diagnostic: Diagnostic) -> str:
    """A workflow command of GitHub Actions."""
    text = f"{diagnostic.sentence}\nhint: {diagnostic.hint}" if diagnostic.hint else diagnostic.sentence
    properties = {
        "file": diagnostic.path,
        "line": diagnostic.line,
        "col": diagnostic.column,
        "title": diagnostic.code,
    }
    named = ",".join(f"{key}={_escape_property(str(value))}" for key, value in properties.items())
    return f"::{diagnostic.severity} {named}::{_escape(text)}"


def count(diagnostics: Sequence[Diagnostic]) -> str:
    """In words: "5 problems and 1 warning in 2 files", or "no problems"."""
    errors = sum(diagnostic.severity == "error" for diagnostic in diagnostics)
    warnings = len(diagnostics) - errors
    parts = [counted(errors, "problem")] if errors else []
    parts += [counted(warnings, "warning")] if warnings else []
    files = len({diagnostic.path for diagnostic in diagnostics})
    return f"{' and '.join(parts)} in {counted(files, 'file')}" if parts else "no problems"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")

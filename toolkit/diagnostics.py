"""Problems as data: what is wrong, where, and what to do about it.

Every stage collects `Diagnostic`s and nobody prints but the door. `UserError` is the one exception a stage may
raise for something that stops it at once; the door turns it into one sentence and an exit code.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

CONTENT_HAS_PROBLEMS = 1
WRONG_USAGE = 2
PART_IS_MISSING = 3
OUR_BUG = 70
INTERRUPTED = 130


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One problem with a place.

    Attributes:
        path: the file as the person knows it (relative to where they work, if it lies below).
        line: 1 for the first line; 1 also when the whole file is meant.
        column: 1 for the first character of the line, counted in code points.
        code: a word that names the rule, and its page in the documentation.
        sentence: what is wrong, in plain words, without a full stop at the end.
        hint: what to do about it; empty when the sentence says it already.
        severity: an "error" stops a build, a "warning" does not.
    """

    path: str
    line: int
    column: int
    code: str
    sentence: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        first = f"{self.path}:{self.line}:{self.column}: {self.code} {self.sentence}"
        return f"{first}\n  hint: {self.hint}" if self.hint else first


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of these must stop a build."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


class UserError(Exception):
    """Something the person can put right, said in one sentence with a hint and an exit code.

    Args:
        sentence: what is wrong, with the place in it.
        hint: what to do next; may name a command to type.
        exit_code: one of the constants of this module.
    """

    def __init__(self, sentence: str, hint: str = "", exit_code: int = CONTENT_HAS_PROBLEMS) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint
        self.exit_code = exit_code

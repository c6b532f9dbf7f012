"""A notebook for the problems of one file while it is read: it adds the path and knows when to stop writing."""

from toolkit.diagnostics import Diagnostic, Severity
from toolkit.models.places import Place

#: Nobody reads more than this about one file, and a hostile file must not fill the screen or the memory.
MOST_PER_FILE = 100


class Findings:
    """The problems of one file, in the order in which they were met.

    Args:
        path: the file as the person knows it.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._diagnostics: list[Diagnostic] = []
        self._left_out = 0

    @property
    def full(self) -> bool:
        """Whether further problems would only be counted."""
        return len(self._diagnostics) >= MOST_PER_FILE

    def add(
        self, place: Place, code: str, sentence: str, hint: str = "", severity: Severity = "error"
    ) -> None:
        """Write down one problem; beyond `MOST_PER_FILE` they are counted only."""
        if self.full:
            self._left_out += 1
            return
        self._diagnostics.append(
            Diagnostic(self.path, place.line, place.column, code, sentence, hint, severity)
        )

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All problems by place, and one more that says how many were left out."""
        ordered = sorted(self._diagnostics)
        if self._left_out:
            last = ordered[-1]
            sentence = f"{self._left_out} more problems of this file are not listed"
            hint = "put the first ones right and check again"
            ordered.append(Diagnostic(self.path, last.line, last.column, "too-many-problems", sentence, hint))
        return tuple(ordered)

"""Load, shadow, validate, check: what every way through begins with."""

from collections.abc import Sequence

from toolkit.checks import check
from toolkit.diagnostics import Diagnostic, UserError, has_errors
from toolkit.load import load_library
from toolkit.load.workspace import Workspace
from toolkit.models.library import Library


class ContentProblemsError(UserError):
    """The content has errors; nothing was written.

    Args:
        diagnostics: all of them, warnings included, sorted by place.
        sentence: what follows from it.
    """

    def __init__(
        self,
        diagnostics: Sequence[Diagnostic],
        sentence: str = "The content has problems, so nothing was written",
    ) -> None:
        super().__init__(sentence)
        self.diagnostics = tuple(diagnostics)


def look_up(workspace: Workspace) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Load, shadow and validate everything, and ask no rule: for whoever only looks something up in the library.

    Returns:
        The library, and why a file is not in it.
    """
    library, problems = load_library(workspace.roots, workspace.shown_from, workspace.overlays)
    return library, tuple(sorted(set(problems)))


def read(workspace: Workspace) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Load, shadow, validate and check everything: all problems of all files, sorted by place."""
    library, problems = load_library(workspace.roots, workspace.shown_from, workspace.overlays)
    return library, tuple(sorted({*problems, *check(library)}))


def refuse_errors(diagnostics: Sequence[Diagnostic]) -> None:
    """Stop when any of them is an error.

    Raises:
        ContentProblemsError: with all of them.
    """
    if has_errors(diagnostics):
        raise ContentProblemsError(sorted(set(diagnostics)))

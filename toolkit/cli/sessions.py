"""Which sessions to build, and for how many people they are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.cli.library import refuse_unknown
from toolkit.cli.names import ARTICLES, find
from toolkit.diagnostics import WRONG_USAGE, Diagnostic, UserError
from toolkit.subject.wording import counted

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.models.library import Kind, Library
    from toolkit.pipeline import Workspace

_SAMPLE = "kam-half-day"


def choose(
    library: "Library", diagnostics: Sequence[Diagnostic], wanted: tuple[str, ...], workspace: "Workspace"
) -> tuple[str, ...]:
    """The sessions to build: those named, or the one that is meant when none is named.

    The workspace's own session is meant rather than one of its overlays, and that rather than one of the library.

    Raises:
        UserError: a name is no session, or none is named and several could be meant.
    """
    for word in wanted:
        if word not in library.sessions:
            _refuse_what_is_no_session(word, library)
            refuse_unknown(word, library.sessions, "session", diagnostics)
    names = _nearest(library, workspace)
    if wanted or len(names) == 1:
        return wanted or names
    if _SAMPLE in names:
        return (_SAMPLE,)
    if not names:
        raise UserError(
            "There is no session to build", "A session is a file in the folder sessions.", WRONG_USAGE
        )
    raise UserError(
        "Which session?",
        f"Name one of: {', '.join(names)}. For example: toolkit build {names[0]}",
        WRONG_USAGE,
    )


def _nearest(library: "Library", workspace: "Workspace") -> tuple[str, ...]:
    """The sessions that lie in the workspace; if there are none those of its overlays, else those of the library."""
    homes = {name: _root_of(name, library, workspace) for name in library.sessions}
    own = tuple(name for name, root in homes.items() if root == workspace.home != workspace.library)
    laid_over = tuple(name for name, root in homes.items() if root != workspace.library)
    return own or laid_over or tuple(homes)


def _root_of(name: str, library: "Library", workspace: "Workspace") -> "Path":
    """The folder of content that a session comes from: the last one that holds its file hides the others."""
    within = library.sources["session", name].within
    holding = [root for root in workspace.roots if (root / within).is_file()]
    return holding[-1] if holding else workspace.library


def for_how_many(library: "Library", session: str, people: int | None) -> str:
    """How many people a session can be built for, in words; empty when this number is fine.

    Args:
        library: where its exercises are.
        session: its id.
        people: the number that somebody wants; None for that of the plan.
    """
    from toolkit.subject.links import linked

    plan = library.sessions[session]
    wanted = getattr(plan, "people", None) if people is None else people
    names = [name for _, kind, name in linked(plan) if kind == "exercise"] if hasattr(plan, "blocks") else []
    groups = [
        library.exercises[name].people
        for name in names
        if name in library.exercises and ("exercise", name) not in library.partial
    ]
    if wanted is None or not groups:
        return ""
    least, most = max(group.min for group in groups), min(group.max for group in groups)
    if least <= wanted <= most:
        return ""
    if least > most:
        return "No number of people suits all its exercises: some are for fewer than others need."
    return f"This session is for {least} to {most} people."


def _refuse_what_is_no_session(word: str, library: "Library") -> None:
    """Say what a word is that somebody took for a session: an output, or a part of sessions."""
    from toolkit.renderers import OUTPUTS

    if word in OUTPUTS:
        raise UserError(
            f"'{word}' is an output, not a session",
            "Put commas and no blanks between outputs: --only guide,workbook",
            WRONG_USAGE,
        )
    for kind, (identifier, _) in find(word, library).items():
        raise UserError(
            f"'{word}' is {ARTICLES[kind]}, and a pack is built from a session",
            _sessions_with(kind, identifier, library),
            WRONG_USAGE,
        )


def _sessions_with(kind: "Kind", identifier: str, library: "Library") -> str:
    from toolkit.subject.links import linked

    using = [
        name
        for name, plan in library.sessions.items()
        if hasattr(plan, "blocks") and any(link[1:] == (kind, identifier) for link in linked(plan))
    ]
    if not using:
        return f"No session uses it yet: name it in the blocks of a file in sessions/ ({kind}: {identifier})."
    sessions = counted(len(using), "session")
    return f"It is part of {sessions}: {', '.join(using)}. For example: toolkit build {using[0]}"

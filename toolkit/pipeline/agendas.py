"""From a session plan to its day, without any paper."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from toolkit.checks import check
from toolkit.diagnostics import Diagnostic
from toolkit.load import load_library
from toolkit.load.workspace import Workspace
from toolkit.pipeline.choices import Choices
from toolkit.pipeline.late import begun_late
from toolkit.pipeline.packs import assemble_pack, chosen, of_session, source_digests
from toolkit.pipeline.reading import refuse_errors

if TYPE_CHECKING:
    from toolkit.models.pack import Pack

#: Problems of a plan that can still be laid out: one looks at the day in order to see where they come from.
_OF_THE_DAY = frozenset(
    {
        "session-fits",
        "session-budget",
        "session-exercises",
        "session-ends-with-promise",
        "setting-fits",
        "practice-share",
        "drill-fits",
    }
)


@dataclass(frozen=True)
class Planned:
    """A session laid out.

    Attributes:
        pack: everything worked out, as for its papers.
        diagnostics: what is wrong with the plan, and warnings.
    """

    pack: "Pack"
    diagnostics: tuple[Diagnostic, ...]


def plan_day(workspace: Workspace, session_id: str, choices: Choices) -> Planned:
    """Lay out one session for the day that was asked for; a plan that does not fit is laid out as well.

    Raises:
        ContentProblemsError: something else is wrong with the content.
        UserError: it began so late that it cannot end as planned.
    """
    library, problems = load_library(workspace.roots, workspace.shown_from, workspace.overlays)
    plan = chosen(library.sessions[session_id], choices)
    library = replace(library, sessions={**library.sessions, session_id: plan})
    concern, _ = of_session({*problems, *check(library)}, library, plan)
    refuse_errors([problem for problem in concern if problem.code not in _OF_THE_DAY])
    late = begun_late(plan, library, choices.minutes_lost)
    return Planned(assemble_pack(library, plan, source_digests(library, plan), late=late), concern)

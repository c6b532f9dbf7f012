"""From a session plan to its pack."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit import __version__
from toolkit.checks import check
from toolkit.diagnostics import WRONG_USAGE, Diagnostic, UserError
from toolkit.load import load_library
from toolkit.load.workspace import Workspace
from toolkit.models.layout import Paper
from toolkit.models.library import Kind, Library
from toolkit.models.places import Source
from toolkit.models.session import SessionPlan
from toolkit.pipeline.choices import Choices, refuse_senseless
from toolkit.pipeline.printing import overlong_pages, render_pack, typeset_pack
from toolkit.pipeline.reading import refuse_errors
from toolkit.pipeline.traced import in_content
from toolkit.subject.agenda import moved_end
from toolkit.subject.decks import card_terms
from toolkit.subject.links import linked
from toolkit.subject.wording import counted

if TYPE_CHECKING:
    from toolkit.models.pack import Pack


@dataclass(frozen=True)
class Built:
    """A finished pack.

    Attributes:
        session: id of the session plan.
        title: title of the session.
        folder: where the pack is.
        files: generated files, relative to the folder.
        carried_over: the person's own files that were kept.
        dropped: generated files of an earlier pack that no longer fit and are gone.
        code: the pack code printed on every page.
        day: date, time and people in words: "Thursday, 11 February 2027, 13:30–16:30, 11 people".
        engine: who made the PDFs; "none" when there are only print pages.
        notes: what the person should know, in plain words.
        diagnostics: warnings that did not stop the build.
        unchanged: whether the very same pack stood there already.
    """

    session: str
    title: str
    folder: Path
    files: tuple[str, ...]
    carried_over: tuple[str, ...]
    dropped: tuple[str, ...]
    code: str
    day: str
    engine: str
    notes: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    unchanged: bool


def build(
    workspace: Workspace, session_id: str, choices: Choices, progress: Callable[[str], None] = lambda _: None
) -> Built:
    """Build the pack of one session and write it into its folder below the workspace's `out`.

    Raises:
        ContentProblemsError: something is wrong with the content or with how it prints; nothing was written.
        UserError: anything else the person can put right.
    """
    from toolkit.write import PackFacts, write_pack

    refuse_senseless(choices)
    progress("Reading the library")
    library, problems = load_library(workspace.roots, workspace.shown_from, workspace.overlays)
    plan = chosen(library.sessions[session_id], choices)
    library = replace(library, sessions={**library.sessions, session_id: plan})
    problems, elsewhere = of_session({*problems, *check(library)}, library, plan)
    refuse_errors(problems)
    sources = source_digests(library, plan)

    progress("Assembling the session")
    paper = choices.paper or workspace.paper
    pack = assemble_pack(library, plan, sources, paper)
    html = render_pack(pack, choices.only, paper, choices.editions, choices.duplex)

    typeset = typeset_pack(html, choices, progress)
    traced = tuple(in_content(typeset.traced, library))
    findings = (*problems, *typeset.diagnostics, *traced, *overlong_pages(pack, typeset, library))
    refuse_errors(findings)

    progress("Writing the pack")
    facts = PackFacts(
        tool_version=__version__, code=pack.code, seed=plan.seed, session=plan.id, sources=sources
    )
    written = write_pack(
        workspace.out / plan.id,
        (*(pages.unmarked for pages in html), *typeset.artifacts),
        facts,
        keep_others=choices.keeps_others,
        force=choices.force,
    )
    return Built(
        session=plan.id,
        title=plan.title,
        folder=written.folder,
        files=written.files,
        carried_over=written.carried_over,
        dropped=written.dropped,
        code=pack.code,
        day=_day(pack),
        engine=typeset.engine,
        notes=tuple(note for note in (typeset.note, elsewhere) if note),
        diagnostics=tuple(sorted(set(findings))),
        unchanged=written.unchanged,
    )


def _day(pack: "Pack") -> str:
    parts = (pack.date, f"{pack.starts}–{pack.ends}", f"{pack.people} people")
    return ", ".join(part for part in parts if part)


def chosen(plan: SessionPlan, choices: Choices) -> SessionPlan:
    """The plan as this day needs it. A plan that lacks a field keeps lacking it; its own problem is reported."""
    changes: dict[str, object] = {}
    if choices.date is not None:
        changes["date"] = choices.date
    if choices.people is not None:
        changes["people"] = choices.people
    if choices.start is not None and {"start", "end"} <= plan.model_fields_set:
        end = moved_end(plan, choices.start)
        if end <= choices.start:
            sentence = f"A session that starts at {choices.start} would end after midnight, at {end}"
            raise UserError(sentence, "Choose an earlier start.", WRONG_USAGE)
        changes |= {"start": choices.start, "end": end}
    return plan.model_copy(update=changes)


def used_sources(library: Library, plan: SessionPlan) -> tuple[Source, ...]:
    """The content files that decide this pack, and no others."""
    used: list[tuple[Kind, str]] = [("session", plan.id), ("brand", "brand"), ("logo", "logo")]
    used += [key for key in library.sources if key[0] == "font"]
    used += [(kind, name) for _, kind, name in linked(plan)]
    used += [("term", name) for name in card_terms(plan, library)]
    return tuple(library.sources[key] for key in dict.fromkeys(used) if key in library.sources)


def source_digests(library: Library, plan: SessionPlan) -> dict[str, str]:
    """The same files as facts about a pack: their checksums by their paths within the content folders."""
    return {source.within: source.digest for source in used_sources(library, plan)}


def of_session(
    problems: Collection[Diagnostic], library: Library, plan: SessionPlan
) -> tuple[tuple[Diagnostic, ...], str]:
    """The problems that concern this session, and a word about the others: an unfinished exercise that the session
    does not use must not keep anybody from printing.
    """
    others = {source.path for source in library.sources.values()}
    others -= {source.path for source in used_sources(library, plan)}
    concern = tuple(sorted(problem for problem in problems if problem.path not in others))
    elsewhere = [problem for problem in problems if problem.path in others and problem.severity == "error"]
    if not elsewhere:
        return concern, ""
    files = len({problem.path for problem in elsewhere})
    said = f"{counted(len(elsewhere), 'problem')} in {counted(files, 'file')} that this session does not use"
    return concern, f"{said}: toolkit check"


def assemble_pack(
    library: Library, plan: SessionPlan, sources: Mapping[str, str], paper: Paper = "a4"
) -> "Pack":
    """The plan as a pack, with the code that its content, its day and the design give it."""
    from toolkit.assemble import Day, assemble, pack_code
    from toolkit.renderers import design_digest

    code = pack_code(
        {
            "version": __version__,
            "design": design_digest(),
            "sources": sorted(sources.values()),
            "day": [plan.date, plan.start, plan.people, plan.seed],
            "paper": paper,
        }
    )
    return assemble(plan, library, Day(code=code, tool_version=__version__))

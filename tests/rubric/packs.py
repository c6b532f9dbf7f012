"""The packs of the shipped sessions, in memory: what was planned, and the pages that came of it."""

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tests.rubric.paper import Page, pages
from tests.workspaces import REPOSITORY
from toolkit.assemble import project
from toolkit.load import load_library
from toolkit.load.workspace import find_workspace
from toolkit.models.artifact import Artifact
from toolkit.models.library import Library
from toolkit.models.pack import Pack
from toolkit.models.record import Record
from toolkit.models.session import ExerciseBlock, SessionPlan
from toolkit.pipeline.packs import Choices, assemble_pack, render_pack, source_digests, typeset_pack

#: Points of type from which on a text is a title of a page.
_TITLE_POINTS = 18
_TAG = re.compile(r"<[^>]*>")
_OF_ANOTHER_LETTER = re.compile(r"-[b-d]\.(?:html|pdf)$")


@dataclass(frozen=True)
class PrintedPack:
    """One session on paper.

    Attributes:
        session: its id.
        guide: what the facilitator may see, with every time and page worked out.
        workbook: what participants may see.
        guide_pages: the facilitator guide as printed.
        workbook_pages: the participant workbook as printed; variant A where there are drills.
    """

    session: str
    guide: Record
    workbook: Record
    guide_pages: tuple[Page, ...]
    workbook_pages: tuple[Page, ...]


@cache
def shipped_library() -> Library:
    """The content of this repository and nothing else."""
    workspace = find_workspace(REPOSITORY)
    library, problems = load_library(workspace.roots[:1], workspace.shown_from)
    assert [problem for problem in problems if problem.severity == "error"] == []
    return library


def printed_packs(folder_of: Callable[[str], Path] | None = None) -> tuple[PrintedPack, ...]:
    """Every shipped session, and one of the exercises that none of them uses.

    Args:
        folder_of: where the PDFs of a session are, for A4; without it they are made, which takes half a minute.
    """
    library = shipped_library()
    plans = [library.sessions[session] for session in sorted(library.sessions)]
    others = print_pack(library, _the_others(library, plans))
    if folder_of is None:
        return (*(print_pack(library, plan) for plan in plans), others)
    return (*(_read_pack(library, plan, folder_of(plan.id)) for plan in plans), others)


def _the_others(library: Library, plans: Sequence[SessionPlan]) -> SessionPlan:
    used = {block.exercise for plan in plans for block in plan.blocks if isinstance(block, ExerciseBlock)}
    blocks = tuple(ExerciseBlock(exercise=name) for name in sorted(library.exercises) if name not in used)
    return plans[0].model_copy(update={"id": "others", "title": "The others", "blocks": blocks})


def print_pack(
    library: Library, plan: SessionPlan, change: Callable[[str], str] = lambda html: html
) -> PrintedPack:
    """Typeset guide and workbook of one session.

    Args:
        library: with everything that the plan names.
        plan: the session.
        change: done to each document before it is typeset; tests break pages with it.
    """
    pack = assemble_pack(library, plan, source_digests(library, plan))
    documents = [
        replace(each, artifact=Artifact(each.artifact.path, change(each.artifact.content.decode()).encode()))
        for each in render_pack(pack, ("guide", "workbook"))
        if not _OF_ANOTHER_LETTER.search(each.artifact.path)
    ]
    typeset = typeset_pack(documents, Choices(engine="weasyprint"), lambda _: None)
    return _printed_pack(pack, {each.path: each.content for each in typeset.artifacts})


def _read_pack(library: Library, plan: SessionPlan, folder: Path) -> PrintedPack:
    """The same of PDFs that are there already."""
    names = ("facilitator-guide.pdf", "participant-workbook.pdf", "participant-workbook-a.pdf")
    pdfs = {name: (folder / name).read_bytes() for name in names if (folder / name).exists()}
    return _printed_pack(assemble_pack(library, plan, source_digests(library, plan)), pdfs)


def _printed_pack(pack: Pack, pdfs: Mapping[str, bytes]) -> PrintedPack:
    assert len(pdfs) == 2, sorted(pdfs)
    printed = {name.partition("-")[0]: pages(content) for name, content in pdfs.items()}
    return PrintedPack(
        session=pack.session,
        guide=project(pack, "facilitator"),
        workbook=project(pack, "participant"),
        guide_pages=printed["facilitator"],
        workbook_pages=printed["participant"],
    )


def words_of(text: object) -> str:
    """Author text as it is read: without tags."""
    return html.unescape(_TAG.sub(" ", str(text))) if hasattr(text, "html") else str(text)


def exercise_parts(pack: PrintedPack) -> Iterator[tuple[Record, tuple[Page, ...]]]:
    """The exercises of a session, each with its pages of the guide."""
    parts = [part for part in pack.guide.parts if part.kind != "break"]
    starts = [_first_page(pack, part) for part in parts] + [len(pack.guide_pages)]
    for number, part in enumerate(parts):
        if part.kind == "exercise":
            yield part, pack.guide_pages[starts[number] : starts[number + 1]]


def _first_page(pack: PrintedPack, part: Record) -> int:
    """The page on which the title of a part stands larger than anywhere else, with its times."""
    times = f"{part.starts}–{part.ends}"
    for number, page in enumerate(pack.guide_pages):
        titles = [found for found in page.find_all(part.title) if min(found.sizes) >= _TITLE_POINTS]
        if titles and page.find(times):
            return number
    raise AssertionError(f"{pack.session}: no page of the guide begins {part.title}")

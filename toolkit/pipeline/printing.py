"""The last steps of a pack before it is written: render, typeset, and whether the pages came out as planned."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.diagnostics import Diagnostic
from toolkit.models.artifact import Artifact
from toolkit.models.layout import REFLOWED, Duplex, Edition, Layout, Paper, folded, told_apart
from toolkit.models.library import Library
from toolkit.models.places import Location
from toolkit.pipeline.choices import Choices

if TYPE_CHECKING:
    from toolkit.models.pack import Pack, WorkbookPage
    from toolkit.typeset import Typesetting


@dataclass(frozen=True, slots=True)
class PrintPages:
    """One document as print HTML, and how it is laid out."""

    artifact: Artifact
    layout: Layout

    @property
    def unmarked(self) -> Artifact:
        """The page as it is written or shown: the marks of its templates are for the preflight alone."""
        from toolkit.renderers.marks import without_marks

        return replace(self.artifact, content=without_marks(self.artifact.content.decode()).encode())


def render_pack(
    pack: "Pack",
    only: Sequence[str] = (),
    paper: Paper = "a4",
    editions: Sequence[Edition] = ("standard",),
    duplex: Duplex = "long-edge",
) -> tuple[PrintPages, ...]:
    """The print pages of a pack: of the outputs with these names or of all, in those editions that each is made in.

    They carry marks that say which content each element shows; `unmarked` is without them.
    """
    from toolkit.assemble import project
    from toolkit.renderers import OUTPUTS

    chosen = [output for name, output in OUTPUTS.items() if not only or name in only]
    return tuple(
        PrintPages(artifact, layout)
        for output in chosen
        for layout in (Layout(paper, edition, duplex) for edition in editions if edition in output.EDITIONS)
        for artifact in output.render(project(pack, output.AUDIENCE), layout)
    )


def typeset_pack(
    html: Sequence[PrintPages], choices: Choices, progress: Callable[[str], None]
) -> "Typesetting":
    """A PDF of each print page, as far as this computer can make them."""
    from toolkit.typeset import Document, typeset

    documents = [
        Document(
            path=str(Path(pages.artifact.path).with_suffix(".pdf")),
            html=pages.artifact.content.decode(),
            source=pages.artifact.path,
            booklet=_to_fold(pages),
            sheet=pages.layout.paper,
        )
        for pages in html
    ]
    return typeset(documents, choices.engine, browser=choices.browser, progress=progress)


def _to_fold(pages: PrintPages) -> str | None:
    path = str(Path(pages.artifact.path).with_suffix(".pdf"))
    return folded(path) if pages.layout.edition == "booklet" else None


def overlong_pages(pack: "Pack", typeset: "Typesetting", library: Library) -> tuple[Diagnostic, ...]:
    """The first page that takes more than its page: everything after it stands where the guide does not say.

    In editions that are set anew on more pages nothing is too long: they print the planned numbers themselves.
    The preflight names what is too long, or empty; this holds the pages against the plan where it found nothing.
    """
    if typeset.traced:
        return ()
    for path, places in typeset.anchors.items():
        edition = told_apart(path)[1]
        if edition in REFLOWED or not pack.pages:
            continue
        first = pack.pages[0]
        if edition != "low-print" and places.get(first.anchor, first.page) != first.page:
            return (_long_welcome(pack, library),)
        there = [page for page in pack.pages if page.anchor in places]
        for page, following in pairwise([*((page.anchor, page) for page in there), ("sheet-end", None)]):
            if following[0] in places and places[following[0]] != places[page[0]] + 1 and page[1]:
                return (_overlong(page[1], library),)
    return ()


def _long_welcome(pack: "Pack", library: Library) -> Diagnostic:
    sentence = "the pages before the first sheet of the workbook are longer than a cover and one page"
    hint = "Shorten the welcome, the outcomes, the promises, or what people bring."
    return library.problem("session", pack.session, ("welcome",), "welcome-too-long", sentence, hint=hint)


def _overlong(page: "WorkbookPage", library: Library) -> Diagnostic:
    kind, identifier = page.source
    if page.sheet is not None:
        location: Location = ("sheets", page.position)
        sentence = f"the sheet '{page.sheet.title}' is longer than a page"
    elif page.case is not None:
        location = (
            "prep_questions"
            if page.kind == "questions"
            else "lines_to_rewrite"
            if page.kind == "rewrite"
            else "part_a",
        )
        sentence = f"the {page.kind} of this case is longer than a page"
    else:
        location = ("items",)
        sentence = "so many items of this family are longer than a page"
    hint = "Take something out: each sheet, story and drill is one page of the workbook."
    return library.problem(kind, identifier, location, "sheet-too-long", sentence, hint=hint)

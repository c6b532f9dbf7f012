"""The step *typeset*: finished print HTML becomes PDF, each document in its own bounded process.

Two engines can print. WeasyPrint is the good one: tagged, accessible, the same bytes every time. A browser that is
on the computer anyway is the simple one. "auto" takes the first of the two that is there and says so in words.
"""

from collections.abc import Callable, Sequence

from toolkit.models.artifact import Artifact
from toolkit.typeset import advice, with_browser, with_weasyprint
from toolkit.typeset.browsers import find_browser, title
from toolkit.typeset.engine import Unavailable
from toolkit.typeset.imposed import impose
from toolkit.typeset.records import (
    Document,
    EngineChoice,
    EngineUsed,
    Limits,
    Printed,
    Typesetting,
)

__all__ = ["Document", "EngineChoice", "EngineUsed", "Typesetting", "typeset"]


def _say_nothing(_: str) -> None:
    """The progress report for whoever wants none."""


def typeset(
    documents: Sequence[Document],
    engine: EngineChoice = "auto",
    *,
    seconds: float = 60,
    memory_bytes: int = 1_500_000_000,
    progress: Callable[[str], None] = _say_nothing,
    browser: str | None = None,
) -> Typesetting:
    """Print every document as a PDF. One that fails becomes a diagnostic; the others go on.

    Args:
        documents: self-contained HTML; nothing outside of it is fetched.
        engine: "auto" takes WeasyPrint, else a browser, else makes no PDF and says why; the others are what they say.
        seconds: the longest that one document may take.
        memory_bytes: the most address space that one document may take; kept by WeasyPrint on Linux.
        progress: called with a document's path when its turn comes.
        browser: the browser to use, by path or name; None looks for one.

    Raises:
        UserError: "weasyprint" or "browser" was asked for and is missing on this computer.
    """
    limits = Limits(seconds, memory_bytes)
    match engine:
        case "none":
            return _typesetting((), (), "none")
        case "weasyprint":
            printed = with_weasyprint.print_all(documents, limits, progress)
            if isinstance(printed, Unavailable):
                raise advice.weasyprint_is_missing(printed)
            return _typesetting(documents, printed, "weasyprint")
        case "browser":
            program = find_browser(browser)
            if program is None:
                raise advice.browser_is_missing(browser)
            by_browser = with_browser.print_all(documents, program, limits, progress)
            return _typesetting(documents, by_browser, "browser", advice.simple_layout(title(program)))
        case "auto":
            return _whatever_there_is(documents, limits, progress, browser)


def _whatever_there_is(
    documents: Sequence[Document], limits: Limits, progress: Callable[[str], None], browser: str | None
) -> Typesetting:
    printed = with_weasyprint.print_all(documents, limits, progress)
    if not isinstance(printed, Unavailable):
        return _typesetting(documents, printed, "weasyprint")
    program = find_browser(browser)
    if program is None:
        return _typesetting((), (), "none", advice.no_engine(printed))
    by_browser = with_browser.print_all(documents, program, limits, progress)
    return _typesetting(documents, by_browser, "browser", advice.fell_back(printed, title(program)))


def _typesetting(
    documents: Sequence[Document], printed: Sequence[Printed], engine: EngineUsed, note: str = ""
) -> Typesetting:
    pairs = list(zip(documents, printed, strict=True))
    made = [(document.path, each) for document, each in pairs if each.pdf]
    to_fold = [_booklet(document, each.pdf) for document, each in pairs if each.pdf and document.booklet]
    diagnostics = {finding.of(document) for document, each in pairs for finding in each.findings}
    return Typesetting(
        artifacts=(*(Artifact(path, each.pdf) for path, each in made), *to_fold),
        diagnostics=tuple(sorted(diagnostics)),
        engine=engine,
        note=note,
        pages={path: each.pages for path, each in made},
        anchors={path: each.anchors for path, each in made} if engine == "weasyprint" else {},
    )


def _booklet(document: Document, pdf: bytes) -> Artifact:
    return Artifact(document.booklet or document.path, impose(pdf, document.sheet))

"""What goes into the step and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from toolkit.diagnostics import Diagnostic, Severity
from toolkit.models.artifact import Artifact
from toolkit.models.layout import Paper

EngineChoice = Literal["auto", "weasyprint", "browser", "none"]
EngineUsed = Literal["weasyprint", "browser", "none"]


@dataclass(frozen=True, slots=True)
class Document:
    """A finished page of HTML that is to become a PDF.

    Attributes:
        path: where the PDF belongs below the pack's folder, such as "facilitator-guide.pdf".
        html: the whole document, self-contained: styles inside, fonts and pictures as `data:` addresses.
        source: the name that findings show, such as "facilitator-guide.html".
        booklet: where a copy to fold belongs, two pages on each side of a sheet; None for no such copy.
        sheet: the paper of that copy.
    """

    path: str
    html: str
    source: str
    booklet: str | None = None
    sheet: Paper = "a4"


@dataclass(frozen=True, slots=True)
class Typesetting:
    """The PDFs, and everything worth knowing about how they came about.

    Attributes:
        artifacts: the PDFs, in the order of the documents; one that failed is not among them.
        diagnostics: what the engine found, sorted by place, each once.
        engine: which engine printed; "none" when there are no PDFs because no engine is there.
        note: plain words for the person about a simpler engine or a missing one; else empty.
        pages: for each PDF's path, how many pages it has.
        anchors: for each PDF's path, the page (1 for the first) of every element whose id starts with "sheet-".
            Only WeasyPrint can tell; the browser's PDFs are not in it.
    """

    artifacts: tuple[Artifact, ...]
    diagnostics: tuple[Diagnostic, ...]
    engine: EngineUsed
    note: str
    pages: Mapping[str, int]
    anchors: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem that an engine met; becomes a `Diagnostic` once the document's name is put to it."""

    code: str
    sentence: str
    hint: str = ""
    severity: Severity = "error"

    def of(self, document: Document) -> Diagnostic:
        """The same problem with its place; engines know no lines of our files, so the whole file is meant."""
        return Diagnostic(document.source, 1, 1, self.code, self.sentence, self.hint, self.severity)


@dataclass(frozen=True, slots=True)
class Printed:
    """One document's outcome in either engine.

    Attributes:
        pdf: the finished file; empty when there is none.
        pages: how many pages it has.
        anchors: element id → page number from 1, for ids that start with "sheet-".
        findings: in the order in which they were met.
    """

    pdf: bytes
    pages: int
    anchors: Mapping[str, int]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may use at most.

    Attributes:
        seconds: from the start of its process to the finished PDF.
        memory_bytes: address space of its process; kept on Linux only, other systems have no such limit.
    """

    seconds: float
    memory_bytes: int

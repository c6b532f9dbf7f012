"""Print one page the way a build does, only to see whether that works here."""

from toolkit.models.trial_print import TrialPrint
from toolkit.typeset import typeset
from toolkit.typeset.advice import EngineMissingError
from toolkit.typeset.browsers import find_browser, title
from toolkit.typeset.records import Document, EngineChoice


def try_weasyprint(html: str) -> TrialPrint:
    """Print this page with the good engine."""
    return _tried(html, "weasyprint", "WeasyPrint")


def try_browser(html: str) -> TrialPrint:
    """Print this page with the browser that a build would take."""
    found = find_browser(None)
    return _tried(html, "browser", title(found) if found else "a browser", found)


def _tried(html: str, engine: EngineChoice, printer: str, browser: str | None = None) -> TrialPrint:
    document = Document("trial.pdf", html, "trial.html")
    try:
        made = typeset([document], engine, browser=browser)
    except EngineMissingError as error:
        return TrialPrint(
            printer, missing=error.missing, how_to_get=error.how_to_get, said=error.said or error.sentence
        )
    return TrialPrint(
        printer,
        pdf=next((artifact.content for artifact in made.artifacts), b""),
        pages=made.pages.get(document.path, 0),
        problems=tuple(found.sentence for found in made.diagnostics if found.severity == "error"),
        said=browser or "",
    )

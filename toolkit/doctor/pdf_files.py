"""PDF files in the good layout: a real page is printed the way a build does it, and read back."""

from toolkit.doctor.computer import Computer
from toolkit.doctor.finding import Finding
from toolkit.doctor.trial_page import find_fault
from toolkit.models.trial_print import TrialPrint

NAME = "pdf-files"
LOOKS_AT = "PDF files: printing a trial page"

_REPORT = "No rights to install programs? Send this to your IT desk: toolkit doctor --report > report.txt"
_HELP = "Send this to whoever looks after your computer: toolkit doctor --report > report.txt"
_PRINT_PAGES = "You can still make pages and print them from any browser: toolkit build --pdf-engine none"


def examine(computer: Computer) -> Finding | None:
    """Whether the good engine prints every letter."""
    trial = computer.printed_well
    if trial is None:
        return None
    if trial.missing:
        return _missing(computer, trial)
    fault = find_fault(trial, computer.letters)
    if fault:
        advice = (_what_still_works(computer), _HELP)
        return Finding(NAME, "broken", f"PDF files: {fault.sentence}", advice, fault.details)
    return Finding(NAME, "ok", "PDF files: a trial page was printed and read back, and every letter is right")


def _missing(computer: Computer, trial: TrialPrint) -> Finding:
    details = {"the system says": trial.said}
    if trial.missing == "library" and computer.platform == "win32" and computer.bits != 64:  # noqa: PLR2004
        return Finding(
            NAME,
            "missing",
            "PDF files: the best layout needs a 64-bit Python, and this one is a 32-bit program",
            (
                _what_still_works(computer),
                "For the best layout: install the 64-bit Python from python.org, and the toolkit with it.",
                _REPORT,
            ),
            details,
        )
    part = (
        "the Python package WeasyPrint"
        if trial.missing == "package"
        else 'one free component, named "Pango",'
    )
    return Finding(
        NAME,
        "missing",
        f"PDF files: the best layout cannot be made yet, because {part} is missing",
        (
            _what_still_works(computer),
            f"For the best layout: {trial.how_to_get}",
            "After that, look again: toolkit doctor",
            _REPORT,
        ),
        details,
    )


def _what_still_works(computer: Computer) -> str:
    by_browser = computer.printed_simply
    if by_browser is None or by_browser.missing or find_fault(by_browser, computer.letters):
        return _PRINT_PAGES
    return (
        f"You can make PDF files in a simpler layout, printed by {by_browser.printer}: "
        "toolkit build --pdf-engine browser"
    )

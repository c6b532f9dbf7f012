"""A browser that can print PDF files in a simpler layout, for when the good engine does not work."""

from toolkit.doctor.computer import Computer
from toolkit.doctor.finding import Finding
from toolkit.doctor.trial_page import find_fault

NAME = "browser"
LOOKS_AT = "browsers"


def examine(computer: Computer) -> Finding | None:
    """Whether a browser is there; where it is needed, whether it prints every letter."""
    good = computer.printed_well
    if good is None:
        return None
    details = {"program": computer.browser[1]} if computer.browser else {}
    if not good.missing and find_fault(good, computer.letters) is None:
        return Finding(NAME, "ok", _not_needed(computer), details=details)
    trial = computer.printed_simply
    if trial is None or trial.missing:
        return Finding(
            NAME,
            "missing",
            "Browser: none was found that could print PDF files in the meantime",
            (f"{trial.how_to_get}." if trial else "",),
        )
    fault = find_fault(trial, computer.letters)
    if fault:
        return Finding(
            NAME,
            "broken",
            f"Browser: {trial.printer} is here, but {fault.sentence}",
            ("Open the pages in it and print them by hand: toolkit build --pdf-engine none",),
            {**details, **fault.details},
        )
    sentence = f"Browser: {trial.printer} printed a trial page in a simpler layout, and every letter is right"
    return Finding(NAME, "ok", sentence, details=details)


def _not_needed(computer: Computer) -> str:
    if computer.browser is None:
        return "Browser: none was found, and none is needed to make PDF files"
    return f"Browser: {computer.browser[0]} is here and could print, but is not needed"

"""Look at this computer: what of the toolkit works here, what is missing, and what to do about it.

One module is one examination: `NAME` and `LOOKS_AT`, and `examine(computer)`, which gives a finding, or None when
another finding already says why there is nothing to look at. A new one is one file and one line of `EXAMINATIONS`.
"""

from collections.abc import Callable
from types import ModuleType

from toolkit.doctor import (
    browser,
    content,
    disk_space,
    fonts,
    packs_folder,
    pdf_files,
    screen,
    site_builder,
    versions,
)
from toolkit.doctor.computer import Computer, Content
from toolkit.doctor.finding import Finding, State, worst
from toolkit.doctor.privacy import impersonal

__all__ = ["EXAMINATIONS", "Computer", "Content", "Finding", "State", "examine", "worst"]

#: In the order in which people want to know.
EXAMINATIONS: tuple[ModuleType, ...] = (
    versions,
    content,
    fonts,
    pdf_files,
    browser,
    packs_folder,
    disk_space,
    site_builder,
    screen,
)


def examine(computer: Computer, progress: Callable[[str], None] = lambda _: None) -> tuple[Finding, ...]:
    """Everything that was found, without the name and the folders of the person. Nothing on the disk is changed.

    Args:
        computer: what to look at.
        progress: called with what is looked at next.
    """
    findings = []
    for examination in EXAMINATIONS:
        progress(f"Looking at {examination.LOOKS_AT}")
        found = _examined(examination, computer)
        if found is not None:
            findings.append(impersonal(found, computer.called))
    return tuple(findings)


def _examined(examination: ModuleType, computer: Computer) -> Finding | None:
    try:
        found: Finding | None = examination.examine(computer)
    except Exception as error:  # noqa: BLE001  # on a broken computer anything can fail, and that is a finding, too
        return Finding(
            examination.NAME,
            "broken",
            f"Looking at {examination.LOOKS_AT} did not work on this computer",
            ("Send this to whoever looks after the toolkit: toolkit doctor --report > report.txt",),
            {"the system says": f"{type(error).__name__}: {error}"},
        )
    return found

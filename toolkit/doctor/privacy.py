"""Take the person out of a finding: a report is sent to others."""

import getpass
import re
from dataclasses import replace
from pathlib import Path

from toolkit.doctor.finding import Finding


def impersonal(finding: Finding) -> Finding:
    """The same finding, with ~ for the person's own folder and name."""
    home, name = _home(), _name()

    def shorten(text: str) -> str:
        return without_person(text, home, name)

    return replace(
        finding,
        sentence=shorten(finding.sentence),
        advice=tuple(map(shorten, finding.advice)),
        details={key: shorten(value) for key, value in finding.details.items()},
    )


def without_person(text: str, home: str, name: str) -> str:
    r"""Text in which a person's folder is ~, in either way of writing paths, and the name is no part of a path.

    Args:
        text: anything.
        home: the person's folder; empty when there is none.
        name: the account; Windows also writes it short, as ANNALE~1.
    """
    for written in {home, home.replace("\\", "/")}:
        if len(written) > 1:  # the home of some accounts is /
            text = re.sub(rf"{re.escape(written)}(?![\w.-])", "~", text, flags=re.IGNORECASE)
    if not name:
        return text
    short = rf"{re.escape(name[:6])}~\d"
    return re.sub(rf"(?<=[\\/])({re.escape(name)}|{short})(?![\w.~-])", "~", text, flags=re.IGNORECASE)


def _home() -> str:
    try:
        return str(Path.home())
    except RuntimeError:  # an account without a home
        return ""


def _name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name; each system says so in its own way
        return ""

"""Take the person out of a finding: a report is sent to others."""

import getpass
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from toolkit.doctor.finding import Finding


def impersonal(finding: Finding, called: Mapping[Path, str]) -> Finding:
    """The same finding, with ~ for the person's own folder and name.

    Args:
        finding: as an examination gives it.
        called: folders whose paths are not to be seen, and what is said in their place.
    """
    home, name = _home(), _name()

    def shorten(text: str) -> str:
        return without_person(without_folders(text, called), home, name)

    return replace(
        finding,
        sentence=shorten(finding.sentence),
        advice=tuple(map(shorten, finding.advice)),
        details={key: shorten(value) for key, value in finding.details.items()},
    )


def without_folders(text: str, called: Mapping[Path, str]) -> str:
    """Text in which folders have other names; of two that lie in each other, the inner one counts.

    Args:
        text: anything.
        called: what each folder is called.
    """
    for folder in sorted(called, key=lambda each: len(str(each)), reverse=True):
        text = _replaced(text, str(folder), called[folder])
    return text


def without_person(text: str, home: str, name: str) -> str:
    r"""Text in which a person's folder is ~, in either way of writing paths, and the name is no part of a path.

    Args:
        text: anything.
        home: the person's folder; empty when there is none.
        name: the account; Windows also writes it short, as ANNALE~1.
    """
    text = _replaced(text, home, "~")
    if not name:
        return text
    short = rf"{re.escape(name[:6])}~\d"
    return re.sub(rf"(?<=[\\/])({re.escape(name)}|{short})(?![\w.~-])", "~", text, flags=re.IGNORECASE)


def _replaced(text: str, folder: str, word: str) -> str:
    """Text with a word for a folder, in either way of writing paths."""
    for written in {folder, folder.replace("\\", "/")}:
        if len(written) > 1:  # the home of some accounts is /
            path = rf"{re.escape(written)}(?![\w-]|\.\w)"
            text = re.sub(path, lambda _: word, text, flags=re.IGNORECASE)
    return text


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

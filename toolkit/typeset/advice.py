"""What to tell the person about a missing engine: what is missing, what happens instead, what to type."""

import shutil
import sys
from collections.abc import Callable
from typing import Literal

from toolkit.diagnostics import PART_IS_MISSING, UserError
from toolkit.typeset.engine import Unavailable

_LINUX = (
    ("apt-get", "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
    ("dnf", "sudo dnf install pango"),
    ("pacman", "sudo pacman -S pango"),
)
_MAC = "brew install pango"
_LOST = "it is a simple layout: running heads and page numbers may differ, and it is not marked as accessible"


class EngineMissingError(UserError):
    """An engine was asked for by name and is not on this computer.

    Attributes:
        missing: what is not there.
        how_to_get: what to type, or to install, to get it.
        said: what the system said about it, for those who look after computers.
    """

    def __init__(
        self,
        sentence: str,
        hint: str,
        missing: Literal["package", "library", "browser"],
        *,
        how_to_get: str,
        said: str = "",
    ) -> None:
        super().__init__(sentence, hint, PART_IS_MISSING)
        self.missing = missing
        self.how_to_get = how_to_get
        self.said = said


def command(platform: str, has_program: Callable[[str], object]) -> str:
    """What to type to get the good engine on this computer.

    Args:
        platform: as `sys.platform` says it.
        has_program: whether a program of that name is there.
    """
    if platform == "darwin":
        return _MAC if has_program("brew") else f"install Homebrew from brew.sh, then type: {_MAC}"
    if platform == "win32":
        return 'install MSYS2 from msys2.org, open "MSYS2 UCRT64" and type: pacman -S mingw-w64-ucrt-x86_64-pango'
    return next((line for program, line in _LINUX if has_program(program)), _LINUX[0][1])


def _what_is_missing(unavailable: Unavailable) -> str:
    if unavailable.missing == "package":
        return "The Python package WeasyPrint is missing on this computer."
    return 'One free component ("Pango") for good PDF files is missing on this computer.'


def _how_to_get(unavailable: Unavailable) -> str:
    if unavailable.missing == "package":
        return "pip install weasyprint"
    return command(sys.platform, shutil.which)


def weasyprint_is_missing(unavailable: Unavailable) -> EngineMissingError:
    """WeasyPrint was asked for by name and is not there."""
    how = _how_to_get(unavailable)
    hint = f"To get it: {how} — or let a browser print: --pdf-engine browser"
    return EngineMissingError(
        _what_is_missing(unavailable), hint, unavailable.missing, how_to_get=how, said=unavailable.said
    )


def browser_is_missing(named: str | None) -> EngineMissingError:
    """A browser was asked for by name and is not there."""
    what = "No browser that can print was found" if named is None else f'The browser "{named}" was not found'
    how = "Install Chromium, Google Chrome or Microsoft Edge"
    hint = f"{how}, or name its program: toolkit build --browser FILE"
    return EngineMissingError(f"{what} on this computer.", hint, "browser", how_to_get=how)


def simple_layout(browser: str) -> str:
    """What the browser's PDFs lack."""
    return f"The PDF files were printed by {browser}; {_LOST}."


def fell_back(unavailable: Unavailable, browser: str) -> str:
    """The browser printed because WeasyPrint is missing."""
    return f"{_what_is_missing(unavailable)} {simple_layout(browser)} {_better(unavailable)}"


def no_engine(unavailable: Unavailable) -> str:
    """Neither engine is there."""
    instead = "No PDF files were made: open the HTML files in a browser and print them from there."
    return f"{_what_is_missing(unavailable)} {instead} {_better(unavailable)}"


def _better(unavailable: Unavailable) -> str:
    return f"For the best PDF files: {_how_to_get(unavailable)}"

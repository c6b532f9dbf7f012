"""The child's side of WeasyPrint: find it, shut out the computer's own fonts and settings, print one document."""

import functools
import importlib
import locale
import os
import tempfile
import warnings
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Literal
from xml.sax.saxutils import escape

from toolkit.typeset.log_lines import explained
from toolkit.typeset.records import Finding, Printed

FONTS = Path(__file__).parent.parent / "fonts"
#: The one font there is besides those that a page brings along. Without any, Pango returns nothing and the engine crashes.
STAND_IN = FONTS / "atkinson-hyperlegible-next-latin-400-normal.woff2"
STAND_IN_FAMILY = "Toolkit stand-in"
#: How the names of variables begin that choose fonts; none of them may reach a page.
_FOREIGN = ("FC_", "FONTCONFIG_", "PANGO_")

_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="scan"><edit name="family" mode="prepend"><string>{family}</string></edit></match>
</fontconfig>
"""


@dataclass(frozen=True, slots=True)
class Unavailable:
    """WeasyPrint cannot be used here: its Python package is missing, or a library of the system that it needs.

    Attributes:
        missing: which of the two.
        said: what the system said about it, for those who look after computers.
    """

    missing: Literal["package", "library"]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One document for one child process.

    Attributes:
        html: the document.
        folder: an empty folder of its own for temporary files; whoever made it removes it.
    """

    html: str
    folder: str

    def __call__(self) -> Printed | Unavailable:
        """Print it. Must run in a process of its own: it changes the process for good."""
        _shut_out(Path(self.folder))
        loaded = load()
        if isinstance(loaded, Unavailable):
            return loaded
        module, complaints = loaded
        # Pango takes no font from a compressed file, so the stand-in is unpacked.
        stand_in = _point_to(Path(self.folder)) / "stand-in.ttf"
        stand_in.write_bytes(module.unpacked(STAND_IN))
        printed: Printed = module.print_document(self.html, STAND_IN_FAMILY, complaints)
        return printed


@functools.cache
def load() -> tuple[ModuleType, tuple[Finding, ...]] | Unavailable:
    """Import WeasyPrint, once in a process; the fork server does it for all its children.

    Returns:
        The module that prints and what the import complained about, or what is missing.
    """
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        # The engine looks for fonts while it is imported; an empty set keeps it from reading the computer's.
        _point_to(Path(folder))
        try:
            module = importlib.import_module("toolkit.typeset.press")
        except ImportError as error:
            return Unavailable("package", f"{type(error).__name__}: {error}")
        except OSError as error:
            return Unavailable("library", f"{type(error).__name__}: {error}")
    # That this set was empty is no complaint about the computer.
    lines = [str(each.message) for each in caught if "No fonts configured" not in str(each.message)]
    return module, tuple(explained("warning", line) for line in lines)


def _shut_out(folder: Path) -> None:
    """Take away what differs between computers: language, current folder, temporary folder."""
    os.environ["LC_ALL"] = "C.UTF-8"
    with suppress(locale.Error):  # not every system knows this one
        locale.setlocale(locale.LC_ALL, "C.UTF-8")
    os.chdir(folder)
    tempfile.tempdir = str(folder)


def _point_to(folder: Path) -> Path:
    """Make `folder`/fonts the whole font world of this process, whatever the computer is set to."""
    for name in [name for name in os.environ if name.startswith(_FOREIGN)]:
        del os.environ[name]
    fonts = folder / "fonts"
    fonts.mkdir()
    settings = folder / "fonts.conf"
    text = _FONTS_CONF.format(
        fonts=escape(str(fonts)), cache=escape(str(folder / "cache")), family=escape(STAND_IN_FAMILY)
    )
    settings.write_text(text, encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(settings)
    return fonts

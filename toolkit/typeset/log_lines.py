"""What WeasyPrint says about a document, in words for the person who wrote the content.

An error is something that is wrong on paper: a picture, a character, a font or a table cell is missing, a link
leads nowhere. A warning is a line of CSS that the engine does not know and leaves out. Lines that are not known
here keep the engine's words; they are errors when WeasyPrint itself calls them so.
"""

import re
from collections.abc import Callable

from toolkit.typeset.records import Finding

CODE = "print-engine"
#: Longest part of a foreign text in a sentence, in characters; `data:` addresses go on for pages.
_LONGEST = 160
_DATA = re.compile(r"(data:[^,\s]{0,60}),[^\s'\"]*")
_HARFBUZZ = re.compile(r"harfbuzz", re.IGNORECASE)
_NO_GLYPH = re.compile(r'^\.notdef glyph.*"(?P<letter>.)" \(U\+[0-9A-F]+\)', re.DOTALL)
_NO_ANCHOR = re.compile(r"^No anchor #.* for internal URI", re.DOTALL)


def shortened(text: str) -> str:
    """Text of somebody else on one line, without control characters, cut in the middle when it is long."""
    told = _DATA.sub(r"\1,…", text)
    shown = "".join(letter if letter.isprintable() else " " for letter in told).strip()
    if len(shown) <= _LONGEST:
        return shown
    return f"{shown[: _LONGEST - 40]} … {shown[-30:]}"


def missing_letter(line: str) -> str:
    """The character that a line says no font has; empty when the line says something else."""
    match = _NO_GLYPH.match(line)
    return match["letter"] if match else ""


def is_traced(line: str) -> bool:
    """Whether the preflight says the same, and where: a missing character, a link to an id that nothing has."""
    return bool(_NO_GLYPH.match(line) or _NO_ANCHOR.match(line))


def outside_file(url: str) -> Finding:
    """The document asks for something that it does not hold."""
    return Finding(
        "print-outside",
        f'the document asks for "{shortened(url)}", which lies outside it, and was not given it',
        "put pictures, fonts and styles into the document itself",
    )


def explained(level: str, line: str) -> Finding:
    """One line of the engine as a finding.

    Args:
        level: "error" or "warning", as WeasyPrint has it.
        line: its message.
    """
    for pattern, explain in _KNOWN:
        match = pattern.search(line)
        if match:
            return explain(match)
    return Finding(
        CODE, f"the print engine says: {shortened(line)}", "", "error" if level == "error" else "warning"
    )


def _twice(match: re.Match[str]) -> Finding:
    return Finding(CODE, f'the id "{shortened(match["name"])}" is given twice; links reach only the first')


def _picture(match: re.Match[str]) -> Finding:
    return Finding(
        CODE,
        f'a picture cannot be shown: "{shortened(match["name"])}"',
        "save it again as PNG, JPEG or SVG",
    )


def _font(match: re.Match[str]) -> Finding:
    return Finding(CODE, f"the font {shortened(match['name'])} cannot be loaded")


def _relative(match: re.Match[str]) -> Finding:
    return Finding(
        CODE,
        f"an address is not complete: {shortened(match['name'])}",
        "printed pages stand alone; give web addresses in full, with https:",
    )


def _cells(match: re.Match[str]) -> Finding:
    return Finding(
        CODE, f"a table row has {match['count']} cells more than the table has columns; they are lost"
    )


def _ignored_css(match: re.Match[str]) -> Finding:
    return Finding(
        CODE, f"the print engine leaves out this CSS: {shortened(match['css'])}", severity="warning"
    )


def _no_language(_: re.Match[str]) -> Finding:
    return Finding(
        CODE,
        "the document does not say which language it is in, so a screen reader must guess",
        'give <html lang="…">',
    )


def _subset_library(_: re.Match[str]) -> Finding:
    return Finding(
        CODE,
        "a component of the print engine (HarfBuzz-Subset) is missing, so fonts are cut down by a slower way",
        "install libharfbuzz-subset0 (Debian, Ubuntu) or update Pango",
        "warning",
    )


_KNOWN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Finding]], ...] = (
    (re.compile(r"^Anchor defined twice: ['\"](?P<name>.*)['\"]", re.DOTALL), _twice),
    (re.compile(r"^Failed to load image at '(?P<name>.*)': ", re.DOTALL), _picture),
    (re.compile(r"^Failed to (?:render|load inline) SVG(?: image)?:? ?(?P<name>.*)", re.DOTALL), _picture),
    (re.compile(r"^Font-face (?P<name>.*) cannot be loaded", re.DOTALL), _font),
    (re.compile(r"^Relative URI reference without a base URI: (?P<name>.*)", re.DOTALL), _relative),
    (re.compile(r"^This row has more columns than the table, ignored (?P<count>\d+) cells"), _cells),
    (re.compile(r"^Ignored `(?P<css>.*)`", re.DOTALL), _ignored_css),
    (re.compile(r'^Missing required "lang" attribute'), _no_language),
    (_HARFBUZZ, _subset_library),
)

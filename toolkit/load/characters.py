"""From bytes to text: UTF-8 and nothing else, without characters that hide or forge what a reader sees.

Line ends are normalised. A refused character becomes a space, so that reading goes on and every
column stays what the author's editor shows.
"""

import re
import unicodedata

from toolkit.load.findings import Findings
from toolkit.models.places import Place

#: Bytes of a file; more is no longer something a person wrote.
MOST_BYTES = 1_048_576

#: Control characters, line breaks that editors do not show as such (one line becomes two fields), overrides of
#: the reading direction (CVE-2021-42574), halves of characters, and byte-order marks inside the text. The marks
#: that Arabic, Hebrew, Persian and emoji need (U+200E, U+200F, U+061C, joiners) are not among them.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_NAMES = {
    "\x00": "NULL",
    "\x07": "BELL",
    "\x08": "BACKSPACE",
    "\x0b": "LINE TABULATION",
    "\x0c": "FORM FEED",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS = "save it as UTF-8 (in the editor: Save as, encoding UTF-8)"


def name_character(character: str) -> str:
    """The character as people can look it up: "U+202E RIGHT-TO-LEFT OVERRIDE"."""
    unnamed = "HALF OF A CHARACTER" if "\ud800" <= character <= "\udfff" else "CONTROL CHARACTER"
    return f"U+{ord(character):04X} {_NAMES.get(character) or unicodedata.name(character, unnamed)}"


def first_refused(text: str) -> str | None:
    """The first character of a finished value that may not stand in content, however it was written."""
    match = _REFUSED.search(text)
    return match.group() if match else None


def hidden_in_key(key: str) -> str | None:
    """The first character of a key that looks like a space or like nothing, but is not a space."""
    if key.isascii() and key.isprintable():
        return None
    return next(filter(_is_hidden, key), None)


def without_hidden(key: str) -> str:
    """The key as its author sees it."""
    return "".join(char for char in key if not _is_hidden(char)).strip()


def without_refused(text: str) -> str:
    """The text with a space for every character that may not stand in content."""
    return _REFUSED.sub(" ", text)


def _is_hidden(character: str) -> bool:
    return character != " " and not character.isprintable()


def place_at(text: str, index: int) -> Place:
    """Line and column of a position in the text."""
    start = text.rfind("\n", 0, index) + 1
    return Place(text.count("\n", 0, start) + 1, index - start + 1)


def read_text(content: bytes, findings: Findings) -> str | None:
    """The text of a file; None when it is too large or in another encoding, which is then written down."""
    if len(content) > MOST_BYTES:
        sentence = "the file is larger than 1 MiB (1,048,576 bytes)"
        findings.add(Place(1, 1), "file-too-large", sentence, "split it into several files")
        return None
    if content.startswith(_UTF_16_MARKS) or b"\x00" in content[:2]:
        findings.add(Place(1, 1), "not-utf-8", "the file is saved as UTF-16", _SAVE_AS)
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _report_other_encoding(content, error, findings)
        return None
    return _report_refused(text.replace("\r\n", "\n").replace("\r", "\n"), findings)


def _report_other_encoding(content: bytes, error: UnicodeDecodeError, findings: Findings) -> None:
    start = len(content) - len(error.object) + error.start  # the codec strips the byte-order mark first
    before = content[:start].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    byte = content[start]
    probably = bytes([byte]).decode("cp1252", errors="ignore")
    meant = f" (perhaps '{probably}' of Windows-1252)" if probably and probably.isprintable() else ""
    sentence = f"the file is not UTF-8: the byte {byte:02X} here{meant} cannot be read"
    findings.add(place_at(before, len(before)), "not-utf-8", sentence, _SAVE_AS)


def _report_refused(text: str, findings: Findings) -> str:
    if not _REFUSED.search(text):
        return text
    for match in _REFUSED.finditer(text):
        sentence = f"the character {name_character(match.group())} is not allowed"
        place = Place(1, 1) if findings.full else place_at(text, match.start())
        findings.add(place, "forbidden-character", sentence, "delete it; it cannot be seen in most editors")
    return without_refused(text)

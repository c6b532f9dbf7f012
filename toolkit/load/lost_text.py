"""Warnings for text that YAML takes away in silence: behind a ` #`, and in an entry that is indented too far."""

import re

from toolkit.load.findings import Findings
from toolkit.load.scalars import plain_value
from toolkit.models.places import Place

_COMMENT = re.compile(r"[ \t]+#.*")
_COMMENT_WITHOUT_SPACE = re.compile(r"[ \t]+#[^\s#].*")
_ENTRY_WITHIN_TEXT = re.compile(r"\n[ \t]*- [^\n]*")
_LONGEST_NUMBER = 20
_SHOWN_CHARACTERS = 40


def shorten(text: str) -> str:
    """The beginning of a text, enough to recognise it in a message."""
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS]}…"


def warn_of_comment(value: str, text: str, index: int, place: Place, findings: Findings) -> None:
    """Warn when a comment follows an unquoted text: `Issue #4` is only "Issue".

    Behind a number or a word such as true it is a remark and loses nothing. Where nothing stands before it, a sign
    directly behind the # tells that it was meant, and then the whole value is lost: `#0b5f63`.

    Args:
        value: the unquoted text as it was read.
        text: the whole file.
        index: where the value ends in it.
        place: where the value begins.
        findings: where the warning goes.
    """
    match = (_COMMENT if value else _COMMENT_WITHOUT_SPACE).match(text, index)
    if match is None or (len(value) in range(1, _LONGEST_NUMBER) and _is_no_text(value)):
        return
    sentence = f"'{shorten(match.group().strip())}' is read as a comment, so this text is lost"
    hint = "put the whole value in quotes, or the comment on a line of its own"
    findings.add(place, "lost-text", sentence, hint, "warning" if value else "error")


def warn_of_swallowed_entry(span: str, place: Place, findings: Findings) -> None:
    """Warn when a line of an unquoted text begins with `- `: it was meant as the next entry of the list.

    Args:
        span: the unquoted text as it stands in the file, line ends included.
        place: where it begins.
        findings: where the warning goes.
    """
    match = _ENTRY_WITHIN_TEXT.search(span)
    if match is None:
        return
    sentence = f"'{shorten(match.group().strip())}' further down is read as part of this text"
    hint = "if it is an entry of a list, give it the indentation of the other entries; else use quotes"
    findings.add(place, "swallowed-entry", sentence, hint, "warning")


def _is_no_text(value: str) -> bool:
    try:
        return not isinstance(plain_value(value), str)
    except ValueError:
        return True

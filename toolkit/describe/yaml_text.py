"""Values as YAML text, quoted where an author's editor would otherwise read something else into them."""

import json
import re

#: Text that stands as it is: it starts with a letter, so it is no number and no sign that YAML gives a meaning to.
_PLAIN = re.compile(r"[A-Za-z][^\x00-\x1f\x7f]*")
#: What ends a plain value or begins a comment.
_CUTS = re.compile(r":(?= |$)| #")
#: A version or a date: digits that no reader takes for a number or a clock time.
_PLAIN_DIGITS = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: Words that some YAML readers take for something else than text.
_SPECIAL = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
#: What a list on one line gives a meaning to; a colon cuts there before a question mark, too.
_FLOW_SIGNS = frozenset(",[]{}:")


def scalar(value: object) -> str:
    """One value: 5, true, plain text or "quoted text"; a list within a list on one line."""
    if isinstance(value, list):
        return flow_list(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    text = str(value)
    return text if _reads_as_itself(text) else json.dumps(text, ensure_ascii=False)


def folds(value: object) -> bool:
    """Whether a value may stand below `key: >-`, broken into lines at any of its blanks."""
    return isinstance(value, str) and value.isprintable() and value == " ".join(value.split())


def flow_list(values: list[object]) -> str:
    """A short list on one line: [5, true, plain text]."""
    return f"[{', '.join(_in_flow(value) for value in values)}]"


def _in_flow(value: object) -> str:
    if isinstance(value, str) and _FLOW_SIGNS & set(value):
        return json.dumps(value, ensure_ascii=False)
    return scalar(value)


def _reads_as_itself(value: str) -> bool:
    if value.casefold() in _SPECIAL or value != value.strip() or _CUTS.search(value):
        return False
    return bool(_PLAIN.fullmatch(value) or _PLAIN_DIGITS.fullmatch(value))

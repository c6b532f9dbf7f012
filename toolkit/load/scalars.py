"""What a plain word of YAML means here: fewer things than in YAML, so that nothing an author wrote turns into another.

Norway's `no`, the clock time 9:30, the version 1_000 and the date 2026-02-30 all stay text; a field that wants
something else says so.
"""

import re

#: Digits of a number; more cannot be kept exactly.
MOST_DIGITS = 15

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_MAY_BEGIN_A_NUMBER = frozenset("-0123456789")


class TooManyDigitsError(ValueError):
    """A number that could not be kept exactly."""


def plain_value(text: str) -> str | int | float | bool | None:
    """The value of an unquoted word: nothing, true or false, a plain decimal number, else the text itself.

    Raises:
        TooManyDigitsError: when a number has more than `MOST_DIGITS` digits.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _MAY_BEGIN_A_NUMBER:
        return text
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    if sum(map(str.isdigit, text)) > MOST_DIGITS:
        raise TooManyDigitsError(text)
    return float(text) if match.group(1) else int(text)

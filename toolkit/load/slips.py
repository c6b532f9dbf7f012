"""Plain words for the commonest slips in YAML: what the author meant, not what the parser expected.

The parser says where it gave up and why in its own terms; the line itself says which slip it was.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from toolkit.models.places import Place

Advice = tuple[Place, str, str]

_IN_QUOTES = "put the whole value in quotes"
_HAS_VALUE = re.compile(r"^\s*(?:- )*[^\s#'\"].*?:\s+\S")
_ESCAPE = re.compile(r"\\[xuU][0-9A-Fa-f]*|\\.")
_REFERENCE = re.compile(r"(?:.*?[:-] +|\s*)\*")
_INDENTED_BY_TAB = re.compile(r" *\t")


@dataclass(frozen=True, slots=True)
class Stop:
    """Where and why the parser gave up.

    Attributes:
        problem: the parser's reason, never shown to anybody.
        context: what it was doing, never shown to anybody.
        at: where it gave up.
        opened: where the thing began that it was doing.
        lines: the file, line by line.
        quoted: where the last text in quotes began and ended; None when the last value had no quotes.
    """

    problem: str
    context: str
    at: Place
    opened: Place
    lines: Sequence[str]
    quoted: tuple[Place, Place] | None = None

    def line(self, number: int) -> str:
        """The text of a line counted from 1; empty beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    @property
    def here(self) -> str:
        """The text from the place where the parser gave up to the end of the line."""
        return self.line(self.at.line)[self.at.column - 1 :]


def explain(stop: Stop) -> Advice:
    """The place to look at, what is wrong there and what to do."""
    if _INDENTED_BY_TAB.match(stop.line(stop.at.line)):
        return Place(stop.at.line, 1), "the line is indented with a tab", "use spaces: two for each level"
    for words, rule in _RULES:
        if words in stop.problem or words in stop.context:
            return rule(stop)
    return _cannot_be_read(stop)


def _cannot_be_read(stop: Stop) -> Advice:
    reference = _REFERENCE.match(stop.line(stop.at.line)[: stop.at.column - 1])
    if reference:
        place = Place(stop.at.line, reference.end())
        return place, "a value that begins with '*' must be in quotes", _IN_QUOTES
    hint = "compare it with the lines above: a 'key: value' or a '- ' at the same depth, text with signs in quotes"
    return stop.at, "the line cannot be read from here on", hint


def _second_colon(stop: Stop) -> Advice:
    before = stop.line(stop.at.line)[: stop.at.column - 1]
    if _HAS_VALUE.match(before) or before.rstrip().endswith(("'", '"')):
        return stop.at, "a second ': ' on this line cannot be understood", _IN_QUOTES
    above = stop.line(stop.at.line - 1)
    if re.match(r"\s*(?:- )*[A-Za-z_]+:\S", above) and not _HAS_VALUE.match(above):
        place = Place(stop.at.line - 1, above.index(":") + 2)
        return place, "there is no space after the colon", "write 'key: value' with a space after the colon"
    start = len(before) - len(before.lstrip()) + 1
    sentence = "the line is indented as if it went on with the value above, but looks like a field of its own"
    return Place(stop.at.line, start), sentence, f"line it up with the field above, or {_IN_QUOTES}"


def _quote_not_closed(stop: Stop) -> Advice:
    sentence = "the quotation mark here is never closed"
    return stop.opened, sentence, "close it with the same mark; an apostrophe within '…' is written twice: ''"


def _bad_escape(stop: Stop) -> Advice:
    line = stop.line(stop.at.line)
    back = line.rfind("\\", 0, stop.at.column)
    escape = _ESCAPE.match(line, back) if back >= 0 else None
    if escape is None:
        return stop.at, "a sign after a backslash means nothing here", "write \\\\ for a backslash"
    sentence = f"'{escape.group()}' names no character within \"…\""
    hint = "write \\\\ for a backslash, or put the value in single quotes"
    return Place(stop.at.line, back + 1), sentence, hint


def _cannot_begin(stop: Stop) -> Advice:
    sign = stop.here[:1]
    return stop.at, f"a value cannot begin with '{sign}' unless it is in quotes", _IN_QUOTES


def _begins_with_sign(stop: Stop) -> Advice:
    sign = stop.line(stop.opened.line)[stop.opened.column - 1 : stop.opened.column]
    return stop.opened, f"a value that begins with '{sign}' must be in quotes", _IN_QUOTES


def _no_colon(stop: Stop) -> Advice:
    line = stop.line(stop.opened.line)
    if re.match(r"\s*-[^\s-]", line):
        return stop.opened, "there is no space after the hyphen", "write '- ' before an entry of a list"
    if re.match(r"\s*(?:- )*[A-Za-z_]+:\S", line):
        place = Place(stop.opened.line, line.index(":") + 2)
        return place, "there is no space after the colon", "write 'key: value' with a space after the colon"
    hint = "write 'key: value'; or indent the line further if it goes on with the text above"
    return stop.opened, "the line is neither a 'key: value' nor an entry of a list", hint


def _list_beside_key(stop: Stop) -> Advice:
    hint = "begin the list on the next line, one '- ' for each entry; or put a text that begins with '-' in quotes"
    return stop.at, "a list cannot begin on the line of its key", hint


def _not_a_key(stop: Stop) -> Advice:
    before = stop.line(stop.at.line)[: stop.at.column - 1].rstrip()
    if before.endswith(("'", '"')) and stop.quoted:
        return _text_after_quote(stop, stop.quoted)
    if before.endswith(("]", "}")):
        sentence = f"there is more text after the '{before[-1]}'"
        return stop.at, sentence, f"if the value is a text with brackets, {_IN_QUOTES}"
    if stop.here.startswith(":"):
        return stop.at, "there is no key before the colon", "write the name of the field before it"
    if stop.here.startswith("- "):
        hint = "give it the indentation of the other entries, or a key of its own"
        return stop.at, "an entry of a list stands where a field was expected", hint
    if not before.strip():
        sentence = "the indentation of this line fits none of the levels above"
        return stop.at, sentence, "line it up with the field it belongs beside; two spaces for each level"
    return _cannot_be_read(stop)


def _text_after_quote(stop: Stop, quoted: tuple[Place, Place]) -> Advice:
    start, end = quoted
    if start.line < end.line:
        sentence = f"the text in quotes that begins here runs on to line {end.line}"
        return start, sentence, "its closing quotation mark is probably missing"
    hint = "an apostrophe within '…' is written twice: ''; a text that only begins in quotes needs quotes around all of it"
    return stop.at, "there is more text after the closing quotation mark", hint


def _not_an_entry(stop: Stop) -> Advice:
    before = stop.line(stop.at.line)[: stop.at.column - 1].strip()
    if before not in {"", "-"}:
        return _not_a_key(stop)
    hint = "begin it with '- ', or take its indentation back to the level of the key it belongs beside"
    return stop.at, "among the entries of a list this line is not one", hint


def _bracket_not_closed(stop: Stop) -> Advice:
    sign = stop.line(stop.opened.line)[stop.opened.column - 1 : stop.opened.column]
    hint = f"close it and put commas between the entries; if the value is a text, {_IN_QUOTES}"
    return stop.opened, f"the bracket '{sign}' here is not closed, or a comma is missing in it", hint


def _text_after_bar(stop: Stop) -> Advice:
    sign = stop.line(stop.opened.line)[stop.opened.column - 1 : stop.opened.column]
    hint = f"begin the text on the next line, indented by two spaces; or {_IN_QUOTES}"
    return stop.opened, f"text cannot stand on the line of a '{sign}'", hint


def _question_mark(stop: Stop) -> Advice:
    return stop.at, "a value cannot begin with '? ' unless it is in quotes", _IN_QUOTES


def _percent(stop: Stop) -> Advice:
    return Place(stop.opened.line, 1), "a line cannot begin with '%'", "indent it, or put the text in quotes"


def _after_the_end(stop: Stop) -> Advice:
    return stop.at, "there is more text after the end of the document ('...')", "delete the line with '...'"


_RULES: tuple[tuple[str, Callable[[Stop], Advice]], ...] = (
    (
        "a quoted scalar",
        lambda stop: (_quote_not_closed if "found unexpected" in stop.problem else _bad_escape)(stop),
    ),
    ("double-quoted scalar", _bad_escape),
    ("mapping values are not allowed", _second_colon),
    ("mapping keys are not allowed", _question_mark),
    ("sequence entries are not allowed", _list_beside_key),
    ("cannot start any token", _cannot_begin),
    ("expected node content", _cannot_begin),
    ("scanning an alias", _begins_with_sign),
    ("scanning an anchor", _begins_with_sign),
    ("scanning a tag", _begins_with_sign),
    ("undefined tag handle", _begins_with_sign),
    ("parsing a tag", _begins_with_sign),
    ("a directive", _percent),
    ("a %", _percent),
    ("<document start>", _after_the_end),
    ("scanning a block scalar", _text_after_bar),
    ("scanning a simple key", _no_colon),
    ("parsing a block mapping", _not_a_key),
    ("parsing a block collection", _not_an_entry),
    ("a flow ", _bracket_not_closed),
)

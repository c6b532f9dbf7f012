"""The one door for YAML: bytes in, plain values with their places out, within bounds and without surprises.

The composer stands on the events of libyaml (of the pure parser where libyaml is missing): nothing recurses, so no
nesting can exhaust the stack, and every value keeps its place. It knows less YAML than YAML allows: no anchors,
aliases, merge keys, tags, directives or second documents, because content does not need them and each of them has
been a trap. Lists become tuples, because the nouns are strict and frozen.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

import yaml

from toolkit.diagnostics import Diagnostic
from toolkit.load.characters import (
    first_refused,
    hidden_in_key,
    name_character,
    read_text,
    without_hidden,
    without_refused,
)
from toolkit.load.findings import Findings
from toolkit.load.frames import DocumentFrame, Frame, ListFrame, MappingFrame
from toolkit.load.lost_text import shorten, warn_of_comment, warn_of_swallowed_entry
from toolkit.load.scalars import MOST_DIGITS, TooManyDigitsError, plain_value
from toolkit.load.slips import Stop, explain
from toolkit.models.places import NO_ENTRIES, Node, Place

MOST_DEPTH = 24
MOST_ENTRIES = 50_000
MOST_CHARACTERS = 200_000

_FILE_START = Place(1, 1)
_QUOTES = ("'", '"')
_make = tuple.__new__  # a third of the time of Node(…), which adds up over a quarter of a million nodes
_place_at = lru_cache(maxsize=65_536)(Place)  # files are alike: they share most of their lines and columns
_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds.

    Attributes:
        value: text, numbers, true, false, None, tuples and dicts; None as well when the file could not be read.
        root: the places of all values.
        diagnostics: problems by place; the file could be read to its end unless one of them says otherwise.
        complete: whether the file was read to its end; if not, `value` says nothing.
    """

    value: Any
    root: Node
    diagnostics: tuple[Diagnostic, ...]
    complete: bool = True


def read_yaml(content: bytes, path: str) -> Reading:
    """Read a content file; whatever the bytes are, problems come back as diagnostics and nothing is raised.

    Args:
        content: the bytes of the file, UTF-8, at most 1 MiB.
        path: how messages name the file.
    """
    findings = Findings(path)
    text = read_text(content, findings)
    if text is None:
        return Reading(None, Node(_FILE_START), findings.diagnostics(), complete=False)
    composer = _Composer(text, findings)
    try:
        composer.compose()
    except _StoppedError:
        return Reading(None, Node(_FILE_START), findings.diagnostics(), complete=False)
    return Reading(composer.document.value, composer.document.node, findings.diagnostics())


class _Mark(Protocol):
    """A position in the text; all three count from 0."""

    line: int
    column: int
    index: int


class _Event(Protocol):
    """What is read of the parser's events; each kind of event has some of it."""

    start_mark: _Mark
    end_mark: _Mark
    value: str
    style: str | None
    anchor: str | None
    tag: str | None
    version: object
    tags: object


class _StoppedError(Exception):
    """The rest of the file cannot be read; why is among the findings."""


class _Composer:
    """Turns events into values and nodes."""

    def __init__(self, text: str, findings: Findings) -> None:
        self.document = DocumentFrame(_FILE_START)
        self._text = text
        self._findings = findings
        self._frame: Frame = self.document
        self._above: list[Frame] = []
        self._count = 0
        self._documents = 0
        self._quoted: tuple[Place, Place] | None = None

    def compose(self) -> None:
        """Read all events.

        Raises:
            _StoppedError: when the rest of the file cannot be read.
        """
        parser = None
        try:
            parser = _Parser(self._text)
            self._follow(parser.get_event)
        except yaml.MarkedYAMLError as error:
            self._explain(error)
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            sentence = "the file cannot be read as YAML"
            self._stop(
                _FILE_START, "syntax", sentence, "copy its text into a new file, saved as UTF-8", error
            )
        finally:
            if parser is not None:
                parser.dispose()

    def _follow(self, get_event: Callable[[], yaml.Event | None]) -> None:
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        handle = handlers.get
        while (event := get_event()) is not None:
            handler = handle(type(event))
            if handler is not None:
                handler(event)

    def _scalar(self, event: _Event) -> None:
        mark = event.start_mark
        place = _place_at(mark.line + 1, mark.column + 1)
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event, place)
        frame = self._frame
        if isinstance(frame, MappingFrame) and frame.wants_key:
            self._set_key(frame, event.value, place, is_plain=not event.style)
            return
        value = self._written(event, place) if event.style else self._plain(event, place)
        self._count += 1
        if self._count > MOST_ENTRIES:
            self._stop_counting(place)
        frame.add(value, _make(Node, (place, frame.key_place, NO_ENTRIES, ())))

    def _stop_counting(self, place: Place) -> None:
        sentence = f"the file holds more than {MOST_ENTRIES:,} values"
        self._stop(place, "too-many-values", sentence, "split it into several files")

    def _written(self, event: _Event, place: Place) -> str:
        """A text in quotes or in a block: taken as it is, within bounds."""
        text: str = event.value
        if event.style in _QUOTES:
            end = event.end_mark
            self._quoted = (place, Place(end.line + 1, end.column + 1))
            if event.style == '"' and (character := first_refused(text)):
                sentence = f"the text holds {name_character(character)}, which is not allowed"
                self._findings.add(place, "forbidden-character", sentence, "delete it")
                text = without_refused(text)
        return text if len(text) <= MOST_CHARACTERS else self._cut(text, place)

    def _plain(self, event: _Event, place: Place) -> str | int | float | bool | None:
        text: str = event.value
        end = event.end_mark
        self._quoted = None
        if self._text.startswith((" ", "\t"), end.index):
            warn_of_comment(text, self._text, end.index, place, self._findings)
        if end.line >= place.line:
            span = self._text[event.start_mark.index : end.index]
            warn_of_swallowed_entry(span, place, self._findings)
        if len(text) > MOST_CHARACTERS:
            return self._cut(text, place)
        try:
            return plain_value(text)
        except TooManyDigitsError:
            sentence = f"the number has more than {MOST_DIGITS} digits"
            self._findings.add(place, "number-too-long", sentence, "put it in quotes if it is a text")
            return text

    def _cut(self, text: str, place: Place) -> str:
        sentence = f"the text is longer than {MOST_CHARACTERS:,} characters"
        self._findings.add(place, "text-too-long", sentence, "shorten it")
        return text[:MOST_CHARACTERS]

    def _set_key(self, frame: MappingFrame, text: str, place: Place, *, is_plain: bool) -> None:
        if not text.isidentifier():
            if is_plain and text == "<<":
                self._findings.add(place, "merge-key", "'<<' is not used here", "write the fields out")
                frame.set_key(None, place)
                return
            text = self._clean_key(text, place)
        if text in frame.nodes:
            first = frame.nodes[text].key or frame.place
            sentence = f"'{shorten(text)}' is given twice (first on line {first.line})"
            self._findings.add(place, "duplicate-key", sentence, "keep one of them")
            frame.set_key(None, place)
            return
        frame.set_key(text, place)

    def _clean_key(self, text: str, place: Place) -> str:
        character = hidden_in_key(text)
        if character is None:
            return text
        clean = without_hidden(text)
        sentence = f"the key '{shorten(clean)}' holds {name_character(character)}"
        self._findings.add(place, "hidden-character", sentence, "type the key and its indentation again")
        return clean

    def _start(self, event: _Event) -> None:
        mark = event.start_mark
        place = _place_at(mark.line + 1, mark.column + 1)
        if event.tag is not None or event.anchor is not None:
            self._refuse_marks(event, place)
        if len(self._above) >= MOST_DEPTH:
            sentence = f"lists and fields are nested more than {MOST_DEPTH} levels deep here"
            self._stop(place, "too-deep", sentence, "put a text that begins with brackets in quotes")
        if self._count > MOST_ENTRIES:
            self._stop_counting(place)
        self._above.append(self._frame)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._frame = MappingFrame(place) if is_mapping else ListFrame(place)

    def _end(self, _event: _Event) -> None:
        finished = self._frame
        self._frame = frame = self._above.pop()
        self._count += 1
        if isinstance(frame, MappingFrame) and frame.wants_key:
            hint = "put a text that begins with a bracket in quotes"
            self._findings.add(
                finished.place, "key-not-text", "a list or fields stand in place of a key", hint
            )
            frame.set_key(None, finished.place)
        else:
            frame.add(*finished.close(frame.key_place))

    def _alias(self, event: _Event) -> None:
        mark = event.start_mark
        place = _place_at(mark.line + 1, mark.column + 1)
        sentence = f"'*{shorten(event.anchor or '')}' would be a reference, which is not used here"
        hint = "write the text out; a text that begins with '*' must be in quotes"
        self._findings.add(place, "alias", sentence, hint)
        frame = self._frame
        if isinstance(frame, MappingFrame) and frame.wants_key:
            frame.set_key(None, place)
        else:
            self._count += 1
            frame.add(None, Node(place, frame.key_place))

    def _refuse_marks(self, event: _Event, place: Place) -> None:
        if event.anchor is not None:
            sentence = f"'&{shorten(event.anchor)}' would be a name for a value, which is not used here"
            hint = "delete it; a text that begins with '&' must be in quotes"
            self._findings.add(place, "anchor", sentence, hint)
        if event.tag is not None:
            written = self._text[event.start_mark.index :].split(maxsplit=1)[0] if self._text else ""
            sentence = f"'{shorten(written)}' would be a type for a value, which is not used here"
            hint = "delete it; a text that begins with '!' must be in quotes"
            self._findings.add(place, "tag", sentence, hint)

    def _document(self, event: _Event) -> None:
        mark = event.start_mark
        place = _place_at(mark.line + 1, mark.column + 1)
        self._documents += 1
        if self._documents > 1:
            hint = "delete the line with '---' or put the rest into a file of its own"
            self._stop(place, "second-document", "a second document begins here; a file holds one", hint)
        if event.version is not None or event.tags:
            sentence = "lines that begin with '%' are not used here"
            self._findings.add(place, "directive", sentence, "delete the lines above '---'")

    def _explain(self, error: yaml.MarkedYAMLError) -> None:
        at, lines = self._place_of(error.problem_mark), self._text.split("\n")
        opened = self._place_of(error.context_mark) if error.context_mark is not None else at
        stop = Stop(error.problem or "", error.context or "", at, opened, lines, self._quoted)
        place, sentence, hint = explain(stop)
        self._stop(_within(place, lines), "syntax", sentence, hint, error)

    def _place_of(self, mark: yaml.Mark | None) -> Place:
        return _FILE_START if mark is None else Place(mark.line + 1, mark.column + 1)

    def _stop(
        self, place: Place, code: str, sentence: str, hint: str, cause: Exception | None = None
    ) -> None:
        self._findings.add(place, code, sentence, hint)
        raise _StoppedError from cause


def _within(place: Place, lines: list[str]) -> Place:
    """The place, or the end of the last line that holds something when it lies beyond."""
    last = len(lines)
    while last > 1 and not lines[last - 1].strip():
        last -= 1
    if place.line > last:
        return Place(last, len(lines[last - 1]) + 1)
    return Place(place.line, min(place.column, len(lines[place.line - 1]) + 1))

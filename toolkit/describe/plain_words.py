"""Types and limits in the words of an author: "one line, at most 60 characters" instead of `str`."""

from collections.abc import Callable
from typing import get_args

from toolkit.describe.reading import Reading, bare, choices, list_item, map_value, name_in_words, nouns
from toolkit.models import words
from toolkit.models.base import SEEN_BY, Audience, Model, TextKind, VisibleTo, text_kind

_NAMED = (
    (words.Slug, "an id: lower-case words joined by hyphens"),
    (words.Clock, "a clock time such as 09:30"),
    (words.Date, "a date, year first, such as 2026-11-21"),
    (words.DaysAfter, "days after the session, such as D+7"),
    (words.Colour, "a colour such as #0b5f63"),
    (words.Line, "one line"),
    (words.Text, "a text"),
)
_NAMED_IN_LISTS = (
    (words.Slug, "ids"),
    (words.Line, "lines"),
    (words.Text, "texts"),
)
_NUMBERS: dict[object, str] = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}
_NUMBERS_IN_LISTS: dict[object, str] = {int: "whole numbers", float: "numbers", str: "texts"}
_GOES_WITHOUT_SAYING = frozenset({"one line", "a text", "a list of lines"})
_READERS: dict[Audience, str] = {
    "facilitator": "facilitator",
    "participant": "participants",
    "key": "key sheet",
    "sealed": "sealed part",
}
_MARKED_UP: dict[TextKind, str] = {
    "plain": "",
    "data": "",
    "inline": "; Markdown for emphasis and links",
    "markdown": "; Markdown for emphasis, lists and links",
}

NameOfModel = Callable[[type[Model]], str]
NameOfChoice = Callable[[str], str]


def describe_kind(field: Reading, name: NameOfModel, choice: NameOfChoice = str) -> str:
    """What to write after the colon, in plain words.

    Args:
        field: the field.
        name: how to call a model; the reference page makes a link of it.
        choice: how to print a word of a fixed vocabulary.
    """
    item = list_item(field.annotation)
    if item is not None:
        of = "out of" if choices(item) else "of"
        said = f"a list{_count(field)} {of} {_kind_of_items(item, name, choice)}"
    else:
        said = _kind(field.annotation, name, choice) + _limits(field)
    return said + _MARKED_UP[text_kind(field.info)]


def describe_briefly(field: Reading) -> str:
    """The same in short, for a comment above the field; empty when the value below says it all."""
    item = list_item(field.annotation)
    if nouns(item or field.annotation) or len(choices(field.annotation)) == 1:
        return f"a list{_count(field)}".rstrip(",") if item else ""
    said = describe_kind(field, name_in_words)
    return "" if said in _GOES_WITHOUT_SAYING else said


def describe_readers(visible_to: VisibleTo) -> str:
    """Whose document a field reaches, derived from the table that assembly obeys."""
    readers = [words for audience, words in _READERS.items() if visible_to in SEEN_BY[audience]]
    if len(readers) == len(_READERS):
        return "everyone"
    return ", ".join(readers) or "nobody yet"


def _kind(annotation: object, name: NameOfModel, choice: NameOfChoice) -> str:
    if allowed := choices(annotation):
        return _one_of([choice(word) for word in allowed])
    if models := nouns(annotation):
        return " or ".join(name(model) for model in models)
    if below := map_value(annotation):
        return f"names of your choice, each with a list of {_kind_of_items(list_item(below), name, choice)}"
    for known, said in _NAMED:
        if annotation == known:
            return said
    return _NUMBERS[bare(annotation)]


def _kind_of_items(annotation: object, name: NameOfModel, choice: NameOfChoice) -> str:
    if allowed := choices(annotation):
        return ", ".join(choice(word) for word in allowed)
    if models := nouns(annotation):
        return " or ".join(name(model) for model in models)
    if below := list_item(annotation):
        return f"lists of {_kind_of_items(below, name, choice)}"
    for known, said in _NAMED_IN_LISTS:
        if annotation == known:
            return said
    return _NUMBERS_IN_LISTS[bare(annotation)]


def _one_of(allowed: list[str]) -> str:
    return f"always {allowed[0]}" if len(allowed) == 1 else "one of " + ", ".join(allowed)


def _limits(field: Reading) -> str:
    if bare(field.annotation) in (int, float):
        low, high = _bound(field, "ge"), _bound(field, "le")
        if low is not None and high is not None:
            return f", {low} to {high}"
        return f", {low} or more" if low is not None else ""
    most = _bound(field, "max_length")
    own = [] if most is None or choices(field.annotation) else [f", at most {most} characters"]
    return own[0] if own else ""


def _count(field: Reading) -> str:
    least, most = _bound(field, "min_length"), _bound(field, "max_length")
    if least is not None and most is not None:
        return f", {least} to {most},"
    if least is not None:
        return f", at least {least},"
    return f", at most {most}," if most is not None else ""


def _bound(field: Reading, limit: str) -> int | None:
    """A limit that the field itself declares, not the one of its named type."""
    found = [getattr(note, limit) for note in field.info.metadata if hasattr(note, limit)]
    named = [getattr(note, limit, None) for note in get_args(field.annotation)[1:]]
    own = [value for value in found if value is not None and value not in named]
    return own[-1] if own else None

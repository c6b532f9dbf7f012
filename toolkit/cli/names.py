"""Names a person may type for something in the library: its id, or the code that is printed on paper."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.models.base import Model
    from toolkit.models.library import Kind, Library

#: Kinds of content with their article, in the order in which they are listed.
ARTICLES: dict["Kind", str] = {
    "exercise": "an exercise",
    "case": "a case",
    "drill": "a drill",
    "session": "a session",
    "term": "a term",
}


def by_kind(library: "Library") -> "dict[Kind, Mapping[str, Model]]":
    """Everything with a name, by kind and id."""
    return {
        "exercise": library.exercises,
        "case": library.cases,
        "drill": library.drills,
        "session": library.sessions,
        "term": library.terms,
    }


def find(word: str, library: "Library") -> "dict[Kind, tuple[str, Model]]":
    """What is called so, with its id: at most one of each kind, because kinds may share an id."""
    return {
        kind: (identifier, noun)
        for kind, nouns in by_kind(library).items()
        for identifier, noun in nouns.items()
        if word == identifier or word.upper() == printed_code(noun)
    }


def names_in(library: "Library") -> tuple[str, ...]:
    """Every id and every printed code."""
    nouns = [pair for nouns in by_kind(library).values() for pair in nouns.items()]
    return (*(name for name, _ in nouns), *(code for _, noun in nouns if (code := printed_code(noun))))


def printed_code(noun: "Model") -> str:
    """The code of a noun; empty for a session or a term, and where a faulty file does not give it."""
    return str(getattr(noun, "code", ""))

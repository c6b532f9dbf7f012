"""The conformance set: the development set, ordinary prose, the examples of every rule, and nasty texts."""

from collections.abc import Sequence

from tests.language.conformance.nasty import NASTY
from tests.language.report import read_prose, read_set
from toolkit.models.language import Language


def statements(language: Language) -> dict[str, Sequence[str]]:
    """The texts by where they come from."""
    return {
        "development": development(),
        "prose": read_prose("development")[::3],
        "examples": [text for rule in language.rules for text in (*rule.matches, *rule.passes)],
        "nasty": NASTY,
    }


def development() -> list[str]:
    """A seventh of the statements of the development set: all of its parts and registers, in seconds."""
    return [one.text for one in read_set("development")][::7]

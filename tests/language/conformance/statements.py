"""The conformance set: the development set, ordinary prose, the examples of every rule, and nasty texts."""

import csv
from collections.abc import Sequence

from tests.language.conformance.nasty import NASTY
from tests.workspaces import REPOSITORY
from toolkit.models.language import Language

_SETS = REPOSITORY / "tests" / "language" / "sets"


def statements(language: Language) -> dict[str, Sequence[str]]:
    """The texts by where they come from."""
    return {
        "development": development(),
        "prose": (_SETS / "prose_development.txt").read_text(encoding="utf-8").splitlines(),
        "examples": [text for rule in language.rules for text in (*rule.matches, *rule.passes)],
        "nasty": NASTY,
    }


def development() -> list[str]:
    """The statements of the development set."""
    with (_SETS / "development.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row["text"] for row in rows]

"""Each folder of tests/cases/checks changes a few lines of the example and says what the rules find then.

`change.txt` names the file in its first line; then, as in a patch, lines to look for begin with "-" and what
stands there instead with "+". `expected.txt` is everything that `check` finds, as a person reads it.
"""

from pathlib import Path

import pytest

from tests.strategies import example_texts, library_from_texts
from toolkit.checks import RULES, check

CASES = sorted((Path(__file__).parents[1] / "cases" / "checks").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_changed_example_has_exactly_these_problems(case: Path) -> None:
    found = check(library_from_texts(changed_files((case / "change.txt").read_text())))

    assert "".join(f"{problem}\n" for problem in found) == (case / "expected.txt").read_text()


def test_the_unchanged_example_has_no_problem() -> None:
    assert check(library_from_texts(example_texts())) == ()


def test_every_rule_is_met_by_a_case() -> None:
    assert CASES
    expected = "".join((case / "expected.txt").read_text() for case in CASES)

    assert [rule.CODE for rule in RULES if f": {rule.CODE} " not in expected] == []


def changed_files(change: str) -> dict[str, str]:
    """The files of the example after the change."""
    name, *hunks = change.splitlines()
    texts = example_texts()
    result: list[str] = []
    rest = texts[name].splitlines()
    for hunk in hunks:
        if hunk.startswith("-"):
            position = rest.index(hunk[1:])
            result += rest[:position]
            rest = rest[position + 1 :]
        else:
            assert hunk.startswith("+"), hunk
            result.append(hunk[1:])
    texts[name] = "\n".join(result + rest) + "\n"
    return texts

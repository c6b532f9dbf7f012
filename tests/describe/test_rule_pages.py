import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from toolkit.checks import RULES
from toolkit.describe.printed_codes import STAGES
from toolkit.describe.rule_pages import RulePage, render_rule_pages
from toolkit.diagnostics import Severity
from toolkit.models.library import Kind

PROJECT = Path(__file__).parents[2]
SOURCES = [
    *(PROJECT / "toolkit" / "load").glob("*.py"),
    *(PROJECT / "toolkit" / "typeset").glob("*.py"),
    *(PROJECT / "toolkit" / "pipeline").glob("*.py"),
]
CASES = sorted((PROJECT / "tests" / "cases").rglob("expected.txt"))
LISTED = {code for codes in STAGES.values() for code in codes}
#: Everything through which a problem comes into being; its code is one of the words it is given.
MAKES_A_PROBLEM = {
    "Diagnostic",
    "BrandFileError",
    "Finding",
    "FontError",
    "PictureError",
    "Said",
    "Verdict",
    "add",
    "problem",
    "_report",
    "_stop",
}
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")
NO_CODES = {*get_args(Severity), *get_args(Kind)}


def words_of(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in MAKES_A_PROBLEM:
        for argument in (*call.args, *(each.value for each in call.keywords if each.arg == "code")):
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


def codes_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield from (word for word in words_of(node) if CODE.fullmatch(word))
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "CODE":
            yield ast.literal_eval(node.value)


def test_the_tables_hold_every_code_of_reading_and_printing_and_no_other() -> None:
    assert len(SOURCES) > 20
    assert {code for path in SOURCES for code in codes_in(path)} - NO_CODES == LISTED


def test_every_code_that_a_case_prints_is_on_the_page() -> None:
    assert len(CASES) > 50
    lines = [line for path in CASES for line in path.read_text(encoding="utf-8").splitlines()]
    printed = {found[1] for line in lines if (found := re.search(r":\d+:\d+: ([a-z-]+) ", line))}
    assert len(printed) > 30
    assert printed <= LISTED | {rule.CODE for rule in RULES}


def test_no_code_is_listed_twice() -> None:
    assert sum(map(len, STAGES.values())) == len(LISTED)
    assert LISTED.isdisjoint(rule.CODE for rule in RULES)


@pytest.mark.parametrize("stage", STAGES)
def test_every_code_has_its_row_with_meaning_and_remedy(stage: str) -> None:
    table = render_rule_pages(()).split(f"\n### {stage}\n")[1].split("\n###")[0]
    rows = [row for row in table.splitlines() if row.startswith("| `")]
    assert len(rows) == len(STAGES[stage])
    for code, (meaning, remedy) in STAGES[stage].items():
        assert f"| `{code}` | {meaning} | {remedy} |" in rows
        assert meaning
        assert remedy


def test_rules_stand_in_the_order_of_their_codes_with_contents_on_top() -> None:
    page = render_rule_pages([RulePage("zebra", "Last.\n\nMore."), RulePage("apple", "First.")])
    places = [
        page.index(part)
        for part in ("- [apple](#apple): First.", "- [zebra](#zebra): Last.", "\n## apple\n", "\n## zebra\n")
    ]
    assert places == sorted(places)

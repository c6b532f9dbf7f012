"""docs/rules.md: what `toolkit check` looks at, one heading a rule, so that a code in a message can be looked up."""

import inspect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolkit.describe.printed_codes import STAGES

_INTRODUCTION = """\
# Rules

What `toolkit check` looks at. The word after the place in a message is a code, and every code is on this page:
`exercises/…/fog-to-focus.yaml:31:5: steps-sum …` is explained under *steps-sum*. The rules of the field have a
heading each; what can go wrong while a file is read or printed stands in [tables at the end](#reading-and-printing).

This page is made from the rules by `make generate`.
"""


@dataclass(frozen=True, slots=True, order=True)
class RulePage:
    """A rule as its own module describes it.

    Attributes:
        code: the word in messages.
        text: the docstring of the rule, in Markdown.
    """

    code: str
    text: str


def render_rule_pages(rules: Iterable[RulePage]) -> str:
    """The page, in Markdown, with the rules in the order of their codes."""
    ordered = sorted(rules)
    contents = [
        f"- [{rule.code}](#{rule.code}): {inspect.cleandoc(rule.text).splitlines()[0]}" for rule in ordered
    ]
    sections = [f"\n## {rule.code}\n\n{inspect.cleandoc(rule.text)}" for rule in ordered]
    return "\n".join([_INTRODUCTION, *contents, *sections, "", "## Reading and printing", *_tables()]) + "\n"


def _tables() -> Iterator[str]:
    for title, codes in STAGES.items():
        yield f"\n### {title}\n"
        yield "| code | what it means | what to do |\n|---|---|---|"
        for code, (meaning, remedy) in sorted(codes.items()):
            yield f"| `{code}` | {meaning} | {remedy} |"

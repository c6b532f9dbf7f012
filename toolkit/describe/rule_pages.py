"""docs/rules.md: what `toolkit check` looks at, one heading a rule, so that a code in a message can be looked up."""

import inspect
from collections.abc import Iterable
from dataclasses import dataclass

_INTRODUCTION = """\
# Rules

What `toolkit check` looks at. The word after the place in a message is the heading here:
`exercises/…/fog-to-focus.yaml:31:5: steps-sum …` is explained under *steps-sum*.

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
    return "\n".join([_INTRODUCTION, *contents, *sections]) + "\n"

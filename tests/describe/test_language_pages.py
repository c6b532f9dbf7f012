"""The page of the rules of a language; that the committed one is up to date is tested with the other generated files."""

import re

import pytest

from tests.language.conformance.engines import english
from toolkit.describe.language_pages import render_language_pages
from toolkit.models.language import Language


@pytest.fixture(scope="module")
def language() -> Language:
    return english()


@pytest.fixture(scope="module")
def page(language: Language) -> str:
    return render_language_pages([language])


def test_every_rule_has_its_heading_its_reason_and_its_hint(language: Language, page: str) -> None:
    assert len(language.rules) > 12
    for rule in language.rules:
        section = page.split(f"\n#### {rule.id}\n")[1].split("\n###", maxsplit=1)[0]
        assert rule.reason in section
        assert rule.hint in section
        rows = [line for line in section.splitlines() if line.startswith("| ")][1:]
        assert len(rows) == max(len(rule.matches), len(rule.passes))


def test_every_way_from_the_contents_leads_to_a_heading(page: str) -> None:
    links = set(re.findall(r"\]\(#(.+?)\)", page))
    assert links == set(re.findall(r"^#### (.+)$", page, re.MULTILINE))


def test_every_pattern_slot_and_kind_is_told(language: Language, page: str) -> None:
    assert all(f"\n### {pattern.title}\n" in page for pattern in language.patterns)
    assert all(f"| {slot.title} | `{slot.id}` |" in page for slot in language.slots)
    assert page.count("\n| `") == len(language.kinds)


def test_signs_of_markdown_in_examples_stay_as_they_are_written(language: Language) -> None:
    rule = language.rules[0].model_copy(update={"matches": ("*a* | [b](c) <i>\nd",)})
    page = render_language_pages([language.model_copy(update={"rules": (rule,)})])
    assert "| \\*a\\* \\| \\[b](c) \\<i> d |" in page


def test_a_second_language_has_its_own_part(language: Language) -> None:
    page = render_language_pages([language, language.model_copy(update={"id": "de", "title": "Deutsch"})])
    assert page.index("\n## English\n") < page.index("\n## Deutsch\n")

"""Random texts, and random rules over random texts: the two engines still say the same. Bounded, and the same each time."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.language.conformance.engines import (
    english,
    give_rules,
    judged_by_browser,
    judged_by_python,
    opened,
)
from tests.language.conformance.soups import LETTERS, languages, texts_of
from toolkit.models.language import Language
from toolkit.subject.language.export import export
from toolkit.subject.language.grammar import Grammar

ENGLISH = english()
BOUNDED = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """A page with the engine; without a browser the tests are left out and say so."""
    with opened(ENGLISH) as found:
        if found is None:
            pytest.skip("no Chromium on this computer")
        yield found


@pytest.fixture(scope="module")
def grammar() -> Grammar:
    return Grammar(ENGLISH)


@BOUNDED
@given(texts=st.lists(texts_of(ENGLISH), min_size=20, max_size=40))
def test_soups_of_words_are_judged_alike(grammar: Grammar, page: Page, texts: list[str]) -> None:
    assert judged_by_browser(texts, page) == judged_by_python(texts, grammar)


@BOUNDED
@given(language=languages(ENGLISH), texts=st.lists(LETTERS, min_size=8, max_size=16))
def test_any_rules_judge_alike(page: Page, language: Language, texts: list[str]) -> None:
    give_rules(page, export(language))
    assert judged_by_browser(texts, page) == judged_by_python(texts, Grammar(language))

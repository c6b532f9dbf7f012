"""The rules travel to the page as data: whole, unchanged, and unable to become anything else there."""

import json

import pytest

from tests.language.conformance.engines import english
from toolkit.assemble import project
from toolkit.assemble.site_language import sentence_rules
from toolkit.models.brand import Brand
from toolkit.models.language import Language
from toolkit.models.library import Library
from toolkit.models.record import on_one_line
from toolkit.renderers.templates import data_block
from toolkit.subject.language.export import export

HOSTILE = "</script><script>alert(1)</script> <!-- \"a\" 'b' &amp; -- \\u003c"


@pytest.fixture(scope="module")
def language() -> Language:
    return english()


def library_with(*languages: Language) -> Library:
    return Library({}, {}, Brand.model_construct(), {}, languages={each.id: each for each in languages})


def written(language: Language) -> str:
    """What stands between the script tags."""
    (rules,) = sentence_rules(library_with(language))
    return str(data_block(on_one_line(project(rules, "participant")).exported))


def test_the_page_gets_everything_but_the_examples(language: Language) -> None:
    arrived = json.loads(written(language))
    expected = json.loads(json.dumps(export(language)))
    for rule in expected["rules"]:
        del rule["matches"], rule["passes"]
    assert arrived == expected


def test_content_of_an_overlay_stays_data(language: Language) -> None:
    first, *others = language.rules
    hostile = language.model_copy(update={"rules": (first.model_copy(update={"reason": HOSTILE}), *others)})
    text = written(hostile)
    assert not set("<>&\n") & set(text)
    assert json.loads(text)["rules"][0]["reason"] == HOSTILE


def test_languages_stand_in_the_order_of_their_codes(language: Language) -> None:
    other = language.model_copy(update={"id": "de", "title": "Deutsch"})
    found = sentence_rules(library_with(language, other))
    assert [(rules.code, rules.title) for rules in found] == [("de", "Deutsch"), ("en", "English")]

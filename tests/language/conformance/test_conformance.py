"""The engine for browsers says exactly what the toolkit says: verdict, findings with their places, slots, kinds, steps.

Everything is compared as it stands, with the rules as they stand, so there is no file of expected results to renew.
"""

import copy
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.language.conformance.engines import (
    SCRIPT,
    english,
    english_cues,
    give_rules,
    judged_by_browser,
    judged_by_python,
    opened,
)
from tests.language.conformance.nasty import NASTY
from tests.language.conformance.statements import statements
from toolkit.models.language import Language
from toolkit.subject.language.cues import parse_cues
from toolkit.subject.language.export import FORMAT, export
from toolkit.subject.language.grammar import Grammar
from toolkit.subject.language.tokens import is_letter, small

_HEADLINE = '"use strict";'


@pytest.fixture(scope="module")
def language() -> Language:
    return english()


@pytest.fixture(scope="module")
def grammar(language: Language) -> Grammar:
    return Grammar(language, parse_cues(english_cues()))


@pytest.fixture(scope="module")
def page(language: Language) -> Iterator[Page]:
    """A page with the engine; without a browser the tests are left out and say so."""
    with opened(language, english_cues()) as found:
        if found is None:
            pytest.skip("no Chromium on this computer")
        yield found


@pytest.fixture(scope="module")
def expected(language: Language, grammar: Grammar) -> dict[str, Any]:
    """What the toolkit says about the texts on which slips are to be found."""
    sets = statements(language)
    texts = list(dict.fromkeys([*sets["nasty"], *sets["examples"][::4], *sets["development"][::12]]))
    return dict(zip(texts, judged_by_python(texts, grammar), strict=True))


def differences(texts: Sequence[str], grammar: Grammar, page: Page) -> list[tuple[str, Any, Any]]:
    """Each text on which the two do not agree, cut short, with what either says."""
    here, there = judged_by_python(texts, grammar), judged_by_browser(texts, page)
    return [
        (text[:200], one, other) for text, one, other in zip(texts, here, there, strict=True) if one != other
    ]


def test_the_set_is_large_and_not_all_alike(language: Language, grammar: Grammar) -> None:
    sets = statements(language)
    assert sum(map(len, sets.values())) >= 600
    assert len(NASTY) >= 100
    judged = [one for texts in sets.values() for one in judged_by_python(texts, grammar)]
    assert all(
        sum(one["verdict"] == verdict for one in judged) >= 100 for verdict in ("owned", "weak", "neutral")
    )
    assert {found[0] for one in judged for found in one["findings"]} == {
        each.id for each in language.patterns
    }
    assert all(any(one["slots"][slot.id] for one in judged) for slot in language.slots)
    assert any(one["outweighed"] for one in judged)


@pytest.mark.parametrize("name", ["development", "prose", "examples", "nasty"])
def test_both_engines_say_the_same(name: str, language: Language, grammar: Grammar, page: Page) -> None:
    assert differences(statements(language)[name], grammar, page) == []


def test_every_code_point_is_read_alike(page: Page) -> None:
    """What is a word character and what becomes small, asked for each code point that there is."""
    told: dict[str, Any] = page.evaluate(
        """() => {
            const told = {words: [], small: []};
            let before = false;
            for (let code = 0; code < 0x110000; code += 1) {
                if (code >= 0xd800 && code <= 0xdfff) continue;
                const character = String.fromCodePoint(code);
                if (OwnershipLanguage.isWord(character) !== before) told.words.push(code);
                before = OwnershipLanguage.isWord(character);
                const small = OwnershipLanguage.small(character);
                if (small !== character) told.small.push([code, small]);
            }
            return told;
        }"""
    )
    characters = [chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF]
    words = [is_letter(character) or character in "0123456789_" for character in characters]
    borders = [
        ord(here)
        for here, one, other in zip(characters, [False, *words], words, strict=False)
        if one != other
    ]
    assert told["words"] == borders
    assert told["small"] == [[ord(one), small(one)] for one in characters if small(one) != one]


#: A change of the script each, as a slip of the hand might make it.
_SLIPS = {
    "offsets in units of strings": ("first + Array.from(written).length", "first + written.length"),
    "capitals as the browser does it": (
        "return Array.from(small(written)",
        "return Array.from(written.toLowerCase()",
    ),
    "no carry from word to word": ("carry = sum > 0xffffffff ? 1 : 0", "carry = 0"),
    "no bit moved from word to word": ("moved = old >>> 31", "moved = 0"),
    "nothing may stand again": ("(entered | (old & this.repeated[word]))", "entered"),
    "a shorter look back": ("MOST_BACK = 60", "MOST_BACK = 4"),
    "shorter sentences": ("MOST_TOKENS = 240", "MOST_TOKENS = 239"),
    "longer quotations": ("LONGEST_QUOTATION = 400", "LONGEST_QUOTATION = 401"),
    "closing marks open": ("!whole && token.start !== quotedUntil &&", "!whole &&"),
    "rules speak in silent sentences": ("(kind.silent && !rule.everywhere)", "false"),
    "findings of a pattern overlap": ("const isNew = one.start >=", "const isNew = true || one.start >="),
    "punctuation stays in findings": ("end - 1 > first && isPunctuation", "false && isPunctuation"),
    "a run counts twice": ("&& !known.has(run.text)", ""),
    "longer runs": ("LONGEST_RUN = 3", "LONGEST_RUN = 2"),
    "shorter frames": ("LONGEST_FRAME = 4", "LONGEST_FRAME = 3"),
    "no bias": ("sum + cues.bias[of][number] * weighed.measure", "sum"),
    "short statements weigh more": ("LEAST_TOKENS = 6", "LEAST_TOKENS = 1"),
    "stretches grow": ("COST = 4", "COST = 0"),
    "one pattern at most": ("CLOSE = 40", "CLOSE = 1"),
    "every pattern is likely": ("MOST_PATTERNS = 3", "MOST_PATTERNS = 12"),
}


#: Every third in every run; a campaign tries them all.
_SLIPS_TRIED = [
    pytest.param(slip, marks=[] if number % 3 == 0 else [pytest.mark.campaign])
    for number, slip in enumerate(_SLIPS)
]


@pytest.mark.parametrize("slip", _SLIPS_TRIED)
def test_a_slip_in_the_script_is_found(
    slip: str, language: Language, expected: dict[str, Any], page: Page
) -> None:
    right, wrong = _SLIPS[slip]
    source = SCRIPT.read_text(encoding="utf-8")
    assert source.count(right) == 1
    other = page.context.new_page()
    try:
        other.add_script_tag(content=source.replace(right, wrong))
        give_rules(other, export(language, english_cues()))
        assert judged_by_browser(list(expected), other) != list(expected.values())
    finally:
        other.close()


#: The same where a language has no cues, so that the rules decide.
_SLIPS_WITHOUT_CUES = {
    "nothing yields": ("!(whole || found.yields)", "!whole"),
    "every owned sentence outweighs": ("owned.filter((sentence) => sentence.kind.outweighs)", "owned"),
}


@pytest.mark.parametrize("slip", _SLIPS_WITHOUT_CUES)
def test_a_slip_where_rules_decide_is_found(slip: str, language: Language, page: Page) -> None:
    right, wrong = _SLIPS_WITHOUT_CUES[slip]
    source = SCRIPT.read_text(encoding="utf-8")
    assert source.count(right) == 1
    texts, grammar = statements(language)["development"][::2], Grammar(language)
    other = page.context.new_page()
    try:
        other.add_script_tag(content=source)
        give_rules(other, export(language))
        assert differences(texts, grammar, other) == []
        other.evaluate("() => { delete window.OwnershipLanguage; }")
        other.add_script_tag(content=source.replace(right, wrong))
        give_rules(other, export(language))
        assert differences(texts, grammar, other)
    finally:
        other.close()


def test_a_slip_in_the_rules_is_found(language: Language, grammar: Grammar, page: Page) -> None:
    exported = copy.deepcopy(export(language, english_cues()))
    del exported["spellings"]["can't"]
    other = page.context.new_page()
    try:
        other.add_script_tag(path=SCRIPT)
        give_rules(other, exported)
        assert differences(["I can't send it."], grammar, other)
    finally:
        other.close()


def test_rules_of_another_format_are_refused_with_a_sentence(language: Language, page: Page) -> None:
    with pytest.raises(Exception, match=f"have format {FORMAT + 1}; this engine reads format {FORMAT}"):
        give_rules(page, {**export(language), "format": FORMAT + 1})


def test_the_script_needs_nothing_that_pages_are_denied() -> None:
    """No module, no code made from text, nothing fetched, nothing kept, nothing that depends on a place."""
    source = SCRIPT.read_text(encoding="utf-8")
    assert _HEADLINE in source
    denied = (
        "import ",
        "export ",
        "eval(",
        "new Function",
        "fetch(",
        "localStorage",
        "Locale",
        "\\w",
        "\\b",
        "await ",
    )
    assert [word for word in denied if word in source.replace("export.py", "")] == []

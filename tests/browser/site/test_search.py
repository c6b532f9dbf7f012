"""People find a page by the form of the word they happen to use."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.site.browsing import Visit
from tests.browser.site.built_pages import Site
from tests.browser.site.looking import results, search_for, until
from tests.browser.site.serving import served

#: Counted in pages; a telephone shows about four without scrolling.
_FIRST = 4

_PROMISE = "exercises/six-slot-promise.html"
_THANKS = "exercises/specific-thanks.html"
_AGREEMENT = "exercises/five-line-agreement.html"
_NO = "exercises/honest-no.html"
_FOG = "exercises/fog-to-focus.html"

_FORMS = {
    _PROMISE: [
        "promise",
        "promises",
        "promised",
        "promising",
        "PROMISE",
        "Promises",
        "six-slot",
        "six slot",
        "promi",
    ],
    _THANKS: ["thanks", "thank", "thanking", "Specific thanks", "specif"],
    _AGREEMENT: ["agreement", "agreements", "five line agreement", "five-line", "agreem"],
    _NO: ["honest no", "The honest no", "hone"],
    _FOG: ["fog", "Fog to Focus", "FOG TO FOCUS", "fog to fo"],
    "exercises/index.html": ["exercise", "exercises"],
    "drills/index.html": ["drill", "drills", "Drills"],
    "cases/index.html": ["case", "cases"],
    "glossary.html": [
        "check in",
        "check-in",
        "checking in",
        "check-ins",
        "follow up",
        "follow-up",
        "follow-ups",
    ],
}


@pytest.fixture(scope="module")
def searching(browser: Browser, participants: Site) -> Iterator[Visit]:
    """A visitor of the site below a path."""
    with served(participants, "/training/x/") as top, Visit(browser, top) as visit:
        yield visit


def _found(visit: Visit, words: str) -> list[str]:
    """The first pages found for these words, asked on a page that is not at the top; what was asked before is gone."""
    page = visit.page
    if page.url != f"{visit.top}exercises/index.html":
        visit.open("exercises/index.html")
        page.keyboard.press("/")
    page.get_by_role("textbox", name="Search").fill("")
    until(page, "!/match/i.test(document.querySelector('.md-search-result__meta').innerText)")
    search_for(page, words)
    return [path.removeprefix("/training/x/").lstrip("/") for path in results(page)][:_FIRST]


@pytest.mark.parametrize("expected", _FORMS)
def test_every_form_of_a_word_finds_the_page(searching: Visit, expected: str) -> None:
    found = {words: _found(searching, words) for words in _FORMS[expected]}
    assert {words: pages for words, pages in found.items() if expected not in pages} == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("doesn't scold", "doesn’t scold"),
        ("I'll ask", "I’ll ask"),
        ("follow up", "follow-up"),
        ("check in", "check-in"),
    ],
)
def test_two_spellings_find_the_same(searching: Visit, one: str, other: str) -> None:
    found = _found(searching, one)
    assert found
    assert found == _found(searching, other)


def test_an_apostrophe_does_not_hide_a_page(searching: Visit) -> None:
    assert "glossary.html" in _found(searching, "doesn't scold")


def test_words_in_quotation_marks_stay_as_they_are(searching: Visit) -> None:
    assert _PROMISE in _found(searching, '"six-slot promise"')


@pytest.mark.parametrize("way", ["/", "file"])
def test_it_searches_at_the_root_and_from_a_disk(browser: Browser, participants: Site, way: str) -> None:
    """Below a path: the tests above."""
    if way == "file":
        with Visit(browser, participants.pages.as_uri() + "/") as visit:
            assert _PROMISE in _found(visit, "promising")
    else:
        with served(participants) as top, Visit(browser, top) as visit:
            assert _PROMISE in _found(visit, "promising")

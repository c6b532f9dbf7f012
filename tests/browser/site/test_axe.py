"""Nothing that axe can see stands in a reader's way: every kind of page, both colours, on a telephone or at a desk.

No rule is left out and no element is passed over: where the theme was at fault, site/overrides/ puts it right.
"""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.site.browsing import DESKTOP, PHONE, Visit, each_site_in_a_size
from tests.browser.site.built_pages import Site
from tests.browser.site.looking import COLOUR_RULES, search_for, until, violations
from tests.browser.site.serving import served

_SIZES = [pytest.param(PHONE, id="phone"), pytest.param(DESKTOP, id="desktop")]


@each_site_in_a_size
def test_every_kind_of_page_has_no_violation(browser: Browser, site: Site, size: dict[str, int]) -> None:
    with (
        served(site) as top,
        Visit(browser, top, viewport=size, color_scheme="light", reduced_motion="reduce") as visit,
    ):
        found: dict[str, list[str]] = {}
        for kind, path in site.own_kinds().items():
            page = visit.open(path)
            found[f"{kind}, light"] = violations(page)
            page.emulate_media(color_scheme="dark")
            found[f"{kind}, dark"] = violations(page, COLOUR_RULES)
            page.emulate_media(color_scheme="light")
    assert {kind: lines for kind, lines in found.items() if lines} == {}


def _search(page: Page, size: dict[str, int]) -> None:
    if size is PHONE:
        page.locator("header").get_by_role("button", name="Search").first.click()
    search_for(page, "promise")
    page.locator(".md-search-result__link").first.wait_for()


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_an_open_search_has_no_violation(
    browser: Browser, address: str, size: dict[str, int], colours: str
) -> None:
    options = {"viewport": size, "color_scheme": colours, "reduced_motion": "reduce"}
    with Visit(browser, address, **options) as visit:
        page = visit.open("exercises/index.html")
        _search(page, size)
        assert violations(page) == []
        search_for(page, "qwertz")
        until(page, "document.querySelectorAll('.md-search-result__link').length === 0")
        assert violations(page) == []


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_an_open_menu_has_no_violation(browser: Browser, address: str, colours: str) -> None:
    options = {"viewport": PHONE, "color_scheme": colours, "reduced_motion": "reduce"}
    with Visit(browser, address, **options) as visit:
        page = visit.open("evidence.html")
        page.locator("header").get_by_role("button", name="Navigation").click()
        page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Cases").wait_for()
        assert violations(page) == []


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_page_for_wrong_addresses_has_no_violation(browser: Browser, address: str, colours: str) -> None:
    with Visit(browser, address, color_scheme=colours) as visit:
        assert violations(visit.open("gone.html")) == []


def test_a_fault_is_found(browser: Browser, address: str) -> None:
    """The tests above can fail."""
    with Visit(browser, address) as visit:
        page = visit.open("index.html")
        page.evaluate("document.querySelector('article').prepend(new Image())")
        assert any(line.startswith("image-alt") for line in violations(page))

"""Everything can be done with the keyboard alone, and one sees where one is."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.site.browsing import DESKTOP, PHONE, Visit, each_site_in_a_size
from tests.browser.site.built_pages import Site
from tests.browser.site.looking import focused, press_until, search_for, until
from tests.browser.site.serving import served

_SIZES = [pytest.param(PHONE, id="phone"), pytest.param(DESKTOP, id="desktop")]
_QUERY = "Search"


@pytest.fixture
def desktop(browser: Browser, address: str) -> Iterator[Visit]:
    """A visitor at a desk."""
    with Visit(browser, address, reduced_motion="reduce") as visit:
        yield visit


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Visit]:
    """A visitor with a telephone, or with a desktop enlarged."""
    with Visit(browser, address, viewport=PHONE, reduced_motion="reduce") as visit:
        yield visit


def _search_is_open(page: Page) -> bool:
    found: bool = page.locator("#__search").is_checked()
    return found


@each_site_in_a_size
def test_a_round_with_tab_passes_visible_marked_things_and_ends(
    browser: Browser, site: Site, size: dict[str, int]
) -> None:
    """From the skip link to the last link of the page, without getting stuck and without losing sight."""
    with served(site) as top, Visit(browser, top, viewport=size, reduced_motion="reduce") as visit:
        for kind, path in site.own_kinds().items():
            page = visit.open(path)
            stops, ended = _round(page)
            names = [stop["name"] for stop in stops]
            if not kind.startswith("sheets/"):
                assert names[0] == "Skip to content", kind
                in_text = any("md-typeset" in stop["within"] for stop in stops)
                assert in_text or not ended or not _links(page), (
                    f"{kind}: the text has links that Tab passes over"
                )
            unseen = [stop["name"] for stop in stops if not stop["visible"]]
            assert unseen == [], f"{kind}: these have the focus and are not on the screen"
            unmarked = [stop["name"] for stop in stops if not stop["marked"]]
            assert unmarked == [], f"{kind}: nobody sees that these have the focus"


def _links(page: Page) -> int:
    return page.locator("article a[href]:visible").count()


def _round(page: Page, most: int = 30) -> tuple[list[dict[str, object]], bool]:
    """Where Tab leads, until it begins anew, or for a good part of a long page; and whether it came round."""
    stops: list[dict[str, object]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = focused(page)
        if stop is None or (stops and stop["place"] == stops[0]["place"]):
            return stops, True
        passed = {earlier["place"] for earlier in stops}
        assert stop["place"] not in passed, f"Tab does not get past {stop['name']}"
        stops.append(stop)
    return stops, False


def test_the_skip_link_leads_past_the_menu(desktop: Visit) -> None:
    for path in ("exercises/index.html", "evidence.html"):
        page = desktop.open(path)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.url.endswith("#page")
        title = page.locator("article h1").bounding_box()
        header = page.locator("header").first.bounding_box()
        assert title
        assert header
        assert title["y"] >= header["height"], "the title is not under the header"
        page.keyboard.press("Tab")
        stop = focused(page)
        assert stop
        assert "md-content__inner" in stop["within"]


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_search_and_arrows_lead_to_a_result(desktop: Visit, key: str) -> None:
    page = desktop.open("exercises/index.html")
    page.keyboard.press(key)
    assert _search_is_open(page)
    search_for(page, "promise")
    announced = page.get_by_role("search").get_by_role("status")
    assert "matching" in announced.inner_text()
    page.keyboard.press("ArrowDown")
    stop = focused(page)
    assert stop
    assert stop["tag"] == "a"
    assert stop["visible"]
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "exercises/index.html" not in url)
    assert stop["href"].split("#")[0].split("?")[0].split("/")[-1] in page.url


def test_tab_reaches_the_search_and_enter_takes_the_best_result(desktop: Visit) -> None:
    page = desktop.open("index.html")
    press_until(page, "Tab", _QUERY)
    assert _search_is_open(page)
    search_for(page, "honest no")
    page.keyboard.press("Enter")
    page.wait_for_url("**/exercises/honest-no.html*")


@pytest.mark.parametrize("size", _SIZES)
def test_escape_closes_the_search(browser: Browser, address: str, size: dict[str, int]) -> None:
    with Visit(browser, address, viewport=size, reduced_motion="reduce") as visit:
        page = visit.open("index.html")
        page.keyboard.press("/")
        search_for(page, "promise")
        page.keyboard.press("Escape")
        assert not _search_is_open(page)
        page.keyboard.press("Tab")
        stop = focused(page)
        assert stop
        assert stop["visible"]


def test_tab_leaves_the_search(desktop: Visit) -> None:
    page = desktop.open("index.html")
    page.keyboard.press("/")
    search_for(page, "promise")
    page.keyboard.press("Tab")
    assert not _search_is_open(page)
    stop = focused(page)
    assert stop
    assert stop["visible"]
    assert stop["name"] != _QUERY


def test_the_search_of_a_telephone_opens_by_its_button_and_gives_the_focus_back(phone: Visit) -> None:
    page = phone.open("index.html")
    press_until(page, "Tab", "Search")
    page.keyboard.press("Enter")
    until(page, "document.activeElement.matches('.md-search__input')")
    page.keyboard.press("Escape")
    until(page, "document.activeElement.matches('header button[data-toggle=__search]')")
    assert page.locator("header button[data-toggle=__search]").first.get_attribute("aria-expanded") == "false"


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_of_a_telephone_opens_moves_the_focus_and_closes(phone: Visit, key: str) -> None:
    page = phone.open("exercises/index.html")
    button = page.locator("header button[data-toggle=__drawer]")
    menu = page.get_by_role("navigation", name="Navigation")
    link = menu.get_by_role("link", name="Evidence", exact=True)
    assert button.get_attribute("aria-expanded") == "false"
    assert not link.is_visible(), "a closed menu offers nothing"
    press_until(page, "Tab", "Navigation")
    page.keyboard.press(key)
    assert button.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.matches('.md-nav__close')")
    assert link.is_visible()
    page.keyboard.press("Escape")
    until(page, "document.activeElement.matches('header button[data-toggle=__drawer]')")
    assert button.get_attribute("aria-expanded") == "false"


def test_the_menu_of_a_telephone_leads_to_a_page(phone: Visit) -> None:
    page = phone.open("exercises/index.html")
    press_until(page, "Tab", "Navigation")
    page.keyboard.press("Enter")
    stop = press_until(page, "Tab", "Evidence")
    assert stop["visible"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/evidence.html")


def test_the_menu_of_a_telephone_closes_by_its_button_and_when_the_focus_leaves(phone: Visit) -> None:
    page = phone.open("exercises/index.html")
    press_until(page, "Tab", "Navigation")
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    until(page, "document.activeElement.matches('header button[data-toggle=__drawer]')")
    assert not page.locator("#__drawer").is_checked()
    page.keyboard.press("Enter")
    assert page.locator("#__drawer").is_checked()
    for _ in range(30):
        page.keyboard.press("Tab")
        stop = focused(page)
        assert stop
        assert stop["visible"], stop["name"]
        if "md-nav" not in stop["within"]:
            break
    assert not page.locator("#__drawer").is_checked()


def test_colours_are_chosen_by_keyboard_and_stay(desktop: Visit) -> None:
    page = desktop.open("index.html")
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    press_until(page, "Tab", "Colours: as on this computer")
    page.keyboard.press("ArrowRight")
    stop = focused(page)
    assert stop
    assert (stop["name"], stop["visible"], stop["marked"]) == ("Colours: light", True, True)
    page.keyboard.press("ArrowRight")
    assert page.evaluate(scheme) == "slate"
    page.reload()
    assert page.evaluate(scheme) == "slate"
    page = desktop.open("evidence.html")
    assert page.evaluate(scheme) == "slate"

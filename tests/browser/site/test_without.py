"""Pages without scripts, without motion, on a screen of 320 pixels: everything is still there and can be read."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.site.browsing import PHONE, Visit
from tests.browser.site.built_pages import Site
from tests.browser.site.looking import scrolls_sideways
from tests.browser.site.pictures import take_picture
from tests.browser.site.serving import served

#: What a window of 1280 pixels has left at 400 %.
_ENLARGED = {"width": 320, "height": 256}
_PROJECTOR = {"width": 1920, "height": 1080}

_READABLE = """() => {
    const text = document.querySelector("article, main");
    return text.checkVisibility({visibilityProperty: true, opacityProperty: true})
        && text.getBoundingClientRect().width > 200 ? text.innerText.trim().length : 0;
}"""


@pytest.fixture(params=["phone", "desktop"])
def plain(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Visit]:
    """A visitor whose browser runs no scripts of pages."""
    size = {"viewport": PHONE} if request.param == "phone" else {}
    with Visit(browser, address, java_script_enabled=False, **size) as visit:
        yield visit


def test_without_scripts_every_kind_of_page_can_be_read(plain: Visit, participants: Site) -> None:
    for path in participants.kinds().values():
        page = plain.open(path)
        assert page.evaluate(_READABLE) > 20, path
        assert not scrolls_sideways(page), path
    assert plain.seen.troubles() == []


def test_without_scripts_the_menu_leads_on(plain: Visit) -> None:
    page = plain.open("index.html")
    menu = page.get_by_role("navigation", name="Navigation")
    for name, path in (("Exercises", "exercises/index.html"), ("Evidence", "evidence.html")):
        menu.get_by_role("link", name=name, exact=True).first.click()
        assert page.url.endswith(path)


def test_without_scripts_lists_lead_to_an_exercise(plain: Visit) -> None:
    page = plain.open("exercises/index.html")
    assert page.locator("#exercises li").count() > 3
    page.locator(".lists").get_by_role("link").first.click()
    page.locator("article .links a").first.click()
    assert "/exercises/" in page.url
    assert page.locator("article").get_by_role("heading", level=1).is_visible()


def test_without_scripts_there_is_no_control_that_does_nothing(plain: Visit) -> None:
    page = plain.open("exercises/index.html")
    controls = page.locator("button, input, select, [role=button]")
    assert controls.count() > 3, "they are in the page, for those who have scripts"
    assert [control.get_attribute("aria-label") for control in controls.all() if control.is_visible()] == []


@pytest.mark.parametrize(
    ("site", "size"),
    [
        pytest.param("participants", PHONE, id="participants-phone"),
        pytest.param("trainers", _ENLARGED, id="trainers-enlarged"),
        pytest.param("participants", _PROJECTOR, id="participants-projector"),
        pytest.param("participants", _ENLARGED, id="participants-enlarged", marks=pytest.mark.campaign),
        pytest.param("trainers", PHONE, id="trainers-phone", marks=pytest.mark.campaign),
        pytest.param("trainers", _PROJECTOR, id="trainers-projector", marks=pytest.mark.campaign),
    ],
    indirect=["site"],
)
def test_no_kind_of_page_scrolls_sideways(browser: Browser, site: Site, size: dict[str, int]) -> None:
    wide = []
    with served(site) as top, Visit(browser, top, viewport=size) as visit:
        for kind, path in site.own_kinds().items():
            page = visit.open(path)
            take_picture(page, site, kind)
            wide += [path] if scrolls_sideways(page) else []
    assert wide == []


def test_enlarged_four_times_search_and_menu_still_work(browser: Browser, address: str) -> None:
    with Visit(browser, address, viewport=_ENLARGED, reduced_motion="reduce") as visit:
        page = visit.open("index.html")
        page.locator("header").get_by_role("button", name="Navigation").click()
        page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Cases").click()
        page.wait_for_url("**/cases/index.html")
        page.locator("header").get_by_role("button", name="Search").first.click()
        page.get_by_role("textbox", name="Search").press_sequentially("promise")
        page.locator(".md-search-result__link").first.click()
        page.wait_for_url(lambda url: "cases/index.html" not in url)


def test_who_wants_no_motion_gets_none(browser: Browser, participants: Site, address: str) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter(element => {
        const style = getComputedStyle(element);
        const moves = style.transitionProperty !== "none" && parseFloat(style.transitionDuration) > 0;
        return moves || style.animationName !== "none" || style.scrollBehavior === "smooth";
    }).map(element => element.outerHTML.slice(0, 80))"""
    with Visit(browser, address) as visit:
        assert visit.open("index.html").evaluate(moving), "the theme moves for everybody else"
    with Visit(browser, address, reduced_motion="reduce") as visit:
        for path in participants.kinds().values():
            page: Page = visit.open(path)
            assert page.evaluate(moving) == [], path

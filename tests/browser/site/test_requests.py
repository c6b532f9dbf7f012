"""Every kind of page asks for nothing outside the site and misses nothing inside it, wherever the site stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.site.browsing import Visit
from tests.browser.site.built_pages import Site, build
from tests.browser.site.serving import served

_WAYS = ["/", "/training/x/", "file"]
#: The two sites share their kinds of pages; a campaign tries the other ways as well.
_USUAL = {("participants", "/"), ("participants", "file"), ("trainers", "/training/x/")}


@contextmanager
def _top(site: Site, way: str) -> Iterator[str]:
    if way == "file":
        yield site.pages.as_uri() + "/"
    else:
        with served(site, way) as top:
            yield top


def test_the_kinds_of_pages_are_those_of_a_site(participants: Site, trainers: Site) -> None:
    kinds = participants.kinds()
    expected = {"index", "exercises", "exercises list", "exercises by something", "cases", "cases list"}
    expected |= {
        "drills",
        "drills list",
        "glossary",
        "evidence",
        "after-the-workshop",
        "what-we-do-not-track",
    }
    expected |= {"sheets/exercises", "sheets/cases", "sheets/drills"}
    assert expected <= set(kinds)
    assert set(kinds) < set(trainers.kinds()), "trainers have pages of their own besides"


@pytest.mark.parametrize(
    ("site", "way"),
    [
        pytest.param(site, way, marks=[] if (site, way) in _USUAL else [pytest.mark.campaign])
        for site in ("participants", "trainers")
        for way in _WAYS
    ],
    indirect=["site"],
)
def test_every_kind_of_page_arrives_whole_and_asks_nobody_else(
    browser: Browser, site: Site, way: str
) -> None:
    with _top(site, way) as top, Visit(browser, top) as visit:
        for path in site.own_kinds().values():
            page = visit.open(path)
            assert page.locator("h1").count() > 0, path
        assert len(set(visit.seen.asked)) > len(site.own_kinds()), "pages and what belongs to them"
        assert visit.seen.troubles() == []


@pytest.mark.parametrize("way", _WAYS)
def test_searching_asks_nobody_else(browser: Browser, participants: Site, way: str) -> None:
    with _top(participants, way) as top, Visit(browser, top) as visit:
        page = visit.open("exercises/index.html")
        page.keyboard.press("/")
        page.keyboard.type("promise")
        page.locator(".md-search-result__link").first.wait_for()
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "exercises/index.html" not in url)
        assert visit.seen.troubles() == []


def test_what_leads_outside_is_seen(browser: Browser, participants: Site) -> None:
    """The three tests above can fail: each kind of trouble is found when there is one."""
    with served(participants) as top, Visit(browser, top) as visit:
        page = visit.open("index.html")
        page.evaluate("fetch('https://elsewhere.example/').catch(() => 0)")
        page.evaluate("fetch('not-here.css')")
        page.evaluate(
            "document.body.append(Object.assign(new Image(), {src: 'http://elsewhere.example/x.png'}))"
        )
        page.evaluate(
            "document.head.append(Object.assign(document.createElement('style'), {textContent: 'a{}'}))"
        )
        page.evaluate("setTimeout(() => nothing.here, 0)")
        page.wait_for_timeout(300)
        troubles = "\n".join(visit.seen.troubles())
    for sign in ("connect-src", "not-here.css 404", "img-src", "style-src-elem", "nothing is not defined"):
        assert sign in troubles


def test_an_image_from_elsewhere_is_seen_where_there_is_no_policy(
    browser: Browser, participants: Site
) -> None:
    with Visit(browser, participants.pages.as_uri() + "/") as visit:
        page = visit.open("index.html")
        page.evaluate(
            "document.body.append(Object.assign(new Image(), {src: 'http://elsewhere.example/x.png'}))"
        )
        page.wait_for_timeout(300)
        assert visit.seen.outside == ["http://elsewhere.example/x.png"]


def test_nothing_is_kept_but_the_choice_of_colours(browser: Browser, participants: Site) -> None:
    kept = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
    with served(participants, "/training/x/") as top, Visit(browser, top) as visit:
        for path in participants.kinds().values():
            page = visit.open(path)
        page = visit.open("index.html")
        page.keyboard.press("/")
        page.keyboard.type("promise")
        page.locator(".md-search-result__link").first.wait_for()
        page.keyboard.press("Escape")
        assert page.evaluate(kept) == [["/training/x/.__palette"], [], ""]
        assert visit.context.cookies() == []
        assert page.evaluate("indexedDB.databases()") == []
        assert page.evaluate("caches.keys()") == []
        assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []


@pytest.mark.parametrize("wrong", ["no-such-page.html", "exercises/no/such/page.html"])
def test_a_wrong_address_gets_words_and_needs_nothing(
    browser: Browser, participants: Site, wrong: str
) -> None:
    with served(participants, "/training/x/") as top, Visit(browser, top) as visit:
        page = visit.open(wrong)
        assert "not here" in page.locator("h1").inner_text()
        assert page.locator("a, script, link[rel=stylesheet], style, img").count() == 0
        assert visit.seen.asked == [page.url]
        assert [trouble for trouble in visit.seen.troubles() if page.url not in trouble] == []


def test_where_the_site_stands_is_known_a_wrong_address_shows_the_way_home(
    browser: Browser, tmp_path: Path
) -> None:
    site = build("participants", tmp_path, "--url", "https://intranet.example/training/")
    with served(site) as top, Visit(browser, top) as visit:
        page = visit.open("gone.html")
        links = [link.get_attribute("href") for link in page.get_by_role("link").all()]
        assert links == ["https://intranet.example/training/index.html"]

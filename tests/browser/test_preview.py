"""The preview in a real browser: pages that follow by themselves, and what is wrong in a panel."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.serving import PATIENCE, Serving, copy_site

TITLE = "title: Say It Back"
PAGE = "exercises/example.html"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    running = Serving(copy_site(tmp_path_factory.mktemp("browsed") / "home"))
    yield running
    running.end()


@pytest.fixture
def serving(shared: Serving) -> Iterator[Serving]:
    yield shared
    if shared.process.poll() is None:
        shared.put_back()


@pytest.fixture
def page(serving: Serving, page: Page) -> Page:
    """The page of the exercise, waiting for news."""
    page.set_viewport_size({"width": 1280, "height": 600})
    page.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    page.goto(f"http://127.0.0.1:{serving.port}/{PAGE}")
    return page


def panel(page: Page) -> Locator:
    return page.get_by_role("region", name=re.compile("problem|ended"))


def break_it(serving: Serving) -> None:
    serving.change(serving.exercise, TITLE, "titel: Say It Back")


def mend_it(serving: Serving) -> None:
    serving.change(serving.exercise, "titel: Say It Back", TITLE)


def test_a_page_follows_by_itself_and_keeps_its_place(page: Page, serving: Serving) -> None:
    page.evaluate("window.scrollTo(0, 400)")
    assert page.evaluate("window.scrollY") == 400
    serving.change(serving.exercise, TITLE, "title: Say It Twice")
    expect(page.locator("h1")).to_have_text("Say It Twice")
    page.wait_for_function("window.scrollY === 400")


def test_the_panel_shows_what_is_wrong_until_it_is_right(page: Page, serving: Serving) -> None:
    expect(panel(page)).to_have_count(0)
    page.evaluate("window.sameLife = true")
    break_it(serving)
    expect(panel(page)).to_contain_text("1 problem")
    expect(panel(page)).to_contain_text("exercises/expectation-clarity/example.yaml:1:1")
    expect(panel(page)).to_contain_text("did you mean 'title'?")
    expect(page.locator("h1")).to_have_text("Say It Back")
    mend_it(serving)
    expect(panel(page)).to_have_count(0)
    assert page.evaluate("window.sameLife"), "pages that did not change are not loaded again"


def test_a_page_opened_while_it_is_wrong_has_the_panel(page: Page, serving: Serving) -> None:
    version = serving.state()["version"]
    break_it(serving)
    serving.state(version)
    page.goto(f"http://127.0.0.1:{serving.port}/")
    expect(panel(page)).to_contain_text("1 problem")


def test_what_content_says_is_shown_as_text(page: Page, serving: Serving) -> None:
    serving.change(serving.exercise, TITLE, f'{TITLE}\n"<img src=x onerror=alert(1)>": 1')
    expect(panel(page)).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.evaluate("document.querySelector('#toolkit-preview').shadowRoot.querySelector('img')") is None


def test_the_panel_takes_no_focus_is_said_and_can_be_put_away(page: Page, serving: Serving) -> None:
    page.locator("main a, nav a, header a").first.focus()
    before = page.evaluate("document.activeElement.outerHTML")
    break_it(serving)
    expect(panel(page)).to_be_visible()
    assert page.evaluate("document.activeElement.outerHTML") == before
    expect(page.locator("#toolkit-preview [role=status]")).to_have_text("1 problem")
    page.get_by_role("button", name="Hide").click()
    expect(panel(page)).to_have_count(0)
    # Put away is not for ever: what is wrong next is shown again.
    serving.change(serving.exercise, "titel:", "tittel:")
    expect(panel(page)).to_contain_text("tittel")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_is_accessible_in_light_and_dark(page: Page, serving: Serving, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    break_it(serving)
    expect(panel(page)).to_be_visible()
    results: Any = Axe().run(page, context="#toolkit-preview").response
    assert "color-contrast" in {item["id"] for item in results["passes"]}
    assert [(item["id"], item["nodes"][0]["html"][:120]) for item in results["violations"]] == []


def test_the_end_of_a_page_can_be_scrolled_into_sight_above_the_panel(page: Page, serving: Serving) -> None:
    height = page.evaluate("document.documentElement.scrollHeight")
    assert height - page.evaluate("document.body.getBoundingClientRect().bottom") < 1  # nothing added yet
    break_it(serving)
    expect(panel(page)).to_be_visible()
    page.set_viewport_size({"width": 400, "height": 600})  # more lines, so a higher panel
    page.wait_for_timeout(200)
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    end, box = page.locator("footer").last.bounding_box(), panel(page).bounding_box()
    assert end
    assert box
    assert end["y"] + end["height"] <= box["y"] + 1


def test_nothing_of_the_preview_is_printed(page: Page, serving: Serving) -> None:
    break_it(serving)
    expect(panel(page)).to_be_visible()
    page.emulate_media(media="print")
    assert page.locator("#toolkit-preview").is_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_of_print_pages_is_accessible_and_leads_to_a_page_that_follows(
    page: Page, serving: Serving, scheme: Any
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"http://127.0.0.1:{serving.port}/packs/")
    results: Any = Axe().run(page).response
    assert results["passes"]
    assert [(item["id"], item["nodes"][0]["html"][:120]) for item in results["violations"]] == []
    page.get_by_role("link", name="Promises that hold").click()
    page.get_by_role("link", name="facilitator-guide.html").click()
    expect(page.locator("body")).to_contain_text("Promises that hold")
    serving.change(
        serving.home / "sessions/example.yaml", "title: Promises that hold", "title: Promises kept"
    )
    expect(page.locator("body")).to_contain_text("Promises kept")


def test_many_open_pages_do_not_keep_another_from_loading(browser: Browser, serving: Serving) -> None:
    """A browser has six connections to an address. Pages that nobody sees must not hold one."""
    context = browser.new_context()
    others = [context.new_page() for _ in range(7)]
    for other in others:
        # Without a screen every page counts as seen, so they are told otherwise.
        other.add_init_script("Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'})")
        other.goto(f"http://127.0.0.1:{serving.port}/", timeout=10_000)
    last = context.new_page()
    last.goto(f"http://127.0.0.1:{serving.port}/{PAGE}", timeout=10_000)
    expect(last.locator("h1")).to_have_text("Say It Back")
    context.close()


def test_a_page_without_any_build_behind_it_appears_when_the_content_is_right(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = copy_site(tmp_path_factory.mktemp("broken") / "home")
    exercise = home / "exercises/expectation-clarity/example.yaml"
    exercise.write_text(
        exercise.read_text(encoding="utf-8").replace(TITLE, "titel: Say It Back"), encoding="utf-8"
    )
    serving = Serving(home)
    try:
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{serving.port}/{PAGE}")
        expect(page.locator("h1")).to_have_text("Nothing to show yet")
        expect(page.locator("main")).to_contain_text("did you mean 'title'?")
        expect(panel(page)).to_have_count(0)
        serving.change(exercise, "titel: Say It Back", "tittel: Say It Back")
        expect(page.locator("main")).to_contain_text("'tittel'")
        serving.change(exercise, "tittel: Say It Back", TITLE)
        expect(page.locator("h1")).to_have_text("Say It Back")
        # The server ends and comes back at the same port; the page says so, and follows.
        port = serving.port
        serving.stop()
        expect(panel(page)).to_contain_text("toolkit serve")
        again = Serving(home, "--port", str(port))
        try:
            exercise_title = "title: Say It Anew"
            assert again.port == port
            again.change(exercise, TITLE, exercise_title)
            expect(page.locator("h1")).to_have_text("Say It Anew")
            expect(panel(page)).to_have_count(0)
        finally:
            again.end()
        page.close()
    finally:
        serving.end()

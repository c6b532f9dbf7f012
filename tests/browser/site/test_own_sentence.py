"""The page on which people check their own sentences: what it says, where it looks, and that nothing leaves it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.site.browsing import DESKTOP, PHONE, Visit
from tests.browser.site.built_pages import Site, build
from tests.browser.site.looking import press_until, scrolls_sideways, violations
from tests.workspaces import REPOSITORY

PAGE = "own-sentence.html"
WEAK = "😀 I'll try to look into it soon."
OWNED = "I'll send you the signed contract by Friday at ten, Dana, and call you on Thursday if it is late."


@pytest.fixture(params=["server", "file"])
def visit(
    request: pytest.FixtureRequest, browser: Browser, participants: Site, address: str
) -> Iterator[Visit]:
    """A visitor of the page as a server shows it under its policy, and as it opens from a disk."""
    top = address if request.param == "server" else participants.pages.as_uri() + "/"
    with Visit(browser, top) as opened:
        opened.open(PAGE)
        yield opened


def check(page: Page, words: str) -> str:
    """What the page says about a sentence."""
    page.get_by_label("Your sentence").fill(words)
    page.get_by_role("button", name="Check").click()
    return page.locator("#own-result").inner_text()


def test_weak_words_are_underlined_with_why_and_what_to_try(visit: Visit) -> None:
    said = check(visit.page, WEAK)
    assert said.startswith("WEAK\n")
    assert visit.page.locator("#own-result .said").inner_text() == WEAK
    underlined = visit.page.locator("#own-result u").all_inner_texts()
    assert underlined[0].startswith("I'll try")
    assert "soon" in underlined[-1]
    hints = visit.page.locator("#own-result ol > li")
    assert hints.count() >= 2
    assert all("TRY" in hint and "RIGHT WHEN" in hint for hint in hints.all_inner_texts())
    assert visit.seen.troubles() == []


def test_what_is_owned_is_praised(visit: Visit) -> None:
    said = check(visit.page, OWNED)
    assert said.startswith("OWNED\n")
    assert "OWNED BECAUSE " in said
    assert visit.page.locator("#own-result u").count() == 0
    assert "By when: said" in said
    assert visit.seen.troubles() == []


def test_where_there_is_nothing_to_own_it_says_so_and_asks_for_no_parts(visit: Visit) -> None:
    said = check(visit.page, "The library opens at nine on Mondays.")
    assert said.startswith("NEITHER OWNED NOR WEAK\n")
    assert visit.page.locator("#own-result .slots").count() == 0


def test_signs_of_html_stay_what_was_typed(visit: Visit) -> None:
    words = "<img src=x onerror=alert(1)> I'll try </script><b>soon</b>"
    check(visit.page, words)
    assert visit.page.locator("#own-result .said").inner_text() == words
    assert visit.page.locator("#own-result :is(img, b)").count() == 0
    assert visit.seen.troubles() == []


def test_nothing_is_sent_and_nothing_is_kept(visit: Visit) -> None:
    page = visit.page
    page.wait_for_load_state("networkidle")  # the browser asks for the site's icon when it likes
    asked = len(visit.seen.asked)
    kept = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href])"
    )
    for words in (WEAK, "I'll try: Ł ő Ω я שלום 𝐱 ﬁ", OWNED):
        check(page, words)
    page.wait_for_timeout(100)
    after = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href])"
    )
    assert len(visit.seen.asked) == asked
    assert after == kept
    page.reload()
    assert page.get_by_label("Your sentence").input_value() == ""


def test_it_works_by_keyboard_alone_and_is_read_out(visit: Visit) -> None:
    page = visit.page
    page.get_by_label("Your sentence").focus()
    page.keyboard.type("I'll try")
    page.keyboard.press("Control+Enter")
    result = page.get_by_role("status").filter(has_text="Weak")
    assert result.count() == 1
    press_until(page, "Tab", "Clear")
    page.keyboard.press("Enter")
    assert page.locator("#own-result").inner_text() == ""
    assert page.evaluate("document.activeElement.id") == "own-words"
    assert check(page, " \n ") == "Type a sentence first."


def test_it_says_that_these_are_hints_for_ones_own_sentences(visit: Visit) -> None:
    words = visit.page.locator("article").inner_text()
    assert "These are hints, not judgements." in words
    assert "Check your own sentences only" in words
    assert "run the script" not in words


def test_without_scripts_a_plain_sentence_says_what_it_would_do(browser: Browser, address: str) -> None:
    with Visit(browser, address, java_script_enabled=False) as visit:
        page = visit.open(PAGE)
        assert "you could type a sentence here" in page.locator("article").inner_text()
        assert not page.locator("#own-sentence").is_visible()


@pytest.mark.parametrize("size", [pytest.param(PHONE, id="phone"), pytest.param(DESKTOP, id="desktop")])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_an_answer_has_no_violation_and_fits_the_screen(
    browser: Browser, address: str, size: dict[str, int], colours: str
) -> None:
    with Visit(browser, address, viewport=size, color_scheme=colours, reduced_motion="reduce") as visit:
        page = visit.open(PAGE)
        for words in (WEAK, OWNED, "x" * 900):
            check(page, words)
            assert violations(page) == []
            assert not scrolls_sideways(page)


def test_the_rules_are_no_part_of_what_the_search_looks_through(participants: Site) -> None:
    index = (participants.pages / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "Check your own sentence" in index
    assert "hedge-try" not in index


def test_a_second_language_is_a_second_file_and_can_be_chosen(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("two-languages")
    (folder / "language").mkdir()
    english = (REPOSITORY / "language" / "en.yaml").read_text(encoding="utf-8")
    other = english.replace("title: English", "title: Second", 1).replace(
        "dont = do not", "dont = i will try"
    )
    (folder / "language" / "xx.yaml").write_text(other, encoding="utf-8")
    site = build("participants", folder)
    with Visit(browser, site.pages.as_uri() + "/") as visit:
        page = visit.open(PAGE)
        assert not check(page, "We dont sell stamps here.").startswith("WEAK")
        page.get_by_label("Its language").select_option("Second")
        assert check(page, "dont to sell stamps here.").startswith("WEAK")
        assert visit.seen.troubles() == []
        assert violations(page) == []  # last: axe asks for the styles of pages on a disk, in vain

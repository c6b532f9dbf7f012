"""The filter of the list of exercises, in a real browser, on the page as the command builds it and opens from a disk."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import workspaces

ROW = re.compile(r"<li data-facets=.*?</li>", re.DOTALL)
MOVE = "What you want to say"
MOOD = "Mood"


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The list of exercises of the library's own site."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "toolkit.toml").touch()
    for path in ("after-the-workshop", "what-we-do-not-track"):
        target = folder / "site" / "pages" / f"{path}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("---\ntitle: A page\n---\n\nWords.\n", encoding="utf-8")
    outcome = workspaces.toolkit(
        workspaces.REPOSITORY, "site", "--out", str(folder / "site-out"), folder=folder
    )
    assert outcome.returncode == 0, outcome.stderr
    return folder / "site-out" / "www" / "exercises" / "index.html"


def seen(page: Page) -> int:
    return page.locator("#exercises > li:visible").count()


def said(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def offered(page: Page, question: str) -> dict[str, tuple[int, bool]]:
    """What a question can be answered with: how many exercises each would leave, and whether it can be chosen."""
    options = page.get_by_label(question).locator("option").all()[1:]
    found = {}
    for option in options:
        words, _, number = option.inner_text().rpartition(" (")
        found[words] = (int(number.rstrip(")")), option.is_enabled())
    return found


def test_choices_narrow_the_list_and_are_said_and_kept_in_the_address(page: Page, listed: Path) -> None:
    page.goto(listed.as_uri())
    everything = seen(page)
    assert everything > 5
    assert said(page) == f"{everything} exercises"
    number, _ = offered(page, MOVE)["ask for something"]
    assert 0 < number < everything
    page.get_by_label(MOVE).select_option("request")
    assert seen(page) == number
    assert said(page).startswith(f"{number} exercise")
    assert page.url.endswith("index.html#move=request")


def test_the_address_brings_the_choices_back_after_a_reload_and_on_the_way_back(
    page: Page, listed: Path
) -> None:
    page.goto(listed.as_uri() + "#move=request&energy=calm")
    kept = seen(page)
    page.reload()
    assert (seen(page), page.get_by_label(MOVE).input_value()) == (kept, "request")
    page.get_by_label(MOOD).select_option("")
    wider = seen(page)
    assert wider > kept
    page.locator("#exercises > li:visible a").first.click()
    page.go_back()
    assert (seen(page), page.get_by_label(MOOD).input_value()) == (wider, "")


def test_an_unknown_answer_is_passed_over_and_what_is_not_the_filters_own_stays(
    page: Page, listed: Path
) -> None:
    page.goto(listed.as_uri() + "#move=nothing&weather=rain&energy=nope&energy=calm&h=promise")
    assert page.get_by_label(MOVE).input_value() == ""
    assert page.get_by_label(MOOD).input_value() == "calm"
    page.get_by_label(MOOD).select_option("lively")
    assert page.url.endswith("#weather=rain&energy=lively&h=promise")


def test_an_answer_that_would_leave_nothing_cannot_be_chosen(page: Page, listed: Path) -> None:
    page.goto(listed.as_uri())
    for mood in ("calm", "steady", "lively"):
        page.get_by_label(MOOD).select_option(mood)
        answers = offered(page, MOVE).values()
        assert len(answers) > 5
        assert all(can_be_chosen == (number > 0) for number, can_be_chosen in answers)


def test_where_nothing_fits_it_says_so_and_one_press_shows_all_again(page: Page, listed: Path) -> None:
    page.goto(listed.as_uri())
    everything = seen(page)
    page.get_by_label(MOOD).select_option("calm")
    none_left = [words for words, (number, _) in offered(page, MOVE).items() if number == 0]
    values = page.get_by_label(MOVE).locator("option")
    value = next(
        option.get_attribute("value")
        for option in values.all()
        if option.inner_text().rpartition(" (")[0] in none_left
    )
    page.goto(f"{listed.as_uri()}#energy=calm&move={value}")
    assert seen(page) == 0
    assert said(page) == "Nothing fits all of this. Take one choice back."
    page.get_by_role("button", name="Show all").click()
    assert seen(page) == everything
    assert "move" not in page.url
    assert page.evaluate("document.activeElement.tagName") == "SELECT"
    assert not page.get_by_role("button", name="Show all").is_visible()


def test_without_scripts_the_whole_list_and_the_lists_by_question_stand_there(
    browser: Browser, listed: Path
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(listed.as_uri())
    assert seen(page) == len(ROW.findall(listed.read_text(encoding="utf-8"))) > 5
    assert not page.locator("#filter").is_visible()
    assert page.locator(".lists a").count() > 5
    page.close()


def test_a_thousand_exercises_are_counted_right(page: Page, listed: Path) -> None:
    html = listed.read_text(encoding="utf-8")
    rows = ROW.findall(html)
    many = [rows[number % len(rows)] for number in range(1000)]
    target = listed.with_name("many.html")
    target.write_text(ROW.sub("", html).replace('id="exercises"', "id=exercises", 1), encoding="utf-8")
    whole = target.read_text(encoding="utf-8")
    place = whole.index(">", whole.index("id=exercises")) + 1
    target.write_text(whole[:place] + "".join(many) + whole[place:], encoding="utf-8")
    page.goto(target.as_uri())
    assert said(page) == "1000 exercises"
    page.get_by_label(MOVE).select_option("request")
    assert seen(page) == sum("move:request" in row for row in many) > 100

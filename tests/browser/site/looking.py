"""What a machine can say about a page's accessibility, and about what a person with a keyboard sees."""

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

#: Rules whose answer depends on the colours; the others are asked once for both.
COLOUR_RULES = ("color-contrast", "link-in-text-block")

#: The reference pages repeat one kind of table hundreds of times, and the time a check takes grows with its square.
_SHORTEN = """limit => {
    for (const part of document.querySelectorAll("article, main:not(:has(article))")) {
        let seen = 0;
        for (const child of [...part.children]) {
            if (seen > limit) child.remove();
            seen += child.querySelectorAll("*").length;
        }
    }
}"""

#: The element with the focus: its name, and whether it is on the screen and marked.
_FOCUSED = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const shown = element.matches(".md-option") ? element.nextElementSibling : element;
    const box = shown.getBoundingClientRect();
    const marked = [shown, element.closest("form")].filter(Boolean).map(one => getComputedStyle(one)).some(
        style => style.boxShadow !== "none" || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
    return {
        place: [...document.querySelectorAll("*")].indexOf(element),
        tag: element.tagName.toLowerCase(),
        name: (element.getAttribute("aria-label") || element.textContent || "").trim().replace(/\\s+/g, " "),
        href: element.getAttribute("href"),
        within: element.closest("header, nav, article, footer, aside, main")?.className || "",
        visible: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth
            && box.top < innerHeight && element.checkVisibility({visibilityProperty: true}),
        marked,
    };
}"""


def violations(page: Page, only: Sequence[str] = ()) -> list[str]:
    """What axe has against the page as it stands, a line each.

    Args:
        page: as it is shown now.
        only: the rules to ask; all of them if left out.
    """
    page.evaluate(_SHORTEN, 400)
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if only:
        options["runOnly"] = {"type": "rule", "values": list(only)}
    results: Any = Axe().run(page, options=options).response
    assert results["passes"], "axe looked at something"
    return [
        f"{found['id']}: {node['html'][:140]} {node['failureSummary'][:200]}"
        for found in results["violations"]
        for node in found["nodes"][:3]
    ]


def focused(page: Page) -> dict[str, Any] | None:
    """The element that has the focus; None if nothing has."""
    found: dict[str, Any] | None = page.evaluate(_FOCUSED)
    return found


def press_until(page: Page, key: str, name: str, most: int = 60) -> dict[str, Any]:
    """Press a key until the element of this name has the focus.

    Raises:
        AssertionError: it never comes.
    """
    passed: list[str] = []
    for _ in range(most):
        page.keyboard.press(key)
        found = focused(page)
        passed.append(found["name"] if found else "nothing")
        if found and found["name"] == name:
            return found
    raise AssertionError(f"{name} is not reached by {key}, only {passed}")


def until(page: Page, expression: str) -> None:
    """Wait until an expression of the page holds. (The browser driver's own waiting breaks the policy.)

    Raises:
        AssertionError: it does not hold within five seconds.
    """
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"Waited in vain for {expression}")


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than the screen."""
    wider: bool = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return wider


def search_for(page: Page, words: str) -> None:
    """Type into the search as a person does, and wait until it has an answer to exactly these words."""
    box = page.get_by_role("textbox", name="Search")
    box.press_sequentially(words)
    until(page, "/match/i.test(document.querySelector('.md-search-result__meta').innerText)")
    page.wait_for_timeout(200)


def results(page: Page) -> list[str]:
    """Where the results lead, one a page, best first, below the site's top."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".md-search-result__item > a")]
            .map(link => new URL(link.href).pathname.split("/www/").pop())"""
    )
    return found

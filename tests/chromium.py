"""A real browser for tests, and a page of it. Folders that need them import both in their conftest."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from toolkit.typeset.browsers import find_browser

_SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Tests look at what a page asks of others; this makes sure that nobody hears it.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser of this computer; without one the tests are left out and say so."""
    program = find_browser(None)
    if program is None:
        pytest.skip("no Chromium on this computer")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=_SWITCHES)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as on a laptop, which fails the test when a script of it does."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    opened.close()
    assert faults == []

"""Built sites, a browser, and a server to look at them with."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.site.built_pages import Site, build
from tests.browser.site.serving import served
from toolkit.typeset.browsers import find_browser

_SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The log of requests tells what was asked of others; this makes sure that nobody hears it.
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


@pytest.fixture(scope="session")
def participants(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The participants' site of the repository's library."""
    return build("participants", tmp_path_factory.mktemp("participants"))


@pytest.fixture(scope="session")
def trainers(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The trainers' site of the repository's library."""
    return build("trainers", tmp_path_factory.mktemp("trainers"))


@pytest.fixture(scope="module")
def address(participants: Site) -> Iterator[str]:
    """The participants' site on a server at the root."""
    with served(participants) as top:
        yield top


@pytest.fixture(params=["participants", "trainers"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites."""
    found: Site = request.getfixturevalue(request.param)
    return found

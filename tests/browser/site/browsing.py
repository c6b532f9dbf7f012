"""Opens pages of a site, and keeps what they asked for and complained of.

Nothing gets out: the browser of these tests finds no other computer (conftest.py). Requests are watched and not held
up one by one, which would also switch the browser's cache off.
"""

from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}

#: The two sites share their kinds of pages, so each is looked at in one size, and a campaign looks at both in both.
each_site_in_a_size = pytest.mark.parametrize(
    ("site", "size"),
    [
        pytest.param("participants", PHONE, id="participants-phone"),
        pytest.param("trainers", DESKTOP, id="trainers-desktop"),
        pytest.param("participants", DESKTOP, id="participants-desktop", marks=pytest.mark.campaign),
        pytest.param("trainers", PHONE, id="trainers-phone", marks=pytest.mark.campaign),
    ],
    indirect=["site"],
)

_REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", event =>
    console.error("policy: " + event.violatedDirective + " " + event.blockedURI + " " + event.sample));
"""


@dataclass
class Seen:
    """What happened while pages were open.

    Attributes:
        asked: every address that was asked for.
        outside: those that lead off the site.
        failed: those that did not arrive, with the reason.
        errors: what stood on the console as an error, uncaught errors of scripts, violations of the policy.
    """

    asked: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def troubles(self) -> list[str]:
        """All that should not have happened."""
        return [*self.outside, *self.failed, *self.errors]


class Visit:
    """A visitor with an empty memory, who opens pages of one site; use as a context.

    Args:
        browser: that is running.
        top: the address of the site's top, with a slash at its end.
        options: of the browser's context: size, colours, whether scripts run.
    """

    def __init__(self, browser: Browser, top: str, **options: Any) -> None:
        self.top = top
        self.seen = Seen()
        self.context: BrowserContext = browser.new_context(**{"viewport": DESKTOP, **options})
        self.context.add_init_script(_REPORT_VIOLATIONS)
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(5_000)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.seen.errors.append(f"script: {error}"))
        self.page.on("request", self._note)
        self.page.on("response", self._look)
        self.page.on("requestfailed", self._miss)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.context.close()

    def open(self, path: str) -> Page:
        """Open a page of the site and wait until its fonts are there."""
        self.page.goto(self.top + path)
        self.page.evaluate("document.fonts.ready.then(() => true)")
        return self.page

    def _note(self, request: Request) -> None:
        if request.url.startswith("data:"):
            return
        self.seen.asked.append(request.url)
        if not request.url.startswith(self.top):
            self.seen.outside.append(request.url)

    def _miss(self, request: Request) -> None:
        # What was still on its way when a test opened the next page did not fail.
        if request.failure != "net::ERR_ABORTED":
            self.seen.failed.append(f"{request.url} {request.failure}")

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.seen.errors.append(f"console: {message.text} {message.location.get('url', '')}")

    def _look(self, response: Response) -> None:
        if response.status >= 400:
            self.seen.failed.append(f"{response.url} {response.status}")

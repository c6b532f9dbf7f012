"""A web server for tests: sends the headers that an administrator is asked to send, at the root or below a path."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.browser.site.built_pages import Site

#: Besides the policy, which the build writes.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


@contextmanager
def served(site: Site, below: str = "/") -> Iterator[str]:
    """Serve a site on a free port of this computer and give the address of its top.

    Args:
        site: whose pages, with its own policy.
        below: the path that leads to the top, with a slash at both ends.
    """
    headers = {"Content-Security-Policy": site.policy, **HEADERS}
    handler = partial(_Handler, directory=str(site.pages), below=below, headers=headers)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()
            thread.join()


class _Handler(SimpleHTTPRequestHandler):
    """Files below a path, headers on everything, and the site's own page for what is not there."""

    def __init__(self, *arguments: Any, below: str, headers: dict[str, str], **more: Any) -> None:
        self._below = below
        self._headers = headers
        super().__init__(*arguments, **more)

    def translate_path(self, path: str) -> str:
        """The file behind an address; outside the site's path there is none."""
        if not path.startswith(self._below):
            return str(Path(self.directory) / "not-here")
        return super().translate_path("/" + path.removeprefix(self._below))

    def end_headers(self) -> None:
        """Add what is sent with everything."""
        for name, value in self._headers.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page instead of the server's."""
        del message, explain
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def log_message(self, *arguments: Any) -> None:
        """Say nothing."""

"""Nothing outside a document is ever fetched, and whoever asks for it is named."""

import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from toolkit.typeset import Document, typeset

Page = Callable[..., Document]


class Recorder(HTTPServer):
    """A web server of this computer that remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), Answer)

    @property
    def address(self) -> str:
        """How it is asked."""
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    """Answers everything with nothing."""

    server: Recorder

    def do_GET(self) -> None:
        """Remember the question."""
        self.server.asked.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Recorder]:
    with Recorder() as recorder:
        thread = threading.Thread(target=recorder.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield recorder
        recorder.shutdown()
        thread.join()


ASKING = {
    "picture": "<img alt=x src='{0}/p.png'>",
    "background": "<p style='background:url({0}/p.png)'>x",
    "stylesheet": "<link rel=stylesheet href='{0}/p.css'>",
    "import": "<style>@import '{0}/p.css';</style>",
    "font": "<style>@font-face{{font-family:F;src:url({0}/p.woff2)}}p{{font-family:F}}</style><p>x",
    "attachment": "<link rel=attachment href='{0}/p.txt'>",
    "linked attachment": "<a rel=attachment href='{0}/p.txt'>x</a>",
    "object": "<object data='{0}/p.svg'></object>",
    "embed": "<embed src='{0}/p.svg'>",
    "colour profile": "<style>@color-profile --c{{src:url({0}/p.icc)}}</style>",
    "svg picture": "<svg viewBox='0 0 9 9'><title>s</title><image href='{0}/p.png' width='9' height='9'/></svg>",
    "marker": "<ul style='list-style-image:url({0}/p.png)'><li>x</ul>",
    "base": "<base href='{0}/'><img alt=x src='p.png'>",
}


def test_web_addresses_are_named_and_never_asked(page: Page, server: Recorder) -> None:
    documents = [page(body.format(server.address), name) for name, body in ASKING.items()]
    found = typeset(documents, "weasyprint").diagnostics
    assert server.asked == []
    named = {each.path for each in found if each.code == "print-outside" and server.address in each.sentence}
    assert named == {document.source for document in documents}
    assert {each.severity for each in found if each.code == "print-outside"} == {"error"}


@pytest.mark.parametrize("kind", ["picture", "stylesheet", "attachment", "linked attachment", "font"])
def test_files_of_this_computer_are_named_and_never_read(page: Page, tmp_path: Path, kind: str) -> None:
    for name in ("p.png", "p.css", "p.txt", "p.woff2"):
        (tmp_path / name).write_text("body{content:'secret'}", encoding="utf-8")
    result = typeset([page(ASKING[kind].format(tmp_path.as_uri()), "nosy")], "weasyprint")
    (found,) = (each for each in result.diagnostics if each.code == "print-outside")
    assert tmp_path.as_uri() in found.sentence
    assert all(b"secret" not in made.content for made in result.artifacts)


def test_a_browser_asks_for_nothing_and_names_what_was_wanted(
    page: Page, server: Recorder, browser: str
) -> None:
    body = ASKING["picture"].format(server.address) + ASKING["stylesheet"].format(server.address)
    found = typeset(
        [page(body + "<img alt=x src=logo.png>", "asking")], "browser", browser=browser
    ).diagnostics
    assert server.asked == []
    said = " ".join(each.sentence for each in found)
    for wanted in (f"{server.address}/p.png", f"{server.address}/p.css", '"logo.png"'):
        assert wanted in said


def test_the_server_of_these_tests_does_hear_a_request(server: Recorder) -> None:
    connection = HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", "/heard")
    connection.getresponse().close()
    connection.close()
    assert server.asked == ["/heard"]

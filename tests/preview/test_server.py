"""The preview's server alone: what it answers, to whom, and how it ends."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from typing import Any

import pytest

from toolkit.preview import PageMaker, PreviewServer, Problem, Stage

FILES = {
    "index.html": b"<html><body>Start</body></html>",
    "cases/index.html": b"<html><body>Cases</body></html>",
    "assets/filter.js": b"run();",
    "assets/site.css": b"body {}",
    "assets/face.woff2": b"wOF2",
    "assets/drawing.svg": b"<svg/>",
    "search/index.json": b"{}",
    "sitemap.xml.gz": b"\x1f\x8b",
}


def makes_nothing(_path: str) -> bytes | None:
    return None


@pytest.fixture
def stage() -> Stage:
    made = Stage("run")
    made.show(FILES, makes_nothing)
    return made


@pytest.fixture
def mistakes() -> list[Exception]:
    return []


@pytest.fixture
def server(stage: Stage, mistakes: list[Exception]) -> Iterator[PreviewServer]:
    running = PreviewServer(stage, 0, mistakes.append)
    running.start()
    yield running
    running.stop()


Ask = Callable[..., tuple[HTTPResponse, str]]


@pytest.fixture
def ask(server: PreviewServer) -> Ask:
    """Ask for exactly this address and give the answer with its text."""

    def call(address: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, str]:
        connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
        connection.request(method, address, headers=headers)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        connection.close()
        return answer, text

    return call


def test_a_page_is_served_with_the_script_that_waits_for_news(ask: Ask) -> None:
    answer, text = ask("/")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert text.startswith("<html><body>Start<script src=")
    assert 'data-version="run-1" data-pages="run-1"' in text
    script, words = ask("/_preview/live.js")
    assert script.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert "location.reload()" in words


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("assets/filter.js", "text/javascript; charset=utf-8"),
        ("assets/site.css", "text/css; charset=utf-8"),
        ("assets/face.woff2", "font/woff2"),
        ("assets/drawing.svg", "image/svg+xml"),
        ("search/index.json", "application/json; charset=utf-8"),
        ("sitemap.xml.gz", "application/octet-stream"),
    ],
)
def test_each_file_has_its_type_and_is_left_as_it_is(ask: Ask, path: str, kind: str) -> None:
    answer, text = ask(f"/{path}")
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert text == FILES[path].decode(errors="replace")


def test_no_page_of_another_place_may_take_a_script_of_ours(ask: Ask) -> None:
    assert ask("/assets/filter.js")[0].headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_folder_without_its_slash_leads_to_the_one_with_it(ask: Ask) -> None:
    answer, _ = ask("/cases?from=here")
    assert (answer.status, answer.headers["Location"]) == (302, "/cases/")
    assert "Cases" in ask("/cases/")[1]


def test_a_folder_without_a_page_is_not_listed(ask: Ask) -> None:
    answer, text = ask("/assets/")
    assert answer.status == 404
    assert "site.css" not in text.split("</head>")[1]


@pytest.mark.parametrize(
    "address",
    [
        "/../pyproject.toml",
        "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
        "//etc/passwd",
        "/assets/..%5c..%5c..%5cpyproject.toml",
        "/C:/Windows/win.ini",
        "/index.html%00.css",
        "/%ff%fe",
        "/_preview/../live.js",
    ],
)
def test_no_address_leads_out_of_the_pages(ask: Ask, mistakes: list[Exception], address: str) -> None:
    answer, text = ask(address)
    assert answer.status == 404
    assert "There is no such page" in text
    assert mistakes == []


def test_an_address_that_is_none_is_refused(ask: Ask, mistakes: list[Exception]) -> None:
    assert ask("x://[/")[0].status == 400
    assert mistakes == []


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost.evil:{port}", ""]
)
@pytest.mark.parametrize("address", ["/", "/_preview/state", "/_preview/live.js"])
def test_a_foreign_host_is_refused(ask: Ask, server: PreviewServer, address: str, host: str) -> None:
    answer, text = ask(address, Host=host.format(port=server.port))
    assert answer.status == 403
    assert text == "This preview is for this computer alone.\n"


def test_this_computer_may_be_called_localhost(ask: Ask, server: PreviewServer) -> None:
    assert ask("/", Host=f"LocalHost:{server.port}")[0].status == 200


def test_it_listens_to_this_computer_alone(server: PreviewServer) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"


def test_the_head_of_a_page_has_no_page(server: PreviewServer) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        connection.sendall(
            f"HEAD / HTTP/1.1\r\nHost: localhost:{server.port}\r\nConnection: close\r\n\r\n".encode()
        )
        received = b"".join(iter(lambda: connection.recv(4096), b""))
    assert received.startswith(b"HTTP/1.1 200")
    assert received.endswith(b"\r\n\r\n")


def test_nothing_can_be_sent(ask: Ask) -> None:
    assert ask("/", method="POST")[0].status == 501


def state(ask: Ask, seen: str = "") -> Any:
    return json.loads(ask(f"/_preview/state?seen={seen}")[1])


def test_who_knows_nothing_is_told_at_once(ask: Ask) -> None:
    assert state(ask) == {"version": "run-1", "pages": "run-1", "problems": []}


def test_who_has_seen_the_present_state_waits_for_the_next(ask: Ask, stage: Stage) -> None:
    answers: list[Any] = []
    waiting = threading.Thread(target=lambda: answers.append(state(ask, "run-1")))
    waiting.start()
    time.sleep(0.3)
    assert answers == []
    stage.fail([Problem("a.yaml:1:2", "'x' is <wrong>", "Put it right.")])
    waiting.join(30)
    problem = {"place": "a.yaml:1:2", "sentence": "'x' is <wrong>", "hint": "Put it right."}
    assert answers == [{"version": "run-2", "pages": "run-1", "problems": [problem]}]


def test_a_page_of_an_earlier_run_is_told_at_once(ask: Ask) -> None:
    assert state(ask, "earlier-1")["version"] == "run-1"


def test_problems_leave_the_last_good_pages(ask: Ask, stage: Stage) -> None:
    stage.fail([Problem("", "Broken")])
    answer, text = ask("/")
    assert answer.status == 200
    assert "Start" in text
    assert 'data-version="run-2" data-pages="run-1"' in text


def test_problems_from_the_start_are_shown_alone_and_escaped(mistakes: list[Exception]) -> None:
    stage = Stage("run")
    stage.fail([Problem("a.yaml:1:2", "<script>alert(1)</script>", "Do <b>this</b>.")])
    server = PreviewServer(stage, 0, mistakes.append)
    server.start()
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", "/any/page.html")
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    server.stop()
    assert answer.status == 503
    assert "a.yaml:1:2" in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "Do &lt;b&gt;this&lt;/b&gt;." in text
    assert " data-alone></script>" in text


def test_a_mistake_over_one_page_is_shown_there_and_told_and_the_others_go_on(
    ask: Ask, stage: Stage, mistakes: list[Exception]
) -> None:
    def make(path: str) -> bytes | None:
        return bytes([1 // 0]) if path == "/packs/" else None

    stage.show(FILES, make)
    answer, text = ask("/packs/")
    assert answer.status == 500
    assert "ZeroDivisionError" in text
    assert [type(mistake) for mistake in mistakes] == [ZeroDivisionError]
    assert ask("/")[0].status == 200


def test_a_page_made_on_request_gets_the_script(ask: Ask, stage: Stage) -> None:
    make: PageMaker = lambda path: b"<body>Guide</body>" if path == "/packs/guide.html" else None  # noqa: E731
    stage.show(FILES, make)
    assert ask("/packs/guide.html")[1].startswith("<body>Guide<script")


def test_a_connection_serves_several_pages(server: PreviewServer) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    ports = set()
    for path in ("/", "/cases", "/nothing", "/assets/site.css"):
        connection.request("GET", path)
        connection.getresponse().read()
        assert connection.sock is not None
        ports.add(connection.sock.getsockname()[1])
    connection.close()
    assert len(ports) == 1


def test_a_page_that_is_closed_while_it_waits_is_no_mistake(
    server: PreviewServer, stage: Stage, mistakes: list[Exception], capfd: pytest.CaptureFixture[str]
) -> None:
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    connection.sendall(
        f"GET /_preview/state?seen=run-1 HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode()
    )
    until = time.monotonic() + 10
    while not server.connections and time.monotonic() < until:
        time.sleep(0.01)
    assert server.connections
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # gone without a word
    connection.close()
    stage.fail([Problem("", "Broken")])
    while server.connections and time.monotonic() < until:
        time.sleep(0.01)
    assert not server.connections
    assert mistakes == []
    assert capfd.readouterr().err == ""


def test_the_end_lets_go_who_waits_and_who_keeps_a_connection_and_frees_the_port(
    stage: Stage, mistakes: list[Exception]
) -> None:
    server = PreviewServer(stage, 0, mistakes.append)
    server.start()
    waiting, idle = (HTTPConnection("127.0.0.1", server.port, timeout=30) for _ in range(2))
    idle.request("GET", "/")
    idle.getresponse().read()
    waiting.request("GET", "/_preview/state?seen=run-1")
    begun = time.monotonic()
    time.sleep(0.2)
    server.stop()
    answer = waiting.getresponse()
    assert (answer.status, answer.headers["Connection"]) == (503, "close")
    answer.read()
    assert idle.sock is not None
    assert idle.sock.recv(1) == b""
    assert time.monotonic() - begun < 15  # and not the twenty seconds that a page waits
    waiting.close()
    idle.close()
    # At once, although the system remembers connections that this side ended.
    PreviewServer(Stage("next"), server.port, mistakes.append).stop()


def test_a_port_that_is_taken_is_not_shared(server: PreviewServer, mistakes: list[Exception]) -> None:
    with pytest.raises(OSError, match=r"(?i)in use|permi"):
        PreviewServer(Stage("other"), server.port, mistakes.append)


def test_requests_during_changes_see_one_moment_each(ask: Ask, stage: Stage) -> None:
    """The number in a page and its text are of the same build, however many builds go by."""
    stop = threading.Event()

    def build() -> None:
        number = 1
        while not stop.is_set():
            number += 1
            stage.show({"index.html": f"<body>run-{number}</body>".encode()}, makes_nothing)

    stage.show({"index.html": b"<body>run-2</body>"}, makes_nothing)
    builder = threading.Thread(target=build)
    builder.start()
    try:
        pages = [ask("/")[1] for _ in range(200)]
    finally:
        stop.set()
        builder.join()
    seen = {(page.split("<script")[0][6:], page.split('data-pages="')[1].split('"')[0]) for page in pages}
    assert len(seen) > 1
    # The builder counts from 2 and the stage, which showed two moments before it began, from 3.
    wrong = [(text, pages) for text, pages in seen if text != "run-2" and int(pages[4:]) != int(text[4:]) + 1]
    assert wrong == []

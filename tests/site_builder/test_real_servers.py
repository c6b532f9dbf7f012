"""nginx and Apache themselves read the settings that are handed over, and answer as the policy says."""

import base64
from collections.abc import Iterator

import pytest

from tests.site_builder.hosted import SCRIPTS
from tests.site_builder.servers import NAME, PASSWORD, PATH, PROGRAMS, URL, Server, serving
from toolkit.site_builder.policy import KEPT_SECONDS, page_headers, picture_headers


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((name, url), id=f"{name}{url and '-below'}") for name in PROGRAMS for url in ("", URL)
    ],
)
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """Each server, with the site at its root and below a path."""
    with serving(*request.param) as started:
        yield started


@pytest.fixture(scope="module", params=list(PROGRAMS))
def below(request: pytest.FixtureRequest) -> Iterator[Server]:
    with serving(request.param, URL) as started:
        yield started


@pytest.fixture(scope="module", params=list(PROGRAMS))
def closed(request: pytest.FixtureRequest) -> Iterator[Server]:
    with serving(request.param, URL, trainers=True) as started:
        yield started


def among(expected: dict[str, str], given: dict[str, str]) -> dict[str, str]:
    """The given headers that are expected at all."""
    return {name: value for name, value in given.items() if name in expected}


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("", 200, "text/html; charset=utf-8"),
        ("exercises/", 200, "text/html; charset=utf-8"),
        ("exercises/index.html", 200, "text/html; charset=utf-8"),
        ("assets/site.css", 200, "text/css"),
        ("assets/filter.js", 200, "javascript"),
        ("assets/fonts/face.woff2", 200, "font/woff2"),
        ("search/search_index.json", 200, "application/json"),
        ("robots.txt", 200, "text/plain; charset=utf-8"),
        ("no-such-page.html", 404, "text/html; charset=utf-8"),
        ("assets/no-such-file.css", 404, "text/html; charset=utf-8"),
    ],
)
def test_every_answer_has_the_headers_and_its_kind(server: Server, path: str, status: int, kind: str) -> None:
    answered, headers, body = server.get(path)
    expected = page_headers(SCRIPTS)
    assert answered == status
    assert among(expected, headers) == expected
    assert kind in headers["Content-Type"].lower()
    assert (b"Not found" in body) == (status == 404)


def test_a_picture_is_sent_under_its_own_policy(server: Server) -> None:
    answered, headers, _ = server.get("assets/logo.svg")
    expected = picture_headers(SCRIPTS)
    assert answered == 200
    assert among(expected, headers) == expected
    assert headers["Content-Type"].startswith("image/svg+xml")


def test_no_header_is_sent_twice(server: Server) -> None:
    for path in ("", "assets/site.css", "assets/logo.svg", "no-such-page.html"):
        names = [name.lower() for name in server.names(path)]
        assert len(names) > 5
        assert len(names) == len(set(names)), path


def test_pages_are_asked_for_anew_and_assets_kept_for_a_visit(server: Server) -> None:
    for path in ("", "index.html", "search/search_index.json"):
        assert server.get(path)[1]["Cache-Control"] == "no-cache", path
    assert server.get("assets/site.css")[1]["Cache-Control"] == f"max-age={KEPT_SECONDS}"


def test_an_unchanged_page_is_not_sent_again(server: Server) -> None:
    _, headers, _ = server.get("index.html")
    again, headers_again, body = server.get("index.html", **{"If-None-Match": headers["ETag"]})
    assert (again, body) == (304, b"")
    assert headers_again["ETag"] == headers["ETag"]


def test_the_server_does_not_say_its_version(server: Server) -> None:
    assert server.get("")[1]["Server"] in {"nginx", "Apache"}
    assert b"/1." not in server.get("no-such-page.html")[2]


def test_settings_of_another_server_and_lists_of_files_are_not_shown(server: Server) -> None:
    assert server.get("web.config")[0] in {403, 404}
    assert server.get("assets/")[0] in {403, 404}
    for path in ("../nginx.conf", "%2e%2e/nginx.conf", "assets../nginx.conf"):
        assert server.get(path)[0] in {400, 403, 404}, path


def test_below_a_path_the_rest_of_the_server_is_left_alone(below: Server) -> None:
    status, headers, _ = below.get_at(PATH.rstrip("/"))
    assert status == 301
    assert headers["Location"].endswith(PATH)
    assert below.get_at("/index.html")[0] in {403, 404}


def test_trainers_pages_open_with_a_name_and_a_password_only(closed: Server) -> None:
    words = page_headers(SCRIPTS)
    for path in ("", "assets/site.css", "assets/logo.svg", "search/search_index.json", "no-such-page.html"):
        refused, headers, body = closed.get(path)
        assert refused == 401, path
        assert b"Start" not in body
    assert among(words, headers) == words
    for password, status in (("guess", 401), (PASSWORD, 200)):
        known = base64.b64encode(f"{NAME}:{password}".encode()).decode()
        assert closed.get("", Authorization=f"Basic {known}")[0] == status

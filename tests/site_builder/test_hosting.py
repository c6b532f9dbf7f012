"""Read as text: three web servers are told the same, the container keeps the rules, the words are true."""

import re

import pytest
from defusedxml.ElementTree import fromstring

from tests.site_builder.hosted import PAGES, SCRIPTS, handed_over, hosting
from toolkit.site_builder.hosting import hosting_files
from toolkit.site_builder.policy import (
    KEPT_SECONDS,
    MEDIA_TYPES,
    content_security_policy,
    page_headers,
    picture_headers,
)

URLS = ["", "https://intranet.example/learning/accountability/"]


def headers_of_nginx(text: str, block: str) -> dict[str, str]:
    """What stands directly in a block: name and value of each header."""
    inside = text.split(f"location {block} {{", 1)[1]
    own = re.split(r"\n *(?:location|\})", inside, maxsplit=1)[0]
    return dict(re.findall(r'^ *add_header (\S+) "([^"]*)" always;$', own, flags=re.MULTILINE))


def headers_of_apache(text: str, block: str) -> dict[str, str]:
    """The same for a container of Apache."""
    inside = text.split(f"<{block}>", 1)[1]
    own = re.split(r"\n *</?(?:Files|Directory)", inside, maxsplit=1)[0]
    return dict(re.findall(r'^ *Header always set (\S+) "([^"]*)"$', own, flags=re.MULTILINE))


def headers_of_iis(text: str, path: str | None) -> dict[str, str]:
    """The same for IIS: of everything, or of one path."""
    root = fromstring(text)
    where = root if path is None else root.find(f"location[@path='{path}']")
    assert where is not None
    found = where.findall("system.webServer/httpProtocol/customHeaders/add")
    return {header.attrib["name"]: header.attrib["value"] for header in found}


@pytest.mark.parametrize("url", URLS)
@pytest.mark.parametrize("trainers", [False, True])
def test_three_servers_send_the_same_headers_as_the_policy_says(url: str, *, trainers: bool) -> None:
    files = handed_over(url, trainers=trainers)
    path = "/learning/accountability/" if url else "/"
    folder = "/srv/accountability-trainers" if trainers else "/srv/accountability"
    expected = page_headers(SCRIPTS)
    assert len(expected) == 4
    kept = {"Cache-Control": "no-cache"}  # nginx and IIS have words of their own for it
    assert headers_of_nginx(files["nginx.conf"], f"^~ {path}") == expected
    assert headers_of_apache(files["apache.conf"], f'Directory "{folder}/www"') == expected | kept
    assert headers_of_iis(files["www/web.config"], None) == expected
    assert files["content-security-policy.txt"] == expected["Content-Security-Policy"] + "\n"


def test_three_servers_send_pictures_under_the_policy_of_pictures() -> None:
    files = handed_over()
    expected = picture_headers(SCRIPTS)
    policy = {"Content-Security-Policy": expected["Content-Security-Policy"]}
    assert policy["Content-Security-Policy"] != content_security_policy(SCRIPTS)
    assert headers_of_nginx(files["nginx.conf"], r"~ \.svg$") == expected
    assert headers_of_apache(files["apache.conf"], r'FilesMatch "\.svg$"') == policy
    assert headers_of_iis(files["www/web.config"], "assets/logo.svg") == policy


def test_the_policy_allows_the_themes_scripts_and_no_others() -> None:
    policy = dict(part.split(" ", 1) for part in content_security_policy(SCRIPTS).split("; "))
    assert policy["script-src"] == "'self' 'sha256-AAAA+/=' 'sha256-BBBB='"
    assert policy["default-src"] == policy["form-action"] == policy["frame-ancestors"] == "'none'"
    assert [part for part in policy.values() if "http" in part or "unsafe-eval" in part or "*" in part] == []
    assert [name for name, part in policy.items() if "unsafe-inline" in part] == ["style-src-attr"]


def test_three_servers_keep_assets_for_one_visit() -> None:
    files = handed_over("https://intranet.example/x/")
    assert 60 <= KEPT_SECONDS <= 3600
    assert f"location /x/assets/ {{\n            expires {KEPT_SECONDS}s;" in files["nginx.conf"]
    assert headers_of_apache(files["apache.conf"], 'Directory "/srv/accountability/www/assets"') == {
        "Cache-Control": f"max-age={KEPT_SECONDS}"
    }
    cache = fromstring(files["www/web.config"]).find("location[@path='assets']//clientCache")
    assert cache is not None
    hours, minutes, seconds = map(int, cache.attrib["cacheControlMaxAge"].split(":"))
    assert hours * 3600 + minutes * 60 + seconds == KEPT_SECONDS


def test_apache_and_iis_know_every_kind_of_file() -> None:
    files = handed_over()
    apache = {ending: kind for kind, ending in re.findall(r"AddType (\S+) (\S+)", files["apache.conf"])}
    maps = fromstring(files["www/web.config"]).findall(".//staticContent/mimeMap")
    iis = {kind.attrib["fileExtension"]: kind.attrib["mimeType"] for kind in maps}
    assert apache == iis == MEDIA_TYPES


def test_a_site_for_trainers_is_closed_on_every_server_and_the_other_open() -> None:
    closed, opened = handed_over(trainers=True), handed_over()
    users = "/srv/accountability-trainers.users"
    for marks in (
        ("nginx.conf", f"auth_basic_user_file {users};"),
        ("apache.conf", f'AuthUserFile "{users}"'),
        ("apache.conf", "Require valid-user"),
        ("www/web.config", '<add accessType="Allow" roles="Trainers" />'),
        ("Dockerfile", f"-v {users}:{users}:ro"),
        ("README.txt", "TRAINERS ONLY"),
    ):
        assert marks[1] in closed[marks[0]]
        assert marks[1] not in opened[marks[0]]
    assert "Require all granted" in opened["apache.conf"]
    assert "Require all granted" not in closed["apache.conf"]


def test_both_sites_can_stand_on_one_server() -> None:
    sites = [handed_over(trainers=trainers) for trainers in (False, True)]
    for name, pattern in (("nginx.conf", r"listen (\d+);"), ("apache.conf", r"Listen (\d+)")):
        ports = [re.findall(pattern, site[name]) for site in sites]
        assert ports == [["8080"], ["8081"]]


def test_the_container_keeps_the_rules_of_its_trade() -> None:
    text = handed_over()["Dockerfile"]
    steps = [line.split(" ", 1) for line in text.splitlines() if line and not line.startswith("#")]
    words = {name: [rest for step, rest in steps if step == name] for name, _ in steps}
    assert steps[0][0] == "FROM"
    (image,) = words["FROM"]
    assert re.fullmatch(r"[a-z/-]+:[a-z0-9.-]+", image)
    assert not image.endswith(":latest")
    assert "unprivileged" in image
    assert words["USER"] not in ([], ["root"], ["0"])
    assert [name for name, _ in steps].index("USER") > [name for name, _ in steps].index("COPY")
    (port,) = words["EXPOSE"]
    assert int(port) >= 1024
    assert f"listen {port};" in handed_over()["nginx.conf"]
    given = {*handed_over(), *(f"www/{path}" for path in PAGES)}
    for copied in words["COPY"]:
        source, target = [part for part in copied.split() if not part.startswith("--")]
        assert any(path == source or path.startswith(f"{source}/") for path in given), source
        assert target.startswith("/")
    assert not {"ADD", "RUN", "ENV", "ARG"} & words.keys()


def test_the_container_puts_the_pages_where_its_settings_look() -> None:
    for trainers in (False, True):
        files = handed_over(trainers=trainers)
        (target,) = re.findall(r"^COPY \S+ www (\S+)$", files["Dockerfile"], flags=re.MULTILINE)
        assert f"alias {target}/;" in files["nginx.conf"]


def test_the_words_for_the_administrator_are_true_and_plain() -> None:
    text = handed_over("https://intranet.example/x/")["README.txt"]
    assert f"3 pages, {len(PAGES)} files" in text
    assert "http://localhost:8080/x/no-such-page.html" in text
    assert text.isascii()
    assert max(len(line) for line in text.splitlines()) <= 80
    named = set(re.findall(r"\b([a-z.-]+\.(?:conf|txt|config|json))\b|\b(Dockerfile)\b", text))
    given = {path.removeprefix("www/") for path in handed_over()} | {"manifest.json", "robots.txt"}
    assert len(named) >= 6
    assert {one or other for one, other in named} <= given


def test_an_organisations_own_settings_for_iis_stay() -> None:
    site = hosting()
    site.pages["web.config"] = 1
    assert "www/web.config" not in {file.path for file in hosting_files(site)}

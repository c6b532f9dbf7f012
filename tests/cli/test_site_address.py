"""`toolkit site` at the door: what it says, and which addresses it takes."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from toolkit import pipeline


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[pipeline.SiteChoices]:
    """What reaches the conductor; nothing is built."""
    reached: list[pipeline.SiteChoices] = []

    def build_site(_workspace: Any, wanted: pipeline.SiteChoices, _progress: Any) -> pipeline.BuiltSite:
        reached.append(wanted)
        return pipeline.BuiltSite(tmp_path, tmp_path / "index.html", 1, 1, (), unchanged=False)

    monkeypatch.setattr(pipeline, "build_site", build_site)
    return reached


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://intranet.example/accountability/", "https://intranet.example/accountability/"),
        ("https://intranet.example/accountability", "https://intranet.example/accountability/"),
        ("http://intranet", "http://intranet/"),
        ("HTTPS://wiki.firm.example:8443/a/b.c/", "https://wiki.firm.example:8443/a/b.c/"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("", ""),
    ],
)
def test_an_address_ends_with_a_slash(
    run: Run, seen: list[pipeline.SiteChoices], typed: str, meant: str
) -> None:
    result = run("site", "--url", typed)
    assert result.exit_code == 0, result.output
    assert [choices.url for choices in seen] == [meant]


@pytest.mark.parametrize(
    "typed",
    [
        "intranet.example",
        "//intranet.example/",
        "ftp://intranet.example/",
        "file:///srv/site/",
        "javascript:alert(1)",
        "https://",
        "https:///site/",
        "https://user:secret@intranet.example/",
        "https://intranet.example/?page=1",
        "https://intranet.example/#top",
        "https://intranet.example/a//b/",
        "https://intranet.example/a b/",
        "https://intranet.example/../etc/",
        'https://intranet.example/";return 200/',
        "https://intranet.example/{x}/",
        "https://intranet.example/a%20b/",
        "https://[::1/",
        "https://intranet.example/a\n/",
    ],
)
def test_what_is_no_address_is_refused_with_an_example_or_a_reason(
    run: Run, seen: list[pipeline.SiteChoices], typed: str
) -> None:
    result = run("site", "--url", typed)
    assert result.exit_code == 2
    assert "--url" in result.stderr
    assert "Traceback" not in result.output
    assert seen == []

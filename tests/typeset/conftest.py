"""Small whole documents, and a way to run the step in a fresh program."""

import base64
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from toolkit.typeset import Document
from toolkit.typeset.browsers import find_browser

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "toolkit" / "fonts"
#: One element inside the other, and each asks the next how wide it is: never done.
ENDLESS = "<div style='display:flex'>" * 16 + "x"

Page = Callable[..., Document]
Elsewhere = Callable[..., "subprocess.CompletedProcess[str]"]


def _face(family: str, file: str) -> str:
    font = base64.b64encode((FONTS / file).read_bytes()).decode()
    return f"@font-face{{font-family:{family};src:url(data:font/woff2;base64,{font})}}"


def _document(body: str, name: str = "sheet", style: str = "") -> Document:
    """A document with our fonts around `body`."""
    faces = _face("Hand", "atkinson-hyperlegible-next-latin-400-normal.woff2")
    more = _face("HandMore", "atkinson-hyperlegible-next-latin-ext-400-normal.woff2")
    head = f"<meta charset=utf-8><title>A sample</title><style>{faces}{more}html{{font-family:Hand,HandMore}}{style}</style>"
    html = f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>"
    return Document(f"{name}.pdf", html, f"{name}.html")


@pytest.fixture
def page() -> Page:
    """Builds a document from a body, a name and more style."""
    return _document


@pytest.fixture
def endless() -> str:
    """The body of a document that is never finished."""
    return ENDLESS


@pytest.fixture
def elsewhere(tmp_path: Path) -> Elsewhere:
    """Runs a few lines of Python in a fresh program, in a folder and with variables of one's choice."""

    def run(
        code: str, *, cwd: Path = tmp_path, first_on_path: Path | None = None, **variables: str
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-c", code],
            cwd=cwd,
            env=environment(first_on_path, variables),
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def environment(first_on_path: Path | None, variables: Mapping[str, str]) -> dict[str, str]:
    """Our variables, with the project on Python's path and perhaps a folder before it."""
    path = [str(place) for place in (first_on_path, ROOT) if place]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path), **variables}


@pytest.fixture
def fresh_environment() -> Callable[..., dict[str, str]]:
    """Makes the variables for a fresh program."""
    return lambda **variables: environment(None, variables)


@pytest.fixture
def browser() -> str:
    """A real browser; tests that need one are left out where there is none."""
    found = find_browser(None)
    if found is None:
        pytest.skip("no Chromium, Chrome or Edge on this computer")
    return found

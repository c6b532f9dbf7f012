"""A computer on which everything works, of which a test changes one thing."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests import workspaces
from tests.doctor.prints import NO_BROWSER
from toolkit.doctor import Computer, Content
from toolkit.doctor.reading.shapes import Shape, letters_by_shape, merged
from toolkit.doctor.trial_page import trial_page
from toolkit.load import load_library
from toolkit.models.trial_print import TrialPrint
from toolkit.renderers.templates import base_css, font_files
from toolkit.typeset.browsers import find_browser
from toolkit.typeset.trial import try_browser, try_weasyprint


@cache
def _printed(css: str) -> TrialPrint:
    return try_weasyprint(trial_page(css))


@cache
def _printed_by_browser() -> TrialPrint:
    return try_browser(trial_page(base_css()))


@pytest.fixture
def printed() -> Callable[..., TrialPrint]:
    """The trial page, really printed by WeasyPrint; once for each style."""
    return lambda css=None: _printed(css or base_css())


@pytest.fixture
def printed_by_browser() -> TrialPrint:
    """The trial page, really printed by a browser; left out where there is none."""
    if find_browser(None) is None:
        pytest.skip("no Chromium, Chrome or Edge on this computer")
    return _printed_by_browser()


@pytest.fixture(scope="session")
def letters() -> dict[Shape, str]:
    """The letters of our fonts by their outlines."""
    return merged(map(letters_by_shape, font_files()))


@pytest.fixture
def computer(
    tmp_path: Path, printed: Callable[..., TrialPrint], letters: dict[Shape, str]
) -> Callable[..., Computer]:
    """Builds a healthy computer with the small workspace, but for what a test says."""

    def build(**changes: Any) -> Computer:
        folder = workspaces.add_small_content(tmp_path / "workspace")
        library, diagnostics = load_library([folder], folder)
        healthy = Computer(
            platform="linux",
            bits=64,
            encoding="utf-8",
            content=Content(folder, (), library, diagnostics),
            packs=tmp_path / "packs",
            browser=("Chromium", "/usr/bin/chromium"),
            fonts=font_files(),
            base_css=base_css,
            print_well=lambda _: printed(),
            print_simply=lambda _: NO_BROWSER,
            try_writing=lambda _: None,
        )
        made = replace(healthy, **changes)
        if made.fonts == healthy.fonts:
            made.__dict__["_fonts"] = ([letters], {})  # read once for all tests; they are the same
        return made

    return build

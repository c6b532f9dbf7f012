"""Parts of the theme that we replaced are copies of the theme's own: when the theme changes one, so must we look."""

import hashlib
from pathlib import Path

import material
import pytest

from tests.workspaces import REPOSITORY

_OURS = REPOSITORY / "site" / "overrides" / "partials"
_THEIRS = Path(material.__file__).parent / "templates" / "partials"

#: The beginning of the SHA-256 of the theme's file that ours was made from (mkdocs-material 9.8.1).
_MADE_FROM = {
    "header.html": "8cf3fb15bcf969ff",
    "nav.html": "af33f6e032f632eb",
    "palette.html": "fb935107ae7d3d74",
    "search.html": "bfd556535abcddb9",
}


@pytest.mark.parametrize("name", sorted(_MADE_FROM))
def test_the_theme_still_has_what_ours_was_made_from(name: str) -> None:
    now = hashlib.sha256((_THEIRS / name).read_bytes()).hexdigest()[:16]
    assert now == _MADE_FROM[name], (
        f"The theme changed {name}. Compare it with site/overrides/partials/{name}, take over what is new, "
        "then write the new sum here."
    )


@pytest.mark.parametrize("name", sorted(_MADE_FROM))
def test_ours_says_what_it_is_and_whose(name: str) -> None:
    text = (_OURS / name).read_text(encoding="utf-8")
    assert "mkdocs-material 9.8.1" in text
    assert "Martin Donath" in text


def test_the_theme_comes_with_its_licence() -> None:
    licence = (REPOSITORY / "site" / "assets" / "theme-licence.txt").read_text(encoding="utf-8")
    assert "Martin Donath" in licence
    assert "Permission is hereby granted" in licence

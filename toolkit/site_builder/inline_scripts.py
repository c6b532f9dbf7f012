"""Scripts written into pages: the theme has a few, and nothing else may bring one.

The theme's are taken from a build without any content, so that a script that came in with content can never be among
the ones a policy allows.
"""

import base64
import hashlib
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from toolkit.site_builder.mkdocs import build_pages

_DATA = {"application/json", "application/ld+json"}
#: From the first sign of a script to its end; one in a comment or an attribute counts too, and is then a strange one.
#: Pages are large and their scripts are few and alike, so only these pieces are read, and each text of them once.
_PIECE = re.compile(r"<script.*?(?:</script[^>]*>|\Z)", re.IGNORECASE | re.DOTALL)


def allowed_scripts(project: Path) -> tuple[str, ...]:
    """The hashes of the theme's own inline scripts, as a policy writes them, sorted.

    Args:
        project: the folder whose mkdocs.yml, theme and overrides are used; none of its content is.
    """
    with tempfile.TemporaryDirectory(prefix="toolkit-site-") as folder:
        empty = Path(folder) / "empty"
        for depth in range(_deepest(project / "docs") + 1):
            path = empty.joinpath("docs", *["down"] * depth, "index.md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("# Empty\n", encoding="utf-8")
        # Relative folders and empty lists, not absolute ones and null: Zensical reads only those.
        shutil.copytree(project / "overrides", empty / "overrides")
        settings = f"INHERIT: {_quoted(project / 'mkdocs.yml')}\nnav: []\nnot_in_nav: ''\n"
        (empty / "mkdocs.yml").write_text(settings, encoding="utf-8")
        built = Path(folder) / "built"
        build_pages(empty, built)
        pages = [path.read_text(encoding="utf-8") for path in sorted(built.rglob("*.html"))]
    return tuple(sorted({digest for page in pages for digest in _digests(page)}))


def _deepest(documents: Path) -> int:
    """How many folders down pages lie: one inline script of the theme names the way to the top of the site."""
    return max((len(page.relative_to(documents).parts) - 1 for page in documents.rglob("*.md")), default=0)


def strange_scripts(pages: Iterable[tuple[str, bytes]], allowed: Iterable[str]) -> tuple[str, ...]:
    """The paths of pages that hold an inline script which is not among the allowed ones.

    Args:
        pages: path and content.
        allowed: from `allowed_scripts`.
    """
    known = set(allowed)
    return tuple(path for path, content in pages if not known.issuperset(_digests(content.decode())))


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _digests(page: str) -> Iterator[str]:
    for piece in _PIECE.findall(page):
        yield from _digests_of_piece(piece)


@cache
def _digests_of_piece(piece: str) -> tuple[str, ...]:
    reader = _Scripts()
    reader.feed(piece)
    reader.close()
    return tuple(
        "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        for script in reader.scripts
    )


class _Scripts(HTMLParser):
    """Collects what stands between script tags without a source, unless it is data."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a script begins."""
        if tag == "script":
            given = dict(attrs)
            self._inside = "src" not in given and given.get("type") not in _DATA
            if self._inside:
                self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        """Note where it ends."""
        if tag == "script":
            self._inside = False

    def handle_data(self, data: str) -> None:
        """Keep its text."""
        if self._inside:
            self.scripts[-1] += data

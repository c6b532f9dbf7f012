"""Pages of a built site, read like a visitor's browser reads them."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit


@dataclass
class BuiltPage:
    """One page.

    Attributes:
        title: what the browser shows above it.
        menu: the links of the menu, in order, from the top of the site.
        links: all links but the one that skips the menu, as paths from the top of the site.
        asked: what the browser loads to show it, likewise.
    """

    title: str = ""
    menu: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def read_pages(folder: Path, top: str = "/") -> dict[str, BuiltPage]:
    """Every page below a folder, by its path.

    Args:
        folder: of a built site.
        top: the path of the site on its server; links of the page for wrong addresses begin with it.
    """
    paths = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): _read(path, folder, top) for path in paths}


def missing(folder: Path, pages: dict[str, BuiltPage]) -> Iterator[tuple[str, str]]:
    """Page and address of each link or file within the site that leads nowhere."""
    for path, page in pages.items():
        for address in (*page.links, *page.asked):
            target = urlsplit(address).path
            if target.startswith("/") and not (folder / target.lstrip("/")).is_file():
                yield path, address


def _read(path: Path, folder: Path, top: str) -> BuiltPage:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    within = path.relative_to(folder).as_posix()
    page = reader.page
    page.title = page.title.strip()
    for addresses in (page.menu, page.links, page.asked):
        addresses[:] = [_from_the_top(address, within, top) for address in addresses]
    return page


def _from_the_top(address: str, page: str, top: str) -> str:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address
    joined = posixpath.join("/", posixpath.dirname(page), parts.path)
    if parts.path.startswith("/"):
        joined = "/" + parts.path.removeprefix(top)
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return posixpath.normpath(joined) + fragment


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = BuiltPage()
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        if tag == "title":
            self._in_title = not self.page.title
        elif tag == "a" and "href" in given and "md-skip" not in classes:
            self.page.links.append(given["href"])
            if "md-nav__link" in classes and not given["href"].startswith("#"):
                self.page.menu.append(given["href"])
        elif tag in {"script", "img", "iframe"} and given.get("src"):
            self.page.asked.append(given["src"])
        elif tag == "link" and "href" in given and given.get("rel") in {"stylesheet", "icon", "preconnect"}:
            self.page.asked.append(given["href"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.page.title += data

"""Where things stand on the participants' site: one place for pages, for the links between them, and for paper."""

from typing import Literal

SiteKind = Literal["exercise", "case", "drill"]

#: The page, shipped with every site, that follows a session.
AFTER_WORKSHOP = "after-the-workshop.html"
_FOLDERS: dict[SiteKind, str] = {"exercise": "exercises", "case": "cases", "drill": "drills"}


def page_address(kind: SiteKind, identifier: str) -> str:
    """The page about one thing, relative to the start of the site."""
    return f"{_FOLDERS[kind]}/{identifier}.html"


def site_root(given: str) -> str:
    """The address of a site as everything is built with it: with one slash at its end."""
    return f"{given.rstrip('/')}/"


def on_site(given: str, address: str) -> str:
    """The whole address of a page.

    Args:
        given: where the site stands.
        address: of the page, relative to the start of the site.
    """
    return site_root(given) + address

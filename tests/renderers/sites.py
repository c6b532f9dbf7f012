"""The pages of a site as a person reads them, for tests that ask what stands there."""

import html
import re

from toolkit.assemble import Day, assemble, assemble_site, project
from toolkit.models.base import Audience
from toolkit.models.library import Library
from toolkit.models.record import Record
from toolkit.renderers import site

_TAG = re.compile(r"<[^>]*>")


def content_of(library: Library, audience: Audience) -> Record:
    """What this audience may see of the library's site."""
    packs = [assemble(plan, library, Day("K7Q-42M", "0.1.0")) for plan in library.sessions.values()]
    return project(assemble_site(library, packs, "0.1.0"), audience)


def pages_of(library: Library, audience: Audience) -> dict[str, str]:
    """Every page by its path: Markdown, sheets to print, and the settings, which hold what stands on all of them."""
    content, trainers = content_of(library, audience), audience == "trainer"
    made = [page for page in site.render(content, trainers=trainers) if page.path.endswith((".md", ".html"))]
    settings = site.settings(content, [page.path for page in made], "", trainers=trainers)
    return {page.path: page.content.decode() for page in (*made, settings)}


def texts_of(pages: dict[str, str]) -> dict[str, str]:
    """What one reads on each page: no attribute, no tag."""
    return {path: html.unescape(_TAG.sub(" ", page)) for path, page in pages.items()}

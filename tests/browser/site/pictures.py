"""Pictures of every kind of page, for eyes, taken while other tests have the pages open:

SITE_SHOTS=yes python -m pytest tests/browser/site/test_without.py -k sideways
"""

import os

from playwright.sync_api import Page

from tests.browser.site.built_pages import Site
from tests.workspaces import REPOSITORY

_FOLDER = REPOSITORY / "build" / "test" / "site-shots"


def take_picture(page: Page, site: Site, kind: str) -> None:
    """Keep pictures of the open page, in both colours, if the environment asks for them."""
    if "SITE_SHOTS" not in os.environ or page.viewport_size is None:
        return
    name = f"{kind.replace('/', '-').replace(' ', '-')}-{page.viewport_size['width']}"
    for colours in ("dark", "light"):
        page.emulate_media(color_scheme=colours)
        page.screenshot(path=_FOLDER / site.name / f"{name}-{colours}.png", full_page=True)

"""These tests open pages in a real browser."""

from tests.chromium import browser, page

__all__ = ["browser", "page"]

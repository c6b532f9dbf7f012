"""What the preview adds to pages, and its one page of its own."""

from collections.abc import Iterable
from html import escape

_SCRIPT = b'<script src="/_preview/live.js"></script>'


def with_live_script(page: bytes) -> bytes:
    """The page with the script that asks for news, before its end."""
    head, end, tail = page.rpartition(b"</body>")
    return head + _SCRIPT + end + tail if end else page + _SCRIPT


def problem_page(*, found: bool) -> bytes:
    """A page for an address that has none.

    Args:
        found: there is no page at all yet, because the content has had problems from the start.
    """
    heading = "Not yet" if found else "There is no such page"
    words = (
        "The pages appear as soon as the problems are put right."
        if found
        else 'It may have another name now. <a href="/">Start page</a>'
    )
    return _page(heading, f"<p>{words}</p>")


def list_page(heading: str, links: Iterable[tuple[str, str]]) -> bytes:
    """A page of links: address and words."""
    entries = "".join(f'<li><a href="{escape(address)}">{escape(words)}</a></li>' for address, words in links)
    return _page(heading, f"<ul>{entries}</ul>")


def _page(heading: str, body: str) -> bytes:
    title = escape(heading)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"></head>\n'
        f"<body><main><h1>{title}</h1>{body}</main></body></html>\n"
    ).encode()

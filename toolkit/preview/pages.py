"""What the preview adds to pages, and the few pages of its own."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from toolkit.preview.stage import Problem, Showing

LIVE_SCRIPT = "/_preview/live.js"
#: The preview's own pages look like the site's where the site is there to lend its styles, and plain where it is not.
_BORROWED = ("faces", "tokens", "brand")
_LOOK = Path(__file__).with_name("pages.css")


def with_live_script(page: bytes, showing: Showing, *, alone: bool = False) -> bytes:
    """The page with the script that asks for news, before its end.

    Args:
        page: as built.
        showing: the moment it belongs to, which the script compares with the present one.
        alone: it is none of the pages that are built, so any change may make another of it.
    """
    only = " data-alone" if alone else ""
    script = f'<script src="{LIVE_SCRIPT}" data-version="{showing.version}" data-pages="{showing.pages}"{only}></script>'
    head, end, tail = page.rpartition(b"</body>")
    return head + script.encode() + end + tail if end else page + script.encode()


def problem_page(heading: str, words: str, problems: Iterable[Problem] = ()) -> bytes:
    """A page that says in plain words why there is none, and lists what is wrong."""
    entries = "".join(_entry(problem) for problem in problems)
    listed = f"<ol>{entries}</ol>" if entries else ""
    return _page(heading, f"<p>{escape(words)}</p>{listed}")


def list_page(heading: str, words: str, links: Iterable[tuple[str, str]]) -> bytes:
    """A page of links: address and words of each."""
    entries = "".join(f'<li><a href="{escape(address)}">{escape(said)}</a></li>' for address, said in links)
    return _page(heading, f"<p>{escape(words)}</p><ul>{entries}</ul>")


def _entry(problem: Problem) -> str:
    place = f"<code>{escape(problem.place)}</code> " if problem.place else ""
    hint = f"<br>{escape(problem.hint)}" if problem.hint else ""
    return f"<li>{place}<strong>{escape(problem.sentence)}</strong>{hint}</li>"


def _page(heading: str, body: str) -> bytes:
    title = escape(heading)
    styles = "".join(f'<link rel="stylesheet" href="/assets/{name}.css">' for name in _BORROWED)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"{styles}<style>{_LOOK.read_text(encoding='utf-8')}</style></head>\n"
        f'<body><main><h1>{title}</h1>{body}<p><a href="/">Start page</a> · '
        '<a href="/packs/">Print pages</a></p></main></body></html>\n'
    ).encode()

"""Author text becomes a clean HTML fragment, once, for print and site alike.

Two walls: the Markdown reader shows raw HTML as text and refuses script links; the cleaner keeps only the
elements listed here. Straight quotation marks become typographic ones, in plain text as well.
"""

import html
from functools import cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from toolkit.models.record import Fragment

_SCHEMES = {"http", "https", "mailto", "tel"}
_ELEMENTS = {"p", "em", "strong", "ul", "ol", "li", "br", "a", "blockquote"}
_MAX_NESTING = 20
#: What holds paragraphs of its own.
_HOLDERS = {"list_item_open", "blockquote_open"}


def block_fragment(text: str) -> Fragment:
    """Paragraphs and lists as finished HTML."""
    reader = _reader()
    tokens = _tight(reader.parse(text))
    return _clean(reader.renderer.render(tokens, reader.options, {}))


def inline_fragment(text: str) -> Fragment:
    """One run of text with emphasis and links, without a paragraph around it."""
    return _clean(_reader().renderInline(text))


def typographic(text: str) -> str:
    """Plain text with typographic quotation marks and apostrophes; nothing else is read into it."""
    return html.unescape(_plain_reader().renderInline(text)) if '"' in text or "'" in text else text


def _clean(fragment: str) -> Fragment:
    cleaned = nh3.clean(
        fragment,
        tags=_ELEMENTS,
        attributes={"a": {"href"}, "*": set()},
        attribute_filter=_whole_address,
        url_schemes=_SCHEMES,
    )
    return Fragment(cleaned.strip())


def _whole_address(_element: str, name: str, value: str) -> str | None:
    """The address of a link if it says where it leads; one without a scheme would lead to a place beside the file:
    `//server/share` opens a connection on some computers, and paper has no place beside it anyway.
    """
    return value if name != "href" or value.partition(":")[0].lower() in _SCHEMES else None


def _tight(tokens: list[Token]) -> list[Token]:
    """Items of a list hold plain words, and paragraphs only where there is more than one."""
    paragraphs: list[list[Token]] = [[]]
    items = 0
    for token in tokens:
        if token.type in _HOLDERS:
            items += token.type == "list_item_open"
            paragraphs.append([])
        elif token.type in {"paragraph_open", "paragraph_close"}:
            paragraphs[-1].append(token)
        elif token.type in {name.replace("open", "close") for name in _HOLDERS}:
            held = paragraphs.pop()
            if items and len(held) == 2:  # noqa: PLR2004  # the beginning and the end of the only one
                for each in held:
                    each.hidden = True
            items -= token.type == "list_item_close"
    return tokens


@cache
def _reader() -> MarkdownIt:
    options = {"html": False, "typographer": True, "maxNesting": _MAX_NESTING}
    reader = MarkdownIt("commonmark", options).enable("smartquotes")
    return reader.disable(
        ["heading", "lheading", "hr", "code", "fence", "image", "html_block", "html_inline"]
    )


@cache
def _plain_reader() -> MarkdownIt:
    return MarkdownIt("zero", {"typographer": True}).enable("smartquotes")

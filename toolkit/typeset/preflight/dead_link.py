"""A link that leads nowhere: to an id that nothing has, or to an address that opens no page, mail or telephone."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from toolkit.typeset.log_lines import shortened
from toolkit.typeset.preflight.tree import LaidOut, Link
from toolkit.typeset.records import Finding

CODE = "dead-link"
#: Where a link may lead; anything else would run or open something on the reader's computer.
_LINKS_ALLOWED = frozenset({"http", "https", "mailto", "tel"})


def find(document: LaidOut) -> Iterator[Finding]:
    """Follow every link as far as the document goes."""
    for link in document.links:
        if link.address.startswith("#"):
            if link.address[1:] not in document.anchors:
                yield _finding(link, ", but nothing has that id", "let it lead to something in this document")
        elif _scheme(link.address) not in _LINKS_ALLOWED:
            hint = "let links lead to web pages (https:), mail (mailto:) or telephone numbers (tel:) only"
            yield _finding(link, "", hint)


def _scheme(address: str) -> str:
    try:
        return urlsplit(address.strip()).scheme.lower()
    except ValueError:  # such as brackets that are not closed
        return ""


def _finding(link: Link, but: str, hint: str) -> Finding:
    return Finding(CODE, f'a link leads to "{shortened(link.address)}"{but}', hint, origin=link.origin)

"""A page with nothing on it. One that holds only a picture or lines to write on is not empty; nor is one that was left
empty so that the next begins on the right-hand side.
"""

from collections.abc import Iterator

from toolkit.typeset.preflight.tree import LaidOut, walk
from toolkit.typeset.records import Finding

CODE = "empty-page"


def find(document: LaidOut) -> Iterator[Finding]:
    """Look at every page."""
    for page in document.pages:
        if page.left_empty or any(box.has_ink for box, _ in walk(page.root)):
            continue
        origin = next((box.origin for box, _ in walk(page.root) if box.origin), None)
        hint = "something before it is a little too long for its page; shorten that"
        yield Finding(CODE, "a page is empty", hint, origin=origin, page=page.number)

"""From the words on a page back to the line that says them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from toolkit.diagnostics import Diagnostic
from toolkit.models.library import Library

if TYPE_CHECKING:
    from toolkit.typeset import Traced


def in_content(traced: "Iterable[Traced]", library: Library) -> Iterator[Diagnostic]:
    """What the preflight found, at the line and column of the content that it is about."""
    for found in traced:
        kind_and_id = (found.origin.kind, found.origin.identifier)
        noun = next((known for known in library.sources if known == kind_and_id), None)
        if noun is None:
            yield Diagnostic(found.document, 1, 1, found.code, found.sentence, found.hint, found.severity)
            continue
        yield library.problem(
            *noun,
            found.origin.location,
            found.code,
            found.sentence,
            hint=found.hint,
            severity=found.severity,
        )

"""The glossary page: every word with the words that belong to it and the exercises that name it."""

from collections.abc import Sequence

from toolkit.models.library import Library
from toolkit.models.site import Entry, GlossaryEntry, Link
from toolkit.models.term import Term


def term_link(term: Term) -> Link:
    """The place of a word on the glossary page."""
    return Link(title=term.title, address=f"glossary.html#{term.id}")


def glossary(library: Library, entries: Sequence[Entry]) -> tuple[GlossaryEntry, ...]:
    """All words in the order of the alphabet."""
    used: dict[str, list[Link]] = {}
    for entry in entries:
        for link in entry.terms:
            used.setdefault(link.address, []).append(entry.link)
    ordered = sorted(library.terms.values(), key=lambda term: (term.title.casefold(), term.id))
    return tuple(
        GlossaryEntry(
            term=term,
            see=tuple(term_link(library.terms[name]) for name in term.see if name in library.terms),
            used_in=tuple(used.get(term_link(term).address, ())),
        )
        for term in ordered
    )

"""A term of the glossary as plain text, for reading on a screen of 80 columns."""

from collections.abc import Iterator

from toolkit.cli.layout import entry, heading, paragraph
from toolkit.models.term import Term, TermKind

_KINDS: dict[TermKind, str] = {
    "word": "a word of the field",
    "pattern": "a pattern in which ownership gets lost",
    "slot": "a slot of a promise",
    "move": "a speech move",
}


def read_term(term: Term) -> str:
    """Title, kind, other words for it, meaning, an example and what belongs to it."""
    return "\n".join(
        [
            *heading(term.title),
            *paragraph(
                "; ".join([_KINDS[term.kind], *([f"also: {', '.join(term.also)}"] if term.also else [])])
            ),
            "",
            *paragraph(term.meaning),
            *_details(term),
        ]
    )


def _details(term: Term) -> Iterator[str]:
    parts = (
        ("Example: ", term.example),
        ("Instead: ", term.instead),
        ("Fair use: ", term.fair_use),
        ("See: ", ", ".join(term.see)),
    )
    said = [(head, text) for head, text in parts if text]
    if said:
        yield ""
    for head, text in said:
        yield from entry(head, text)

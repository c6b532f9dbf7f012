"""The evidence page: what speaks for the library, by source, with its size and its limits."""

from collections.abc import Mapping, Sequence
from typing import get_args

from toolkit.assemble import labels
from toolkit.models.header import Evidence, Header
from toolkit.models.library import Library
from toolkit.models.site import Entry, EvidenceSource, Finding, Link
from toolkit.models.words import Grade

_STRENGTH = get_args(Grade)


def evidence_sources(library: Library, entries: Sequence[Entry]) -> tuple[EvidenceSource, ...]:
    """Every source once, the strongest kind first, each with what it says and what leans on it."""
    nouns: Mapping[str, Header] = library.exercises
    by_source: dict[tuple[Grade, str], dict[Evidence, list[Link]]] = {}
    for entry in entries:
        for evidence in nouns[entry.id].evidence:
            said = by_source.setdefault((evidence.grade, evidence.reference), {})
            said.setdefault(evidence, []).append(entry.link)
    ordered = sorted(by_source, key=lambda source: (_STRENGTH.index(source[0]), source[1].casefold()))
    return tuple(
        EvidenceSource(
            reference=reference,
            grade=labels.GRADES[grade],
            findings=tuple(
                Finding(
                    claim=evidence.claim,
                    effect=evidence.effect or "",
                    caveat=evidence.caveat or "",
                    mixed=evidence.mixed,
                    links=tuple(links),
                )
                for evidence, links in by_source[grade, reference].items()
            ),
        )
        for grade, reference in ordered
    )

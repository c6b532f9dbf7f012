"""The reference site: the library laid out as pages, with every address, link and list settled."""

from collections.abc import Iterable, Sequence
from typing import get_args

from toolkit.assemble import labels
from toolkit.assemble.faces import site_faces
from toolkit.assemble.site_entries import case_entry, drill_entry, exercise_entry, session_entry
from toolkit.assemble.site_evidence import evidence_sources
from toolkit.assemble.site_facets import FACETS, facet_values
from toolkit.assemble.site_glossary import glossary
from toolkit.assemble.site_language import sentence_rules
from toolkit.models.exercise import Exercise
from toolkit.models.library import Library
from toolkit.models.pack import Pack
from toolkit.models.picture import MediaType
from toolkit.models.site import Entry, Facet, Link, SessionEntry, Shelf, SiteContent, Situation
from toolkit.models.words import Component

LOGO = "assets/logo"
_ENDINGS: dict[MediaType, str] = {"image/png": ".png", "image/jpeg": ".jpg", "image/svg+xml": ".svg"}


def assemble_site(library: Library, sessions: Sequence[Pack], tool_version: str) -> SiteContent:
    """Everything the site shows. What is retired is left out.

    Args:
        library: without errors.
        sessions: the session plans, resolved; only the trainers' site shows them.
        tool_version: printed in the foot.
    """
    exercises = [exercise for exercise in library.exercises.values() if exercise.status != "retired"]
    entries = _by_title(exercise_entry(exercise, library) for exercise in exercises)
    nouns = {exercise.id: exercise for exercise in exercises}
    return SiteContent(
        brand=library.brand,
        title=library.brand.organisation,
        logo=f"{LOGO}{_ENDINGS[library.logo.media_type]}" if library.logo else "",
        faces=site_faces(library),
        tool_version=tool_version,
        language="en",
        situations=tuple(_situations(entries, nouns)),
        shelves=tuple(_shelves(entries, nouns)),
        facets=tuple(_facets(entries)),
        exercises=entries,
        cases=_by_title(
            case_entry(case, library) for case in library.cases.values() if case.status != "retired"
        ),
        drills=_by_title(
            drill_entry(family) for family in library.drills.values() if family.status != "retired"
        ),
        glossary=glossary(library, entries),
        evidence=evidence_sources(library, entries),
        sentence_rules=sentence_rules(library),
        sessions=_sessions(library, sessions),
    )


def _sessions(library: Library, packs: Sequence[Pack]) -> tuple[SessionEntry, ...]:
    entries = (session_entry(library.sessions[pack.session], pack) for pack in packs)
    return tuple(sorted(entries, key=lambda entry: (entry.title.casefold(), entry.id)))


def _by_title(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.title.casefold(), entry.id)))


def _situations(entries: Sequence[Entry], nouns: dict[str, Exercise]) -> Iterable[Situation]:
    for component in get_args(Component):
        for entry in entries:
            exercise = nouns[entry.id]
            if exercise.components[0] == component:
                yield from (
                    Situation(when=when, topic=labels.COMPONENTS[component], link=entry.link)
                    for when in exercise.when_to_use
                )


def _shelves(entries: Sequence[Entry], nouns: dict[str, Exercise]) -> Iterable[Shelf]:
    """Every component, also an empty one: the ten are what the field consists of."""
    for component in get_args(Component):
        links = tuple(entry.link for entry in entries if component in nouns[entry.id].components)
        yield Shelf(id=component, label=labels.COMPONENTS[component], links=links)


def _facets(entries: Sequence[Entry]) -> Iterable[Facet]:
    for facet, label in FACETS.items():
        shelves = []
        for value, words in facet_values(facet, entries):
            holders = [
                entry for entry in entries if any(f.facet == facet and f.value == value for f in entry.facets)
            ]
            links: tuple[Link, ...] = tuple(entry.link for entry in holders)
            shelves.append(Shelf(id=value, label=words, links=links))
        if shelves:
            yield Facet(id=facet, label=label, address=f"exercises/by-{facet}.html", shelves=tuple(shelves))

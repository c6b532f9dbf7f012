"""The reference site, resolved: every page with its address, its links and the words it shows."""

from toolkit.models.base import Model, shown
from toolkit.models.brand import Brand
from toolkit.models.font import OwnFace
from toolkit.models.pack import ContentKind, Pack, Part, WorkbookPage
from toolkit.models.site_trainers import Fact, TrainerNotes
from toolkit.models.term import Term


class Link(Model):
    """A way to another page of the site."""

    title: str = shown("all", "What stands there.")
    address: str = shown("all", "From the top of the site, such as exercises/fog-to-focus.html.")
    summary: str = shown("all", "One line about it; empty where the title says enough.", "")


class FacetValue(Model):
    """One value of a facet that an exercise has."""

    facet: str = shown("all", "Id of the facet, such as move.")
    value: str = shown("all", "Id of the value, such as request.")
    label: str = shown("all", "The value in words.")


class Entry(Model):
    """An exercise, a case or a drill with everything its page says.

    The part is the content in a session of its own: at the size it is best for; its times are told from
    its own start, 0:00.
    """

    kind: ContentKind = shown("all", "What sort of content it is.")
    id: str = shown("all", "Its id.")
    title: str = shown("all", "Its name.")
    kicker: str = shown("all", "Component, and the phase of an exercise, in words.")
    summary: str = shown("all", "One line.")
    link: Link = shown("all", "Its page.")
    sheets: str = shown("all", "Address of its pages to print; empty when it has none.", "")
    facets: tuple[FacetValue, ...] = shown("all", "What one may filter by.", ())
    related: tuple[Link, ...] = shown("all", "What goes well with it.", ())
    terms: tuple[Link, ...] = shown("all", "Words to look up.", ())
    minutes: int = shown("facilitator", "How long it takes at the size it is best for.")
    people: int = shown("facilitator", "For how many people the part is worked out.")
    part: Part = shown("all", "The content, in a session of its own.")
    pages: tuple[WorkbookPage, ...] = shown("all", "Its pages to write on.", ())
    notes: TrainerNotes = shown("facilitator", "What only trainers read on its page.")


class Shelf(Model):
    """Content that belongs together: a component, or one value of a facet."""

    id: str = shown("all", "Short id.")
    label: str = shown("all", "In words.")
    links: tuple[Link, ...] = shown("all", "What stands on it, by title.")


class Facet(Model):
    """A question by which one may look for an exercise."""

    id: str = shown("all", "Short id, such as move.")
    label: str = shown("all", "In words, such as 'What you want to say'.")
    address: str = shown("all", "Its page.")
    shelves: tuple[Shelf, ...] = shown("all", "Its values that occur, in their own order.")


class Situation(Model):
    """Something that happens at work, and what helps then."""

    when: str = shown("all", "The situation, to the reader.")
    topic: str = shown("all", "What it is about, in words; situations of one topic stand together.")
    link: Link = shown("all", "What helps.")


class Finding(Model):
    """One reason to expect that something works."""

    claim: str = shown("all", "What it says.")
    effect: str = shown("all", "Its size, or empty.")
    caveat: str = shown("all", "Where it does not hold, or empty.")
    mixed: bool = shown("all", "Whether studies disagree.")
    links: tuple[Link, ...] = shown("all", "What leans on it.")


class GlossaryEntry(Model):
    """A word with its ways on."""

    term: Term = shown("all", "As the author wrote it.")
    see: tuple[Link, ...] = shown("all", "Words that belong to it.", ())
    used_in: tuple[Link, ...] = shown("all", "Exercises that train it or name it.", ())


class EvidenceSource(Model):
    """A source, and everything in the library that leans on it."""

    reference: str = shown("all", "Who, when, how large.")
    grade: str = shown("all", "How strong, in words.")
    findings: tuple[Finding, ...] = shown("all", "What it says, once each.")


class SessionEntry(Model):
    """A session plan with everything its page says."""

    id: str = shown("facilitator", "Its id.")
    title: str = shown("facilitator", "Its name.")
    kicker: str = shown("facilitator", "How long and for how many, in words.")
    summary: str = shown("facilitator", "One line.")
    link: Link = shown("facilitator", "Its page.")
    about: tuple[Fact, ...] = shown("facilitator", "For whom, where, in which language.")
    pack: Pack = shown("facilitator", "The plan, laid along the clock.")
    links: tuple[Link, ...] = shown(
        "facilitator", "The page of each part, part by part; without address where it has none."
    )


class SentenceRules(Model):
    """The rules of a language, for the page on which people check their own sentences."""

    code: str = shown("all", "Code of the language, such as en.")
    title: str = shown("all", "The language, in its own words.")
    exported: str = shown("all", "The rules for the engine in the browser, as JSON.", text="data")


class SiteContent(Model):
    """Everything that any page of the site shows."""

    brand: Brand = shown("all", "Who signs the pages.")
    title: str = shown("all", "The name of the site.")
    logo: str = shown("all", "Address of the mark; empty without one.", "")
    faces: tuple[OwnFace, ...] = shown("all", "Own faces; without them the toolkit's.", ())
    tool_version: str = shown("all", "Version of the toolkit that made it.")
    language: str = shown("all", "Language of the pages.")
    situations: tuple[Situation, ...] = shown("all", "What one may need now.")
    shelves: tuple[Shelf, ...] = shown("all", "The exercises by component.")
    facets: tuple[Facet, ...] = shown("all", "Other ways to look for an exercise.")
    exercises: tuple[Entry, ...] = shown("all", "By title.")
    cases: tuple[Entry, ...] = shown("all", "By title.")
    drills: tuple[Entry, ...] = shown("all", "By title.")
    glossary: tuple[GlossaryEntry, ...] = shown("all", "By the alphabet.")
    evidence: tuple[EvidenceSource, ...] = shown("all", "The strongest first.")
    sentence_rules: tuple[SentenceRules, ...] = shown("all", "For checking sentences, by language.", ())
    sessions: tuple[SessionEntry, ...] = shown("facilitator", "Session plans, by title.", ())

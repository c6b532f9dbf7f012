"""Everything that was read: nouns by id, and beside them where each value stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from toolkit.diagnostics import Diagnostic, Severity
from toolkit.models.brand import Brand
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.font import Cut, Font, Group
from toolkit.models.language import Language
from toolkit.models.picture import Picture
from toolkit.models.places import Location, Source
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term

Kind = Literal["exercise", "case", "drill", "session", "term", "language", "brand", "logo", "font"]


@dataclass(frozen=True, slots=True)
class Library:
    """The content after shadowing and validation.

    Attributes:
        exercises: by id, in the order of their ids.
        sessions: by id, in the order of their ids.
        cases: by id, in the order of their ids.
        drills: drill families by id, in the order of their ids.
        terms: the glossary by id, in the order of their ids.
        languages: rules about the language of promises, by the code of the language.
        cues: what was learned about a language, as text (`subject/language/cues.py`), by its code.
        brand: the one brand that signs the pages.
        logo: the cleaned picture that the brand names; None without one.
        fonts: the cleaned fonts that the brand names, by what they stand for.
        sources: the file behind each noun, by kind and id.
        partial: nouns that lack a field because the file does not give it rightly. Rules may look at them; a
            build never sees them, because their problems stop it.
    """

    exercises: Mapping[str, Exercise]
    sessions: Mapping[str, SessionPlan]
    brand: Brand
    sources: Mapping[tuple[Kind, str], Source]
    partial: frozenset[tuple[Kind, str]] = frozenset()
    cases: Mapping[str, CaseStudy] = field(default_factory=dict)
    drills: Mapping[str, Family[Any]] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    languages: Mapping[str, Language] = field(default_factory=dict)
    cues: Mapping[str, str] = field(default_factory=dict)
    logo: Picture | None = None
    fonts: Mapping[tuple[Group, Cut], Font] = field(default_factory=dict)

    def problem(
        self,
        kind: Kind,
        identifier: str,
        location: Location,
        code: str,
        sentence: str,
        *,
        hint: str = "",
        severity: Severity = "error",
    ) -> Diagnostic:
        """A diagnostic at the place of a value of this noun."""
        source = self.sources[kind, identifier]
        place = source.root.descend(location)[1]
        return Diagnostic(source.path, place.line, place.column, code, sentence, hint, severity)

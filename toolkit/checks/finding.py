"""What a rule says, and what a rule is. The runner adds the file, the place and the code."""

from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol, runtime_checkable

from toolkit.diagnostics import Severity
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.language import Language
from toolkit.models.library import Kind, Library
from toolkit.models.places import Location
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term


class Finding(NamedTuple):
    """Something that is wrong in a noun.

    Attributes:
        location: which value of it; the place in the file is found with it.
        sentence: what is wrong, in plain words, without a full stop at the end.
        hint: what to do about it.
        severity: an "error" stops a build, a "warning" does not.
    """

    location: Location
    sentence: str
    hint: str = ""
    severity: Severity = "error"


class Rule(Protocol):
    """A module with a code; its docstring is its page. It is one or more of the rules below as well."""

    CODE: str


@runtime_checkable
class ExerciseRule(Protocol):
    """A rule about one exercise at a time."""

    def check_exercise(self, exercise: Exercise, library: Library, /) -> Iterator[Finding]:
        """What is wrong with this exercise."""


@runtime_checkable
class CaseRule(Protocol):
    """A rule about one case study at a time."""

    def check_case(self, case: CaseStudy, library: Library, /) -> Iterator[Finding]:
        """What is wrong with this case."""


@runtime_checkable
class DrillRule(Protocol):
    """A rule about one drill family at a time."""

    def check_drill(self, family: Family[Any], library: Library, /) -> Iterator[Finding]:
        """What is wrong with this family."""


@runtime_checkable
class TermRule(Protocol):
    """A rule about one term of the glossary at a time."""

    def check_term(self, term: Term, library: Library, /) -> Iterator[Finding]:
        """What is wrong with this term."""


@runtime_checkable
class LanguageFileRule(Protocol):
    """A rule about the rules of one language."""

    def check_language(self, language: Language, library: Library, /) -> Iterator[Finding]:
        """What is wrong with these rules."""


@runtime_checkable
class SessionRule(Protocol):
    """A rule about one session at a time."""

    def check_session(self, session: SessionPlan, library: Library, /) -> Iterator[Finding]:
        """What is wrong with this session."""


@runtime_checkable
class LibraryRule(Protocol):
    """A rule about the nouns of a library among each other."""

    def check_library(self, library: Library, /) -> Iterator[tuple[Kind, str, Finding]]:
        """What is wrong, with the kind and the id of the noun it is wrong in."""

"""From folders of files to a library: load, shadow, validate."""

import gc
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from toolkit.diagnostics import Diagnostic
from toolkit.load.brand_parts import BrandParts, read_parts
from toolkit.load.cue_files import read_cues
from toolkit.load.folders import BRAND, ContentFile, find_files, show_path
from toolkit.load.nouns import START, Nouns, read, unread
from toolkit.load.validate import validate
from toolkit.models.base import UnknownValueError
from toolkit.models.brand import Brand
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills import FAMILIES
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.language import Language
from toolkit.models.library import Library
from toolkit.models.places import Node, Source
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term

__all__ = ["load_library"]


def load_library(
    roots: Sequence[Path], shown_from: Path, overlays: Sequence[Path] = ()
) -> tuple[Library, tuple[Diagnostic, ...]]:
    """Load, shadow and validate all content, and list every problem of every file.

    Faulty files still give nouns, with the fields that are right (`Library.partial` names them), so that rules can
    look at everything in the same run.

    Args:
        roots: content folders; the library first, overlays after, each hiding files of the ones before.
        shown_from: messages name files relative to this folder when they lie below it.
        overlays: those of the roots that may hold content and nothing else.

    Returns:
        The library, and the problems sorted by path, line and column.

    Raises:
        UserError: when a root does not exist or holds no content.
    """
    with _collection_paused():
        files, diagnostics = find_files(roots, shown_from, overlays)
        return _Loading(list(diagnostics)).run(files, roots, shown_from)


class _Loading(Nouns):
    """All content."""

    def run(
        self, files: Sequence[ContentFile], roots: Sequence[Path], shown_from: Path
    ) -> tuple[Library, tuple[Diagnostic, ...]]:
        exercises = {file.identifier: self._exercise(file) for file in files if file.kind == "exercise"}
        sessions = {file.identifier: self.noun(SessionPlan, file) for file in files if file.kind == "session"}
        cases = {file.identifier: self.noun(CaseStudy, file) for file in files if file.kind == "case"}
        drills = {file.identifier: self._drill(file) for file in files if file.kind == "drill"}
        terms = {file.identifier: self.noun(Term, file) for file in files if file.kind == "term"}
        languages = {file.identifier: self.noun(Language, file) for file in files if file.kind == "language"}
        brand, parts = self._brand(files, roots[0], shown_from)
        library = Library(
            exercises,
            sessions,
            brand,
            self.sources,
            frozenset(self.partial),
            cases=cases,
            drills=drills,
            terms=terms,
            languages=languages,
            cues=read_cues(files),
            logo=parts.logo,
            fonts=parts.fonts,
        )
        return library, tuple(sorted(self.diagnostics))

    def _drill(self, file: ContentFile) -> Family[Any]:
        """A drill family, as the model of its kind."""
        content, reading = read(file)
        kind = reading.value.get("kind") if isinstance(reading.value, dict) else None
        model = FAMILIES.get(kind) if isinstance(kind, str) else None
        if model is None and kind is not None:
            place = reading.root.descend(("kind",))[0].place
            sentence = (
                f"'{kind}' is not a kind of drill"
                if isinstance(kind, str)
                else "the kind of a drill is one word"
            )
            hint = f"the kinds are {', '.join(FAMILIES)}"
            self.diagnostics.append(Diagnostic(file.shown, *place, "not-one-of", sentence, hint))
            reading = unread(())
        return self.validated(model or next(iter(FAMILIES.values())), file, content, reading)

    def _exercise(self, file: ContentFile) -> Exercise:
        exercise = self.noun(Exercise, file)
        try:
            main = exercise.components[0]
        except UnknownValueError:
            return exercise
        if main != file.component:
            source = self.sources["exercise", file.identifier]
            place = source.root.descend(("components", 0))[0].place
            sentence = f"the file lies in the folder '{file.component}', but its first component is '{main}'"
            hint = f"move it to exercises/{main}/, or put '{file.component}' first"
            self.diagnostics.append(Diagnostic(file.shown, *place, "wrong-folder", sentence, hint))
        return exercise

    def _brand(
        self, files: Sequence[ContentFile], library: Path, shown_from: Path
    ) -> tuple[Brand, BrandParts]:
        """The brand, and the files that it names in its own folder."""
        file = next((file for file in files if file.kind == "brand"), None)
        if file is None:
            return self._no_brand(library / f"{BRAND}.yaml", shown_from), BrandParts()
        brand = self.noun(Brand, file)
        parts = read_parts(brand, self.sources["brand", BRAND], file.path.parent, shown_from)
        self.sources.update(parts.sources)
        self.diagnostics.extend(parts.diagnostics)
        return brand, parts

    def _no_brand(self, path: Path, shown_from: Path) -> Brand:
        shown = show_path(path, shown_from)
        hint = "add a file brand.yaml with a line such as 'organisation: Your organisation'"
        sentence = "there is no brand.yaml, so the pages cannot be signed"
        self.diagnostics.append(Diagnostic(shown, *START, "missing-file", sentence, hint))
        self.sources["brand", BRAND] = Source(shown, hashlib.sha256(b"").hexdigest(), Node(START))
        self.partial.add(("brand", BRAND))
        return validate(Brand, None, unread(()), shown).noun


@contextmanager
def _collection_paused() -> Iterator[None]:
    """Hold back the search for circular garbage: everything made meanwhile is kept, and the search, which looks
    at all of it again and again, would take longer than the reading itself.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # what was read holds no circles; without this the next search would look at all of it
        if was_on:
            gc.enable()

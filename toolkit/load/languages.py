"""Load, shadow and validate the rules about language alone: all other content stays unread."""

from collections.abc import Sequence
from pathlib import Path

from toolkit.diagnostics import Diagnostic
from toolkit.load.cue_files import read_cues
from toolkit.load.folders import find_files
from toolkit.load.nouns import Nouns
from toolkit.models.brand import Brand
from toolkit.models.language import Language
from toolkit.models.library import Library


def load_languages(
    roots: Sequence[Path], shown_from: Path, overlays: Sequence[Path] = ()
) -> tuple[Library, tuple[Diagnostic, ...]]:
    """A library that holds nothing but languages, and the problems in their files.

    Args:
        roots: content folders; the library first, overlays after, each hiding files of the ones before.
        shown_from: messages name files relative to this folder when they lie below it.
        overlays: those of the roots that may hold content and nothing else.

    Raises:
        UserError: when a root does not exist or holds no content.
    """
    files, _ = find_files(roots, shown_from, overlays)
    nouns = Nouns([])
    languages = {file.identifier: nouns.noun(Language, file) for file in files if file.kind == "language"}
    brand = Brand.model_construct()
    library = Library(
        {}, {}, brand, nouns.sources, frozenset(nouns.partial), languages=languages, cues=read_cues(files)
    )
    return library, tuple(sorted(nouns.diagnostics))

"""A new file of one kind: where it lies, where its schema is, and which printed code is free for it."""

import os
import posixpath
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from toolkit.create.starter import schema_files
from toolkit.diagnostics import UserError
from toolkit.models.artifact import Artifact

_DRILLS = "drills"
_HIGHEST_NUMBER = 99


@dataclass(frozen=True)
class KindOfFile:
    """Something that can be begun.

    Attributes:
        name: what people type.
        folder: where it lies below a folder of content; an exercise lies one folder deeper.
        called: with its article, for sentences.
        letters: what its printed code begins with; empty when it has none, or when its component decides.
        asks_for: what else has to be said: its component, which is then its folder, or its kind.
    """

    name: str
    folder: str
    called: str
    letters: str = ""
    asks_for: Literal["", "component", "kind"] = ""


#: In the order in which help names them.
KINDS = (
    KindOfFile("exercise", "exercises", "an exercise", asks_for="component"),
    KindOfFile("case-study", "case_studies", "a case", "CS"),
    KindOfFile("drill", f"exercises/{_DRILLS}", "a drill", "D", "kind"),
    KindOfFile("session", "sessions", "a session"),
    KindOfFile("term", "glossary", "a term"),
)


@dataclass(frozen=True)
class Beginning:
    """Where a new file goes; all paths with forward slashes.

    Attributes:
        base: the folder that holds both the file and the schemas.
        path: the file, below the base.
        schemas: the folder of the schemas, below the base.
    """

    base: Path
    path: str
    schemas: str

    def schema_path(self, schema: str) -> str:
        """Where a schema is, seen from the folder of the new file."""
        return posixpath.relpath(f"{self.schemas}/{schema}.schema.json", posixpath.dirname(self.path))


def same_id(root: Path, kind: KindOfFile, identifier: str) -> Path | None:
    """The file below a folder of content that gives something of this kind this id already, in whichever folder."""
    folder = root / kind.folder
    folders = [folder]
    if kind.asks_for == "component":
        folders = [path for path in _entries(folder) if path.is_dir() and path.name != _DRILLS]
    files = [path for each in folders for path in _entries(each) if path.suffix.lower() in {".yaml", ".yml"}]
    return next((path for path in files if path.stem.casefold() == identifier), None)


def free_code(letters: str, taken: Collection[str]) -> str:
    """A printed code that nobody has: from 99 down, because the library that updates bring counts up from 01.

    Raises:
        UserError: all of them are taken.
    """
    for number in range(_HIGHEST_NUMBER, 0, -1):
        if (code := f"{letters}-{number:02d}") not in taken:
            return code
    raise UserError(
        f"All codes from {letters}-01 to {letters}-{_HIGHEST_NUMBER} are taken", "Free one of them."
    )


def copy_of(source: Path, schema_path: str) -> str:
    """The text of a file of the library, with the line on top that leads an editor to its schema."""
    return f"# yaml-language-server: $schema={schema_path}\n{source.read_text(encoding='utf-8')}"


def new_files(beginning: Beginning, text: str) -> tuple[Artifact, ...]:
    """The new file, and the schemas that are not there yet, with paths below the base."""
    schemas = schema_files(beginning.schemas)
    missing = [schema for schema in schemas if not os.path.lexists(beginning.base / schema.path)]
    return (Artifact(beginning.path, text.encode()), *missing)


def _entries(folder: Path) -> list[Path]:
    """What a folder holds; nothing when it is not there or nobody may look, which the reader of content reports."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []

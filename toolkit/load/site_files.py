"""The hand-written half of the site: pages, styles, scripts, overrides and the settings of the site generator.

These are trusted like code, so they come from the toolkit and from the workspace's own folder, and never from an
overlay. A file of the workspace takes the place of ours of the same name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.diagnostics import UserError
from toolkit.load.workspace import Workspace
from toolkit.models.artifact import Artifact

SETTINGS = "mkdocs.yml"
SITE = "site"
#: What every system, every web server and every address can hold.
_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?<!\.)")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_TEXTS = (".md", ".html", ".css", ".js", ".txt", ".json", ".xml")


@dataclass(frozen=True)
class SiteFiles:
    """What was found.

    Attributes:
        documents: pages and assets, with their paths below the generator's folder of documents.
        overrides: templates that take the place of the theme's, with their paths below its folder.
        settings: the bytes of the mkdocs.yml that counts.
    """

    documents: tuple[Artifact, ...]
    overrides: tuple[Artifact, ...]
    settings: bytes


def read_site_files(workspace: Workspace, *, trainers: bool) -> SiteFiles:
    """Read the files of the site from the toolkit and, over it, from the workspace.

    Args:
        workspace: where to look.
        trainers: with the pages that only trainers read.

    Raises:
        UserError: a file cannot be read, is a link, has a name that no address can hold, or is not UTF-8.
    """
    documents: dict[str, Artifact] = {}
    overrides: dict[str, Artifact] = {}
    settings = b""
    for root in workspace.trusted:
        folders = ("pages", "trainers") if trainers else ("pages",)
        for folder in folders:
            documents |= {found.path: found for found in _below(root / SITE / folder)}
        for found in _below(root / SITE / "assets"):
            path = f"assets/{found.path}"
            documents[path] = Artifact(path, found.content)
        overrides |= {found.path: found for found in _below(root / SITE / "overrides")}
        if (root / SETTINGS).exists():
            settings = _read(root / SETTINGS)
    return SiteFiles(tuple(documents.values()), tuple(overrides.values()), settings)


def _below(folder: Path) -> Iterator[Artifact]:
    """Every file below a folder; hidden ones are passed over, links are refused: they could lead anywhere."""
    for above in (folder.parent, folder):
        _refuse_link(above)
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        within = path.relative_to(folder)
        if any(part.startswith(".") for part in within.parts):
            continue
        _refuse_link(path)
        if path.is_dir():
            continue
        for part in within.parts:
            if not _PART.fullmatch(part) or _DEVICE.fullmatch(part):
                raise UserError(
                    f"{path} has a name that no address of a page can hold",
                    "Use letters without accents, digits, hyphens and dots, and begin with a letter or a digit.",
                )
        content = _read(path)
        if path.suffix in _TEXTS:
            _refuse_other_encodings(path, content)
        yield Artifact(within.as_posix(), content)


def _refuse_link(path: Path) -> None:
    if path.is_symlink():
        raise UserError(f"{path} is a link", "Put the file or folder itself in its place.")


def _refuse_other_encodings(path: Path, content: bytes) -> None:
    try:
        content.decode()
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise UserError(f"{path}:{line}: the text is not UTF-8", "Save the file as UTF-8.") from problem


def _read(path: Path) -> bytes:
    _refuse_link(path)
    if not path.is_file():
        raise UserError(f"{path} is not a file", "Give it another name, or move it away.")
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UserError(f"{path} cannot be read: {problem.strerror}") from problem

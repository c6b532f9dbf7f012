"""The hand-written half of the site: pages, styles, scripts, overrides and the settings of the site generator.

These are trusted like code, so they come from the toolkit and from the workspace's own folder, and never from an
overlay. A file of the workspace takes the place of ours of the same name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.diagnostics import UserError
from toolkit.load.workspace import Workspace
from toolkit.models.artifact import Artifact

SETTINGS = "mkdocs.yml"
SITE = "site"


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
        UserError: a file cannot be read, or is a link.
    """
    trusted = [root for root in workspace.roots if root not in workspace.overlays]
    documents: dict[str, Artifact] = {}
    overrides: dict[str, Artifact] = {}
    settings = b""
    for root in trusted:
        folders = ("pages", "trainers") if trainers else ("pages",)
        for folder in folders:
            documents |= {found.path: found for found in _below(root / SITE / folder)}
        for found in _below(root / SITE / "assets"):
            path = f"assets/{found.path}"
            documents[path] = Artifact(path, found.content)
        overrides |= {found.path: found for found in _below(root / SITE / "overrides")}
        if (root / SETTINGS).is_file():
            settings = _read(root / SETTINGS)
    return SiteFiles(tuple(documents.values()), tuple(overrides.values()), settings)


def _below(folder: Path) -> Iterator[Artifact]:
    """Every file below a folder; hidden ones are passed over, links are refused: they could lead anywhere."""
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        within = path.relative_to(folder)
        if any(part.startswith(".") for part in within.parts):
            continue
        if path.is_symlink():
            raise UserError(f"{path} is a link", "Put the file itself in its place.")
        if path.is_file():
            yield Artifact(within.as_posix(), _read(path))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UserError(f"{path} cannot be read: {problem.strerror}") from problem

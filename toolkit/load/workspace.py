"""Where things are found: the library, the folders laid over it, and the place for finished packs."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from toolkit.diagnostics import WRONG_USAGE, UserError
from toolkit.home import SETTINGS_FILE, find_home, nearest_settings
from toolkit.home import library_folder as _library
from toolkit.models.layout import PAPERS, Paper

_SETTINGS = ("overlays", "out", "paper")
#: Where packs go, below the workspace, when the settings name no other place.
DEFAULT_OUT = "build/packs"
CONTENT_FOLDERS = ("exercises", "case_studies", "sessions", "glossary", "language")


@dataclass(frozen=True)
class Workspace:
    """Where a command works.

    Attributes:
        roots: content folders; a later one hides files of the same name in an earlier one.
        shown_from: paths in messages are relative to this folder when they lie below it.
        out: packs are written into folders below this one.
        overlays: those of the roots that may hold content and nothing else.
        build: sites are written into folders below this one.
        home: the folder for content of one's own, with or without any yet: the workspace, or a clone of the
            source; None when the command was typed outside both. Its site/ and mkdocs.yml count even when it holds
            no content.
        paper: what lies in the printers of this workspace.
    """

    roots: tuple[Path, ...]
    shown_from: Path
    out: Path
    overlays: tuple[Path, ...] = ()
    build: Path = Path("build")
    home: Path | None = None
    paper: Paper = "a4"

    @property
    def trusted(self) -> tuple[Path, ...]:
        """The folders whose site/ and mkdocs.yml count: ours, and the workspace's own; never an overlay."""
        roots = [root for root in self.roots if root not in self.overlays]
        return tuple(dict.fromkeys([*roots, *([self.home] if self.home else [])]))

    @property
    def library(self) -> Path:
        """The root of what we ship."""
        return self.roots[0]


def find_workspace(start: Path, overlays: Sequence[Path] = (), out: Path | None = None) -> Workspace:
    """The workspace around a folder: the nearest parent with a toolkit.toml, else the clone, else the folder itself.

    Args:
        start: where the command was typed.
        overlays: more folders to lay over the library, after those of the settings.
        out: takes the place of the settings' own folder for packs.

    Raises:
        UserError: the settings cannot be read, or a folder they name does not exist.
    """
    start = start.resolve()
    library = _library()
    home = nearest_settings(start)
    settings = _read_settings(home / SETTINGS_FILE) if home else {}
    base = home or (library if start.is_relative_to(library) else start)
    own = [home] if home and home != library and _has_content(home) else []
    laid_over = [base / name for name in settings.get("overlays", ())] + [
        start / folder for folder in overlays
    ]
    for folder in laid_over:
        if not folder.is_dir():
            raise UserError(
                f"There is no overlay folder {folder}", "Check the spelling, or make the folder.", WRONG_USAGE
            )
    default_out = base / settings.get("out", DEFAULT_OUT)
    roots = tuple(folder.resolve() for folder in (library, *own, *laid_over))
    packs = start / out if out else default_out
    refuse_output_among_content(packs, roots)
    trusted = [folder for folder in (library, home) if folder]
    only_content = tuple(
        folder
        for folder in (folder.resolve() for folder in laid_over)
        if not any(place.is_relative_to(folder) for place in trusted)
    )
    return Workspace(
        roots,
        start,
        packs,
        only_content,
        base / "build",
        find_home(start, library),
        settings.get("paper", PAPERS[0]),
    )


def refuse_output_among_content(output: Path, roots: Sequence[Path]) -> None:
    """Stop when something would be written where the next command reads: it would be taken for content.

    Args:
        output: the folder to write.
        roots: of a workspace.

    Raises:
        UserError: it lies in a folder that the toolkit reads.
    """
    place = output.resolve()
    for folder in (root / name for root in roots for name in (*CONTENT_FOLDERS, "site")):
        if place.is_relative_to(folder):
            raise UserError(
                f"{output} is a folder of content, so nothing is written into it",
                "Name another folder with --out, or in the settings.",
                WRONG_USAGE,
            )


def _has_content(folder: Path) -> bool:
    return any((folder / name).exists() for name in (*CONTENT_FOLDERS, "brand.yaml"))


def _read_settings(path: Path) -> dict[str, Any]:
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except RecursionError as problem:
        raise UserError(f"{path} is nested too deeply", "It should be a small TOML file.") from problem
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise UserError(f"{path} cannot be read: {problem}", "It should be a small TOML file.") from problem
    for key in settings:
        if key not in _SETTINGS:
            near = get_close_matches(key, _SETTINGS, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"It knows {', '.join(_SETTINGS)}."
            raise UserError(f"{path} has an unknown setting '{key}'", hint)
    overlays, out = settings.get("overlays", []), settings.get("out", "")
    if not isinstance(overlays, list) or not all(isinstance(name, str) for name in overlays):
        raise UserError(
            f"{path}: 'overlays' should be a list of folders", 'For example: overlays = ["our-firm"]'
        )
    if not isinstance(out, str) or "\0" in out:
        raise UserError(f"{path}: 'out' should be a folder", 'For example: out = "build/packs"')
    if settings.get("paper", PAPERS[0]) not in PAPERS:
        raise UserError(f"{path}: there is no such paper", f"Write one of: {', '.join(PAPERS)}.")
    return settings

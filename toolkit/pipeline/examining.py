"""A look at the computer: the doctor gets what it examines from the other verbs."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.diagnostics import UserError
from toolkit.home import library_folder, nearest_settings
from toolkit.load.workspace import DEFAULT_OUT, Workspace
from toolkit.pipeline.reading import read

if TYPE_CHECKING:
    from toolkit.doctor import Content, Finding


def examine(
    workspace: Workspace | UserError,
    encoding: str,
    progress: Callable[[str], None] = lambda _: None,
    *,
    start: Path | None = None,
) -> "tuple[Finding, ...]":
    """Look at this computer: what of the toolkit works on it. Nothing on it is changed.

    Args:
        workspace: where the person works, or why it cannot be opened.
        encoding: of what the person reads the answer on.
        progress: called with what is looked at next.
        start: where the command was typed, if nobody else may read the names of folders; None to name them.
    """
    from toolkit.doctor import Computer
    from toolkit.doctor import examine as look_at
    from toolkit.renderers.templates import base_css, font_files
    from toolkit.typeset.browsers import find_browser, title
    from toolkit.typeset.trial import try_browser, try_weasyprint
    from toolkit.write.trial import try_writing

    progress("Reading the library")
    browser = find_browser(None)
    computer = Computer(
        platform=sys.platform,
        bits=64 if sys.maxsize > 2**32 else 32,
        encoding=encoding,
        content=workspace if isinstance(workspace, UserError) else _content(workspace),
        packs=None if isinstance(workspace, UserError) else workspace.out.absolute(),
        browser=(title(browser), browser) if browser else None,
        fonts=font_files(),
        base_css=base_css,
        print_well=try_weasyprint,
        print_simply=try_browser,
        try_writing=try_writing,
        called=_names_for_others(workspace, start.resolve()) if start else {},
    )
    return look_at(computer, progress)


def _content(workspace: Workspace) -> "Content | UserError":
    from toolkit.doctor import Content

    try:
        library, diagnostics = read(workspace)
    except UserError as problem:
        return problem
    own = [root for root in workspace.roots if root not in workspace.overlays]
    return Content(own[-1], workspace.overlays, library, diagnostics, workspace.home is not None)


def _names_for_others(workspace: Workspace | UserError, start: Path) -> dict[Path, str]:
    """What a report calls folders: their names may be those of clients."""
    home = nearest_settings(start) if isinstance(workspace, UserError) else workspace.home
    base = home or start
    called = {Path(sys.prefix): "<python>"} if sys.prefix != sys.base_prefix else {}
    called[library_folder()] = "<library>"
    called[base] = "<workspace>" if home else "<folder>"
    if isinstance(workspace, UserError):
        return called
    for number, folder in enumerate(workspace.overlays, start=1):
        called[folder] = f"<overlay {number}>"
    packs = workspace.out.absolute()
    if packs != base / DEFAULT_OUT:
        called[packs] = "<packs>"
    return called

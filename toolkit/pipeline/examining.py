"""A look at the computer: the doctor gets what it examines from the other verbs."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from toolkit.diagnostics import UserError
from toolkit.load.workspace import Workspace
from toolkit.pipeline.reading import read

if TYPE_CHECKING:
    from toolkit.doctor import Content, Finding


def examine(
    workspace: Workspace | UserError, encoding: str, progress: Callable[[str], None] = lambda _: None
) -> "tuple[Finding, ...]":
    """Look at this computer: what of the toolkit works on it. Nothing on it is changed.

    Args:
        workspace: where the person works, or why it cannot be opened.
        encoding: of what the person reads the answer on.
        progress: called with what is looked at next.
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
    )
    return look_at(computer, progress)


def _content(workspace: Workspace) -> "Content | UserError":
    from toolkit.doctor import Content

    try:
        library, diagnostics = read(workspace)
    except UserError as problem:
        return problem
    own = [root for root in workspace.roots if root not in workspace.overlays]
    return Content(own[-1], workspace.overlays, library, diagnostics)

"""Files that would steer a program: content is data, so no content folder and no overlay may hold them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

_DESIGN = "the look of the papers belongs to the toolkit's own folders, toolkit/templates and toolkit/styles"
_PROGRAM = "keep programs outside; the toolkit runs none that content brings along"
_SITE = "put it beside the toolkit.toml of your workspace"
_SETTINGS = "put it into the folder that your overlay lies in; there it names the overlays"

#: The hand-written half of a site: its pages may hold scripts.
_FOLDER_OF_PAGES = "site"
_BY_NAME = {
    "mkdocs.yml": _SITE,
    "mkdocs.yaml": _SITE,
    "toolkit.toml": _SETTINGS,
    "pyproject.toml": _PROGRAM,
    "makefile": _PROGRAM,
}
_BY_ENDING = {
    **dict.fromkeys((".j2", ".jinja", ".jinja2", ".css", ".scss"), _DESIGN),
    **dict.fromkeys(
        (".py", ".pyc", ".pyw", ".pyd", ".pth", ".ipynb", ".js", ".mjs", ".cjs", ".ts", ".wasm"), _PROGRAM
    ),
    **dict.fromkeys((".sh", ".bat", ".cmd", ".ps1", ".vbs", ".exe", ".dll", ".so", ".dylib"), _PROGRAM),
}
#: Folders below an overlay that are looked through.
_MOST_DEPTH = 6


@dataclass(frozen=True, slots=True)
class CodeFile:
    """A file that has no place among content.

    Attributes:
        path: where it is.
        hint: where it belongs.
    """

    path: Path
    hint: str


def where_code_belongs(name: str) -> str:
    """Where a file of this name belongs instead; empty when it is no code."""
    lower = name.casefold()
    return _BY_NAME.get(lower) or _BY_ENDING.get(PurePath(lower).suffix, "")


def code_in(overlay: Path, besides: frozenset[str]) -> Iterator[CodeFile]:
    """The code in an overlay, folder by folder, in the order of names; hidden things and links are passed over.

    A folder of pages for the site counts as one thing.

    Args:
        overlay: the folder laid over the library.
        besides: names of its folders that are looked through elsewhere.
    """
    if (overlay / _FOLDER_OF_PAGES).exists():
        yield CodeFile(overlay / _FOLDER_OF_PAGES, _SITE)
        besides |= {_FOLDER_OF_PAGES}
    for folder, folders, files in os.walk(overlay):
        depth = len(Path(folder).relative_to(overlay).parts)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and depth < _MOST_DEPTH and (depth or name not in besides)
        )
        for name in sorted(files):
            hint = where_code_belongs(name)
            if hint:
                yield CodeFile(Path(folder) / name, hint)

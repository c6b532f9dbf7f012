"""Render: one output per module, listed here by the name that people type after --only.

An output names its audience and gives finished files from what that audience may see:
`AUDIENCE` and `render(pack: Record) -> Iterator[Artifact]`, and in `FILES` the words to say of its files. Print HTML ends in .html; the pipeline has a PDF typeset
of each.
"""

import hashlib
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from types import ModuleType

from toolkit.renderers import guide, keys, sealed, workbook

OUTPUTS: dict[str, ModuleType] = {
    "guide": guide,
    "workbook": workbook,
    "keys": keys,
    "sealed": sealed,
}

_DESIGN = ("templates/**/*.j2", "styles/*.css", "fonts/*.woff2")


def words_for(path: str) -> tuple[str, str]:
    """What a file of a pack is, and what to do with it on paper; empty for a file that no output makes."""
    for output in OUTPUTS.values():
        for pattern, words in output.FILES.items():
            if fnmatchcase(path, pattern):
                what, on_paper = words
                return what, on_paper
    return "", ""


@cache
def design_digest() -> str:
    """sha256 over all templates, styles and fonts: a pack from another design gets another code."""
    package = Path(__file__).parent.parent
    files = sorted(
        path
        for pattern in _DESIGN
        for path in package.glob(pattern)
        if "site" not in path.relative_to(package).parts
    )
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()

"""Render: one output per module, listed here by the name that people type after --only.

An output names its audience and gives finished files from what that audience may see:
`AUDIENCE` and `render(pack: Record) -> Iterator[Artifact]`. Print HTML ends in .html; the pipeline has a PDF typeset
of each.
"""

import hashlib
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


@cache
def design_digest() -> str:
    """sha256 over all templates, styles and fonts: a pack from another design gets another code."""
    package = Path(__file__).parent.parent
    files = sorted(path for pattern in _DESIGN for path in package.glob(pattern))
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()

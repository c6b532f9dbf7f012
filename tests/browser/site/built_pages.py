"""Which pages a built site has, by kind: taken from its files, so that a new kind of page is looked at by itself."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests import workspaces

#: Pages that somebody writes by hand. Where the repository has none of that name yet, this one stands in.
_BY_HAND = ("after-the-workshop", "what-we-do-not-track")
_STAND_IN = """\
---
title: {title}
description: A page that somebody wrote.
---

# {title}

Words, *more words* and [a way to the exercises](exercises/index.md).

## Five minutes, six days

1. Look at what you promised.
2. Say what came of it.

| Day | To do |
| --- | --- |
| First | Write |
| Second | Ask |
"""

#: Where a site comes to lie in its workspace.
OUT = "site-to-look-at"

#: Kinds of pages that trainers see as participants do.
_ALIKE = frozenset(
    {
        *_BY_HAND,
        "drills list",
        "evidence",
        "glossary",
        "own-sentence",
        "sheets/cases",
        "sheets/drills",
        "sheets/exercises",
    }
)

#: Words to look for. The library's own files of these names do not count here.
_WORDS = {
    "check-in": ("Check-in", "partner talk", "Ten minutes in which somebody asks what came of a promise."),
    "follow-up": ("Follow-up", "reminder", "A short message some days after the workshop. It doesn’t scold."),
}
_WORD = """\
title: {title}
kind: word
also:
  - {also}
meaning: {meaning}
example: I'll ask on Tuesday at ten, and then I listen.
"""


@dataclass(frozen=True)
class Site:
    """A built site.

    Attributes:
        name: for whom.
        folder: what is handed over: pages, and the words for a web server beside them.
    """

    name: str
    folder: Path

    @property
    def pages(self) -> Path:
        """The folder that a web server shows."""
        return self.folder / "www"

    @property
    def policy(self) -> str:
        """The content policy made for it."""
        return (self.folder / "content-security-policy.txt").read_text(encoding="utf-8").strip()

    def own_kinds(self) -> dict[str, str]:
        """The same without the kinds that come out alike on both sites; those are looked at on the participants'."""
        return {
            kind: path for kind, path in self.kinds().items() if self.name != "trainers" or kind not in _ALIKE
        }

    def kinds(self) -> dict[str, str]:
        """The largest page of each kind, by the kind's name. The page for wrong addresses is none of them."""
        found: dict[str, Path] = {}
        for path in sorted(self.pages.rglob("*.html")):
            kind = _kind(path.relative_to(self.pages))
            if kind != "404" and (kind not in found or found[kind].stat().st_size < path.stat().st_size):
                found[kind] = path
        return {kind: path.relative_to(self.pages).as_posix() for kind, path in found.items()}


def build(name: str, folder: Path, *options: str) -> Site:
    """Build a site from the repository's own library, through the command.

    Args:
        name: "participants" or "trainers".
        folder: empty; becomes the workspace.
        options: for the command, besides.
    """
    (folder / "toolkit.toml").touch()
    shutil.copy(workspaces.REPOSITORY / "brand.yaml", folder)  # without content it would be no workspace
    for path, text in _stand_ins():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    out = folder / OUT
    chosen = [*(["--trainers"] if name == "trainers" else []), "--out", str(out), *options]
    outcome = workspaces.toolkit(workspaces.REPOSITORY, "site", *chosen, folder=folder)
    assert outcome.returncode == 0, outcome.stderr
    return Site(name, out)


def _stand_ins() -> Iterator[tuple[str, str]]:
    for name in _BY_HAND:
        path = f"site/pages/{name}.md"
        if not (workspaces.REPOSITORY / path).exists():
            yield path, _STAND_IN.format(title=name.replace("-", " ").capitalize())
    for name, (title, also, meaning) in _WORDS.items():
        yield f"glossary/{name}.yaml", _WORD.format(title=title, also=also, meaning=meaning)


def _kind(path: Path) -> str:
    """A page at the top is a kind of its own; below a folder there are the list, lists by something, and the rest."""
    folder = path.parent.as_posix()
    if folder == ".":
        return path.stem
    if path.stem == "index":
        return f"{folder} list"
    if path.stem.startswith("by-"):
        return f"{folder} by something"
    return f"{folder}/{path.stem}" if folder == "reference" else folder

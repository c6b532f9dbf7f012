"""Where things stand while a pack is written: all beside the output, so that a swap is only a renaming."""

from dataclasses import dataclass
from pathlib import Path

from toolkit.write.plain_words import printable

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Places:
    """The output folder and its companions, whose names follow from its name alone.

    Attributes:
        shown: the folder as the person named it, fit for messages.
        folder: the same folder, absolute; its parent is free of links.
    """

    shown: str
    folder: Path

    @classmethod
    def around(cls, folder: Path) -> "Places":
        """The places of an output folder; "." and ".." mean the folder they stand for."""
        named = folder if folder.name not in {"", ".."} else folder.resolve()
        return cls(printable(str(folder)), named.parent.resolve() / named.name)

    @property
    def parent(self) -> Path:
        """The folder that holds the output folder."""
        return self.folder.parent

    @property
    def lock(self) -> Path:
        """The file that the one build that may write here keeps locked."""
        return self.parent / f".{self.folder.name}.lock"

    @property
    def work(self) -> Path:
        """Our folder beside the output. Hidden, because nobody needs to look into it."""
        return self.parent / f".{self.folder.name}.work"

    @property
    def mark(self) -> Path:
        """The file that says the work folder is ours and may be cleared."""
        return self.work / "OWNED-BY-TOOLKIT"

    @property
    def next(self) -> Path:
        """The pack in the making; after an exchange, the old pack until it is cleared."""
        return self.work / "next"

    @property
    def previous(self) -> Path:
        """The old pack, between the two renamings of a system that cannot exchange folders."""
        return self.work / "previous"

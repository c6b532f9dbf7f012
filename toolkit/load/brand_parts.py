"""The files that a brand names beside itself: its logo and its faces."""

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from toolkit.diagnostics import Diagnostic
from toolkit.load.brand_file import BrandFileError
from toolkit.load.folders import show_path
from toolkit.models.brand import Brand
from toolkit.models.font import CUTS, GROUPS, Cut, Font, Group
from toolkit.models.library import Kind
from toolkit.models.picture import Picture
from toolkit.models.places import Location, Node, Place, Source

_START = Place(1, 1)
#: As many readers of fonts as an office computer has cores to spare.
_AT_ONCE = 3
Part = TypeVar("Part")


@dataclass(slots=True)
class BrandParts:
    """What was read.

    Attributes:
        logo: the cleaned picture; None without one.
        fonts: the cleaned fonts, by what they stand for.
        sources: the files behind them.
        diagnostics: what is wrong with them, where the brand names them.
    """

    logo: Picture | None = None
    fonts: dict[tuple[Group, Cut], Font] = field(default_factory=dict)
    sources: dict[tuple[Kind, str], Source] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_parts(brand: Brand, source: Source, folder: Path, shown_from: Path) -> BrandParts:
    """The files that the brand names.

    Args:
        brand: whole or partial.
        source: the file of the brand, for the places of its values.
        folder: where it lies.
        shown_from: messages name files relative to this folder when they lie below it.
    """
    parts = BrandParts()
    reading = _Reading(parts, source, folder, shown_from)
    name = getattr(brand, "logo", None)
    if name:
        # Brought along only where they are needed: most runs need neither.
        from toolkit.load.pictures import read_picture  # noqa: PLC0415

        parts.logo = reading.part(
            ("logo", "logo"), ("logo",), "picture", lambda: read_picture(folder / name), name
        )
    named = dict(_named_fonts(brand))
    if named:
        from toolkit.load.fonts import read_font  # noqa: PLC0415

        with ThreadPoolExecutor(_AT_ONCE) as pool:
            waiting = {key: pool.submit(read_font, folder / file) for key, file in named.items()}
        for (group, cut), read in waiting.items():
            font = reading.part(
                ("font", f"{group}-{cut}"), (group, cut), "font", read.result, named[group, cut]
            )
            if font is not None:
                parts.fonts[group, cut] = font
    return parts


def _named_fonts(brand: Brand) -> Iterator[tuple[tuple[Group, Cut], str]]:
    for group in GROUPS:
        face = getattr(brand, group, None)
        for cut in CUTS:
            name = getattr(face, cut, None)
            if name:
                yield (group, cut), name


@dataclass(frozen=True, slots=True)
class _Reading:
    parts: BrandParts
    source: Source
    folder: Path
    shown_from: Path

    def part(
        self,
        key: tuple[Kind, str],
        location: Location,
        noun: str,
        read: Callable[[], tuple[Part, bytes]],
        name: str,
    ) -> Part | None:
        """What was read of one file, noted with its checksum; None, and a diagnostic, when it cannot be taken."""
        try:
            part, content = read()
        except BrandFileError as error:
            place = self.source.root.descend(location)[1]
            sentence = f"the {noun} '{name}' {error.sentence}"
            self.parts.diagnostics.append(
                Diagnostic(self.source.path, *place, error.code, sentence, error.hint)
            )
            return None
        self.parts.sources[key] = Source(
            show_path(self.folder / name, self.shown_from),
            hashlib.sha256(content).hexdigest(),
            Node(_START),
            name,
        )
        return part

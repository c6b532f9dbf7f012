"""What the doctor looks at. The conductor fills it in, because verbs do not know each other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from toolkit.diagnostics import Diagnostic, UserError
from toolkit.doctor.reading.shapes import Shape, letters_by_shape, merged
from toolkit.doctor.trial_page import trial_page
from toolkit.models.library import Library
from toolkit.models.trial_print import TrialPrint


@dataclass(frozen=True)
class Content:
    """What was read.

    Attributes:
        folder: where the person's content lies, or the toolkit's own when there is no other.
        overlays: folders laid over it.
        library: the nouns.
        diagnostics: what is wrong with them.
        is_own: whether the folder is the person's own: a workspace, or a clone of the source.
    """

    folder: Path
    overlays: tuple[Path, ...]
    library: Library
    diagnostics: Sequence[Diagnostic]
    is_own: bool = True


@dataclass(frozen=True)
class Computer:
    """A computer with the toolkit on it, as the examinations see it.

    Attributes:
        platform: as `sys.platform` says it.
        bits: 64 or 32, of this Python.
        encoding: of what the person reads, as Python calls it.
        content: what was read, or why it could not be.
        packs: the folder for packs, absolute; None when the workspace cannot be opened.
        browser: what people call the browser that a build would take, and its program; None when there is none.
        fonts: the toolkit's own fonts.
        base_css: fonts and names of faces, as every print document has them; may raise OSError.
        print_well: print a page with the good engine.
        print_simply: print a page with a browser.
        try_writing: write a tiny pack into the folder for packs and remove it; raises UserError.
        called: what is said in the place of a folder's path, by folder; for a report that others read.
    """

    platform: str
    bits: int
    encoding: str
    content: Content | UserError
    packs: Path | None
    browser: tuple[str, str] | None
    fonts: tuple[Path, ...]
    base_css: Callable[[], str]
    print_well: Callable[[str], TrialPrint]
    print_simply: Callable[[str], TrialPrint]
    try_writing: Callable[[Path], None]
    called: Mapping[Path, str] = field(default_factory=dict)

    @cached_property
    def letters(self) -> dict[Shape, str]:
        """The letters of all whole fonts by their outlines."""
        return merged(self._fonts[0])

    @property
    def damaged_fonts(self) -> dict[str, str]:
        """The names of fonts that cannot be used, with the reason; empty when all are whole."""
        return self._fonts[1]

    @cached_property
    def _fonts(self) -> tuple[list[dict[Shape, str]], dict[str, str]]:
        whole, damaged = [], {}
        for path in self.fonts:
            try:
                whole.append(letters_by_shape(path))
            except Exception as error:  # noqa: BLE001  # a damaged font makes its reader fail in any way
                damaged[path.name] = f"{type(error).__name__}: {error}"
        return whole, damaged

    @cached_property
    def printed_well(self) -> TrialPrint | None:
        """The trial page by the good engine; None when there are no fonts to print with."""
        return self._print(self.print_well)

    @cached_property
    def printed_simply(self) -> TrialPrint | None:
        """The trial page by a browser; None when there are no fonts to print with."""
        return self._print(self.print_simply)

    def _print(self, printer: Callable[[str], TrialPrint]) -> TrialPrint | None:
        return None if self.damaged_fonts else printer(trial_page(self.base_css()))

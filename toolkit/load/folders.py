"""Load and shadow: which files make up the content, and which of two files of the same id counts.

A content root holds `exercises/<component>/<id>.yaml`, `exercises/drills/<family>.yaml`, `case_studies/<id>.yaml`,
`sessions/<id>.yaml`, `glossary/<id>.yaml`, `language/<code>.yaml`, `language/cues/<code>.tsv` and `brand.yaml`. A later
root hides a file of the same kind and id in an earlier one, the whole file. Nothing in these folders is passed over in
silence but hidden files and the leavings of editors.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.diagnostics import Diagnostic, Severity, UserError
from toolkit.load.code_files import code_in
from toolkit.load.file_names import judge_name, no_code, printable
from toolkit.models.library import Kind

BRAND = "brand"
#: The folder beside the rules of languages that holds what was learned; see `cue_files`.
CUES = "cues"
_DRILLS = "drills"
_FOLDERS: tuple[tuple[str, Kind], ...] = (
    ("exercises", "exercise"),
    ("case_studies", "case"),
    ("sessions", "session"),
    ("glossary", "term"),
    ("language", "language"),
)
_LINK_HINT = "put the file or folder itself in its place"


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file that counts, not yet read.

    Attributes:
        kind: what it describes.
        identifier: its name without the extension; "brand" for the brand.
        path: where it is.
        shown: how messages name it.
        component: the folder an exercise lies in; empty for the others.
        within: the path within the content root, with forward slashes.
    """

    kind: Kind
    identifier: str
    path: Path
    shown: str
    component: str = ""
    within: str = ""


def find_files(
    roots: Sequence[Path], shown_from: Path, overlays: Sequence[Path] = ()
) -> tuple[tuple[ContentFile, ...], tuple[Diagnostic, ...]]:
    """The files of all roots after shadowing, by kind and id, and what is wrong with names and folders.

    Args:
        roots: the library first, overlays after; a later one hides files of an earlier one.
        shown_from: messages name files relative to this folder when they lie below it.
        overlays: those of the roots that hold content alone; the others may hold the settings of a workspace.

    Raises:
        UserError: when a root is not a folder or holds no content at all.
    """
    files: dict[tuple[Kind, str], ContentFile] = {}
    diagnostics: list[Diagnostic] = []
    for root in roots:
        search = _Search(root, shown_from)
        files.update(search.run(only_content=root in overlays))
        diagnostics.extend(search.diagnostics)
    return tuple(files[key] for key in sorted(files)), tuple(sorted(diagnostics))


class _Search:
    """One walk through one root."""

    def __init__(self, root: Path, shown_from: Path) -> None:
        self._root = root
        self._shown_from = shown_from
        self._found: dict[tuple[Kind, str], ContentFile] = {}
        self._taken: dict[tuple[Kind, str], str] = {}
        self.diagnostics: list[Diagnostic] = []

    def run(self, *, only_content: bool = False) -> dict[tuple[Kind, str], ContentFile]:
        """The files of the root by kind and id."""
        if not self._root.is_dir():
            said = "is not a folder" if self._root.exists() else "does not exist"
            sentence = f"the content folder {self._show(self._root)} {said}"
            raise UserError(sentence, "check its spelling, or make the folder")
        for entry in self._entries(self._root):
            self._visit_top(entry)
        if only_content:
            for code in code_in(self._root, frozenset(folder for folder, _ in _FOLDERS)):
                self._report(code.path, *no_code(code.path.name, code.hint))
        if not self._found and not self.diagnostics:
            sentence = f"the folder {self._show(self._root)} holds no content"
            raise UserError(
                sentence, "it needs exercises/<component>/<id>.yaml, sessions/<id>.yaml or brand.yaml"
            )
        return self._found

    def _visit_top(self, entry: os.DirEntry[str]) -> None:
        if entry.name == f"{BRAND}.yaml":
            self._visit_file(entry, "brand", "")
        elif entry.name.casefold() in {f"{BRAND}.yml", f"{BRAND}.yaml", f"{BRAND}.yaml.txt"}:
            sentence = f"'{printable(entry.name)}' is not read because of its name"
            self._report(entry.path, "wrong-extension", sentence, "rename it to brand.yaml")
        for folder, kind in _FOLDERS:
            if entry.name != folder:
                continue
            if self._is_folder(entry):
                self._visit_folder(entry, kind)
            elif not _is_link(entry):
                hint = f"move it away and make a folder {folder}"
                self._report(entry.path, "not-a-folder", f"'{folder}' is not a folder", hint)

    def _visit_folder(self, folder: os.DirEntry[str], kind: Kind) -> None:
        for entry in self._entries(folder.path):
            if kind == "language" and entry.name == CUES and self._is_folder(entry):
                continue
            if kind != "exercise":
                self._visit_file(entry, kind, "")
            elif judge_name(entry.name).ignored:
                continue
            elif entry.name.casefold().endswith((".yaml", ".yml")):
                hint = "move it to exercises/<component>/, the folder of its first component"
                self._report(
                    entry.path, "misplaced-file", "an exercise lies in the folder of its component", hint
                )
            elif self._is_folder(entry):
                for inner in self._entries(entry.path):
                    if entry.name == _DRILLS:
                        self._visit_file(inner, "drill", "")
                    else:
                        self._visit_file(inner, kind, entry.name)
            elif not _is_link(entry):
                self._report_stray(entry)

    def _report_stray(self, entry: os.DirEntry[str]) -> None:
        """What lies beside the folders of the components and is no exercise."""
        verdict = judge_name(entry.name)
        hint = "move it to exercises/<component>/ if it is an exercise, or else to another folder"
        code = verdict.code or "not-a-file"
        self._report(entry.path, code, f"'{printable(entry.name)}' is not read here", hint, verdict.severity)

    def _visit_file(self, entry: os.DirEntry[str], kind: Kind, component: str) -> None:
        verdict = judge_name(entry.name)
        if verdict.ignored or not self._is_regular(entry):
            return
        taken_by = self._taken.get((kind, verdict.identifier.casefold()))
        if taken_by is not None:
            sentence = f"the id '{printable(verdict.identifier)}' is taken already by {taken_by}"
            self._report(entry.path, "duplicate-id", sentence, "give one of the two files another name")
        elif verdict.code:
            self._report(entry.path, verdict.code, verdict.sentence, verdict.hint, verdict.severity)
        if verdict.identifier:
            self._taken.setdefault((kind, verdict.identifier.casefold()), self._show(entry.path))
        key = (kind, verdict.identifier)
        if verdict.identifier and not verdict.code and key not in self._found:
            shown, path = self._show(entry.path), Path(entry.path)
            self._found[key] = ContentFile(
                kind, verdict.identifier, path, shown, component, path.relative_to(self._root).as_posix()
            )

    def _entries(self, folder: str | Path) -> Iterator[os.DirEntry[str]]:
        """What a folder holds, in the order of the names."""
        try:
            with os.scandir(folder) as entries:
                yield from _by_name(entries)
        except OSError as error:
            sentence = f"the folder cannot be read: {reason(error)}"
            self._report(folder, "unreadable", sentence, "check that you may open it")

    def _is_folder(self, entry: os.DirEntry[str]) -> bool:
        if _is_link(entry):
            sentence = f"'{printable(entry.name)}' is a link, and links are not followed"
            self._report(entry.path, "not-a-file", sentence, _LINK_HINT)
            return False
        return entry.is_dir(follow_symlinks=False)

    def _is_regular(self, entry: os.DirEntry[str]) -> bool:
        if _is_link(entry):
            what, hint = "a link, and links are not followed", _LINK_HINT
        elif entry.is_dir(follow_symlinks=False):
            what, hint = "a folder, not a file", "move its files up, or give the folder another name"
        elif entry.is_file(follow_symlinks=False):
            return True
        else:
            what, hint = "not a file but a device or a pipe", "delete it or move it away"
        self._report(entry.path, "not-a-file", f"'{printable(entry.name)}' is {what}", hint)
        return False

    def _report(
        self, path: str | Path, code: str, sentence: str, hint: str, severity: Severity = "error"
    ) -> None:
        self.diagnostics.append(Diagnostic(self._show(path), 1, 1, code, sentence, hint, severity))

    def _show(self, path: str | Path) -> str:
        return show_path(Path(path), self._shown_from)


def show_path(path: Path, shown_from: Path) -> str:
    """A path for messages: relative when it lies below, with forward slashes, without signs that cannot be seen."""
    full, base = (Path(os.path.normpath(one.absolute())) for one in (path, shown_from))
    return printable((full.relative_to(base) if full.is_relative_to(base) else full).as_posix())


def reason(error: OSError) -> str:
    """What the system says, without its number and path."""
    return (error.strerror or type(error).__name__).lower()


def _by_name(entries: Iterable[os.DirEntry[str]]) -> list[os.DirEntry[str]]:
    return sorted(entries, key=lambda entry: entry.name)


def _is_link(entry: os.DirEntry[str]) -> bool:
    is_junction = getattr(entry, "is_junction", None)  # a Windows link between folders; Python 3.12 and later
    return entry.is_symlink() or bool(is_junction and is_junction())

"""What will happen to every file of the output folder, decided before the first byte is written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.diagnostics import UserError
from toolkit.write.contents import Contents
from toolkit.write.manifest import Entry, OldManifest, PackFacts, compose
from toolkit.write.paths import parents
from toolkit.write.places import MANIFEST
from toolkit.write.plain_words import enumerate_names

#: What desktops put into every folder somebody looks at; a folder with nothing else in it counts as empty.
_LEFT_BY_DESKTOPS = {".DS_Store", "Thumbs.db", "desktop.ini"}


@dataclass(frozen=True, slots=True)
class Situation:
    """What is there and what is wanted.

    Attributes:
        shown: the output folder, for messages.
        contents: what lies in it.
        old: its manifest; None when it has none.
        found: the sha256 of the files of the old manifest that are there.
        new: the files to write.
        facts: what the new pack was made from.
    """

    shown: str
    contents: Contents
    old: OldManifest | None
    found: Mapping[str, str]
    new: Mapping[str, Entry]
    facts: PackFacts

    @property
    def listed(self) -> Mapping[str, Entry]:
        """The files the old manifest lists."""
        return self.old.files if self.old else {}

    @property
    def own_files(self) -> list[str]:
        """The files the toolkit did not make."""
        return sorted(self.contents.files.keys() - self.listed.keys() - {MANIFEST})

    @property
    def own_folders(self) -> set[str]:
        """The folders that hold a file of the user, or that hold nothing and were not made for our files."""
        made_for_ours = {folder for path in self.listed for folder in parents(path)}
        held = {folder for path in self.own_files for folder in parents(path)}
        return held | (self.contents.folders.keys() - made_for_ours - {""})


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do.

    Attributes:
        manifest: the bytes of the new manifest.
        files: all files the new manifest lists.
        kept: those of them that stay as they lie in the old folder.
        carried: the user's own files that stay.
        folders: the user's own folders that stay.
        dropped: files of the old pack that the new one has not.
        changed: files that lie otherwise, or not at all, in the old folder.
        unchanged: there is nothing to do.
    """

    manifest: bytes
    files: tuple[str, ...]
    kept: tuple[str, ...]
    carried: tuple[str, ...]
    folders: frozenset[str]
    dropped: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: bool


def decide(situation: Situation, *, keep_others: bool, force: bool) -> Plan:
    """Settle what happens to each file.

    Args:
        situation: what is there and what is wanted.
        keep_others: keep files of the old pack that are not among the new, if both packs have one code.
        force: replace files that were edited, and files of the user that have the path of a new file.

    Raises:
        UserError: when something of the user would be lost.
    """
    _refuse_foreign_folder(situation)
    others = sorted(situation.found.keys() - situation.new.keys())
    may_keep = keep_others and situation.old is not None and situation.old.code == situation.facts.code
    kept = [path for path in others if may_keep and not _clashing([path], situation.new)]
    dropped = [path for path in others if path not in kept]
    _refuse_blocked_paths(situation)
    replaced = _clashing(situation.own_files, {*situation.new, MANIFEST})
    if not force:
        _refuse_edited(situation, dropped)
        _refuse_replaced(situation, replaced)
    entries = {**situation.new, **{path: situation.listed[path] for path in kept}}
    manifest = compose(situation.facts, entries)
    changed = sorted(
        path for path, entry in situation.new.items() if situation.found.get(path) != entry.sha256
    )
    return Plan(
        manifest=manifest,
        files=tuple(sorted(entries)),
        kept=tuple(kept),
        carried=tuple(path for path in situation.own_files if path not in replaced),
        folders=frozenset(situation.own_folders),
        dropped=tuple(dropped),
        changed=tuple(changed),
        unchanged=not changed
        and not replaced
        and situation.old is not None
        and situation.old.text == manifest,
    )


def _clashing(paths: Sequence[str], taken: Iterable[str]) -> list[str]:
    """The paths that some system would take for one that is taken."""
    folded = {path.casefold() for path in taken}
    return [path for path in paths if path.casefold() in folded]


def _refuse_foreign_folder(situation: Situation) -> None:
    """A folder with files and without our manifest is somebody's own; not even --force writes over it."""
    own = [path for path in situation.contents.files if path.rpartition("/")[2] not in _LEFT_BY_DESKTOPS]
    if situation.old is None and own:
        raise UserError(
            f"{situation.shown} holds files that the toolkit did not make ({enumerate_names(sorted(own))}), "
            "so nothing is written over it",
            "choose another folder with --out, or move these files somewhere else",
        )


def _refuse_blocked_paths(situation: Situation) -> None:
    """A folder where a new file must go, or a file where a new folder must go: replacing it could lose much."""
    folders_needed = {folder for path in situation.new for folder in parents(path)}
    blocking = [
        *_clashing(sorted(situation.own_folders), {*situation.new, MANIFEST}),
        *_clashing(situation.own_files, folders_needed),
    ]
    if blocking:
        raise UserError(
            f"{situation.shown}: your own {enumerate_names(blocking)} is in the way; nothing was changed",
            "move it somewhere else, then build again",
        )


def _refuse_edited(situation: Situation, dropped: Sequence[str]) -> None:
    """Only what would be lost counts: not a file that stays, nor one that already holds the new content."""
    edited = [
        path
        for path, sha256 in situation.found.items()
        if (path in situation.new or path in dropped)
        and sha256 != situation.listed[path].sha256
        and not (path in situation.new and sha256 == situation.new[path].sha256)
    ]
    if edited:
        verb = "were" if len(edited) > 1 else "was"
        raise UserError(
            f"{situation.shown}: {enumerate_names(sorted(edited))} {verb} edited after being made; "
            "nothing was changed",
            "copy your changes somewhere else first, or build again with --force, which replaces them",
        )


def _refuse_replaced(situation: Situation, replaced: Sequence[str]) -> None:
    if replaced:
        raise UserError(
            f"{situation.shown}: your own {enumerate_names(replaced)} has the name of a file that "
            "would be made; nothing was changed",
            "rename it or move it somewhere else, or build again with --force, which replaces it",
        )

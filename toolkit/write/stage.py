"""Build the new folder, complete and on the disk, before the old one is touched."""

from collections.abc import Mapping, Sequence

from toolkit.models.artifact import Artifact
from toolkit.write.contents import Contents
from toolkit.write.disk import carry_over, sync_folder, write_file
from toolkit.write.paths import parents
from toolkit.write.places import MANIFEST, Places
from toolkit.write.plan import Plan


def stage(
    places: Places, artifacts: Sequence[Artifact], plan: Plan, contents: Contents, *, forced: bool = True
) -> None:
    """Fill `next/` with the new files, the kept and carried ones, and at the very end the manifest.

    Args:
        places: where.
        artifacts: the new files.
        plan: what was decided.
        contents: what the old folder holds.
        forced: wait until every file is on the disk.

    Raises:
        OSError: when the system refuses; the work folder is then left for the caller to clear.
    """
    places.work.mkdir(mode=0o700)  # a pack may hold names: nobody else looks on while it is made
    write_file(places.mark, b"")
    places.next.mkdir()
    staying = (*plan.kept, *plan.carried)
    paths = (*staying, *(artifact.path for artifact in artifacts))
    folders = sorted(_with_parents(plan.folders) | {folder for path in paths for folder in parents(path)})
    for folder in folders:
        (places.next / folder).mkdir()
    for artifact in artifacts:
        write_file(places.next / artifact.path, artifact.content, forced=forced)
    for path in staying:
        carry_over(places.folder / path, places.next / path)
    write_file(places.next / MANIFEST, plan.manifest)
    for folder in reversed(["", *folders]):
        sync_folder(places.next / folder)
    _restore_modes(places, folders, contents.folders)


def _with_parents(folders: frozenset[str]) -> set[str]:
    return {above for folder in folders for above in (*parents(folder), folder)}


def _restore_modes(places: Places, folders: Sequence[str], modes: Mapping[str, int]) -> None:
    """Keep a folder as closed, or as open, as somebody made it; innermost first, since a closed one bars the way."""
    for folder in reversed(["", *folders]):
        if folder in modes:
            (places.next / folder).chmod(modes[folder])

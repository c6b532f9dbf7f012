"""From artifacts in memory to a folder on the disk, step by step."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from toolkit.diagnostics import UserError
from toolkit.models.artifact import Artifact
from toolkit.write.contents import Contents, digests, look_into, manifest_in
from toolkit.write.disk import sync_folder
from toolkit.write.guard import refuse_unsafe_folder
from toolkit.write.lock import only_one_build
from toolkit.write.manifest import Entry, PackFacts
from toolkit.write.paths import check_paths
from toolkit.write.places import Places
from toolkit.write.plain_words import in_plain_words, printable
from toolkit.write.plan import Plan, Situation, decide
from toolkit.write.recovery import clear, recover
from toolkit.write.stage import stage
from toolkit.write.swap import swap


@dataclass(frozen=True)
class Written:
    """What was done. All names are paths below the folder, sorted, and safe to print.

    Attributes:
        folder: the output folder as it was given.
        files: every generated file the folder now holds, without the manifest.
        carried_over: the files in it that the toolkit did not make.
        dropped: generated files of the old pack that are gone.
        changed: the files that are new or other than in the old pack.
        unchanged: the folder held all this already, so nothing was written.
    """

    folder: Path
    files: tuple[str, ...]
    carried_over: tuple[str, ...]
    dropped: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: bool


def write_pack(
    folder: Path,
    artifacts: Sequence[Artifact],
    facts: PackFacts,
    *,
    keep_others: bool = False,
    force: bool = False,
    forced_to_disk: bool = True,
) -> Written:
    """Make a folder hold exactly this pack, and the user's own files.

    Args:
        folder: the output folder; made with its parents when missing.
        artifacts: the files, with distinct sound paths.
        facts: what the pack was made from.
        keep_others: for a part of a pack: files of the old pack stay if it has the same code.
        force: replace generated files that were edited, and own files that have a new file's path.
        forced_to_disk: wait until every file is on the disk, so that not even a power cut harms the new pack. False
            for what the next build makes anew anyway: thousands of small files cost seconds.

    Raises:
        UserError: when the folder must not or cannot be written; it is then as it was.
        ValueError: when a path is not sound, which is our own bug.
        KeyboardInterrupt: as it comes, after clearing up; the folder is then one of the two packs, whole.
    """
    check_paths(artifact.path for artifact in artifacts)
    with in_plain_words(folder):
        places = Places.around(folder)
        refuse_unsafe_folder(places)
        places.parent.mkdir(parents=True, exist_ok=True)
        with only_one_build(places):
            recover(places)
            contents = look_into(places.folder)
            plan = decide(
                _situation(places, contents, artifacts, facts), keep_others=keep_others, force=force
            )
            if not plan.unchanged:
                _replace(places, artifacts, plan, contents, forced=forced_to_disk)
    return Written(
        folder,
        plan.files,
        tuple(map(printable, plan.carried)),
        plan.dropped,
        plan.changed,
        plan.unchanged,
    )


def clear_leftovers(folder: Path) -> None:
    """Put right what a killed build left beside a folder: the folder is whole afterwards, and the rest gone.

    Every build does this for itself first; this is for whoever wants it done without one.

    Raises:
        UserError: when another build is writing there, or the system refuses.
    """
    with in_plain_words(folder):
        places = Places.around(folder)
        if places.parent.is_dir():
            with only_one_build(places):
                recover(places)


def _situation(
    places: Places, contents: Contents, artifacts: Sequence[Artifact], facts: PackFacts
) -> Situation:
    old = manifest_in(places.folder, contents)
    return Situation(
        shown=places.shown,
        contents=contents,
        old=old,
        found=digests(places.folder, contents, old.files) if old else {},
        new={artifact.path: Entry.of(artifact.content) for artifact in artifacts},
        facts=facts,
    )


def _replace(
    places: Places, artifacts: Sequence[Artifact], plan: Plan, contents: Contents, *, forced: bool
) -> None:
    """Stage, swap, tidy. An error before the swap leaves the old pack; after it, only tidying is left undone,
    which the next run does, so that errors there are no failure of this one.
    """
    try:
        stage(places, artifacts, plan, contents, forced=forced)
        _refuse_moving_ground(places, contents)
        swap(places)
        with suppress(OSError):
            sync_folder(places.parent)
            clear(places)
    except BaseException:
        _back_out(places)
        raise


def _refuse_moving_ground(places: Places, contents: Contents) -> None:
    """Somebody may have saved a file in the old folder while the new one was made; it must not go with it."""
    if look_into(places.folder) != contents:
        raise UserError(
            f"{places.shown}: somebody changed a file there while the pack was being written; nothing was changed",
            "build again",
        )


def _back_out(places: Places) -> None:
    """Clear up after an error; when even that fails, say where the old pack is."""
    with suppress(OSError):
        clear(places)
    if places.previous.exists() and not places.folder.exists():
        raise UserError(
            f"cannot finish writing {places.shown}; the pack that was there is safe in {places.previous}",
            f"build again, which puts it back, or rename that folder to {places.folder.name} yourself",
        )

"""After a run that was stopped half way: make the folder whole, then clear what the run left."""

from toolkit.diagnostics import UserError
from toolkit.write.contents import is_whole
from toolkit.write.disk import open_up, remove_tree, sync_folder
from toolkit.write.places import MANIFEST, Places


def recover(places: Places) -> None:
    """Put right what an earlier run left: a missing folder comes back, the work folder goes.

    Without the old pack, a finished new one takes its place: it was about to.

    Raises:
        UserError: when a folder that is not ours has the work folder's name.
        OSError: when the system refuses.
    """
    refuse_strange_work_folder(places)
    put_back(places)
    if not places.folder.exists() and is_whole(places.next):
        places.next.rename(places.folder)
        sync_folder(places.parent)
    clear(places)


def refuse_strange_work_folder(places: Places) -> None:
    """Ours bears the mark; an empty one may be ours too, from a run that ended before or after the mark."""
    work = places.work
    if not work.is_symlink() and not work.exists():
        return
    ours = work.is_dir() and not work.is_symlink() and (places.mark.is_file() or not any(work.iterdir()))
    if not ours:
        raise UserError(f"{work} is in the way", "move it somewhere else, then build again")


def put_back(places: Places) -> None:
    """Return the old pack to its place if a run ended between its two renamings."""
    if places.previous.exists() and not places.folder.exists():
        places.previous.rename(places.folder)
        sync_folder(places.parent)


def clear(places: Places) -> None:
    """Remove the work folder, and never the last copy of a pack.

    The manifest goes first, so that a half removed pack is not taken for a finished one; the mark goes last, so
    that what is left is known as ours at every moment.
    """
    put_back(places)
    if not places.work.exists():
        return
    if places.next.exists():
        open_up(places.next)
        (places.next / MANIFEST).unlink(missing_ok=True)
        remove_tree(places.next)
    if places.previous.exists():
        remove_tree(places.previous)
    places.mark.unlink(missing_ok=True)
    places.work.rmdir()

"""Which files were saved, as soon as they are."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import watchfiles

#: Milliseconds. Editors write a file in several strokes, so that a short silence counts as saved; and every now and
#: then a glance at what the system does not tell of.
_SILENCE = 40
_LONGEST_STROKE = 120
_GLANCE = 200

Marks = dict[Path, tuple[int, ...] | None]


def saved_files(
    folders: Sequence[Path], loose: Callable[[], Iterable[Path]] = tuple
) -> Iterator[tuple[Path, ...]]:
    """The files that were saved, added or removed, one stroke after another, for ever.

    The first stroke is empty. It says that the watch has begun: what is saved after it, also while the caller is busy
    with a stroke, comes with a later one.

    Args:
        folders: watched with all that lies below them; they may come and go.
        loose: gives single files to glance at. They are compared and not watched, because many editors put a new file
            in the place of the old one, and a watch would stay with the old one.
    """
    polling: bool | None = None
    missed: tuple[Path, ...] = ()
    while True:
        watch = _Watch(folders, loose, polling=polling)
        try:
            yield from watch.run(missed)
        except FileNotFoundError:
            pass  # a folder went away between two of our own steps; the next watch does without it
        except (OSError, RuntimeError):
            if polling:
                raise
            polling = True  # the system has no watches left; looking again and again needs none
        missed = watch.missed


class _Watch:
    """A watch of the folders there are, which ends when another set of folders is there.

    Attributes:
        missed: what was saved and not yet told when the watch ended.
    """

    def __init__(
        self, folders: Sequence[Path], loose: Callable[[], Iterable[Path]], *, polling: bool | None
    ) -> None:
        self._folders = folders
        self._loose = loose
        self._polling = polling
        self.missed: tuple[Path, ...] = ()

    def run(self, missed: tuple[Path, ...]) -> Iterator[tuple[Path, ...]]:
        """The strokes; the first is what an earlier watch missed."""
        folders, loose = _folder_marks(self._folders), _file_marks(self._loose())
        with closing(self._strokes([path for path, mark in folders.items() if mark])) as strokes:
            first = next(strokes)  # from here on the system keeps what is saved until it is asked for
            yield tuple(sorted({*missed, *first}))
            for stroke in strokes:
                earlier, loose = loose, _file_marks(self._loose())
                saved = {*stroke, *_changed(earlier, loose)}
                moved = _changed(folders, _folder_marks(self._folders))
                if moved:
                    self.missed = tuple(sorted({*saved, *moved}))
                    return
                if saved:
                    yield tuple(sorted(saved))

    def _strokes(self, present: Sequence[Path]) -> Generator[set[Path]]:
        for changes in watchfiles.watch(
            *present,
            debounce=_LONGEST_STROKE,
            step=_SILENCE,
            rust_timeout=_GLANCE,
            yield_on_timeout=True,
            force_polling=self._polling,
            ignore_permission_denied=True,
        ):
            yield {Path(path) for _, path in changes}


def _folder_marks(folders: Iterable[Path]) -> Marks:
    """Which folders there are; one that was made anew under its old name is another one."""
    marks: Marks = {}
    for folder in folders:
        try:
            known = folder.stat()
            marks[folder] = (known.st_dev, known.st_ino) if folder.is_dir() else None
        except OSError:
            marks[folder] = None
    return marks


def _file_marks(files: Iterable[Path]) -> Marks:
    marks: Marks = {}
    for file in files:
        try:
            known = file.stat()
            marks[file] = (known.st_ino, known.st_mtime_ns, known.st_size)
        except OSError:
            marks[file] = None
    return marks


def _changed(before: Marks, after: Marks) -> set[Path]:
    return {path for path in {*before, *after} if before.get(path) != after.get(path)}

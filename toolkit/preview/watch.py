"""Which files were saved, as soon as they are."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import watchfiles

#: Milliseconds: editors write a file in several strokes, so that a short silence counts as saved.
_SILENCE = 120
_STEP = 40


def saved_files(places: Sequence[Path], stop: Event) -> Iterator[tuple[Path, ...]]:
    """The files that were saved, added or removed below these places, one stroke after another, until `stop` is set.

    Args:
        places: folders and files that exist.
        stop: ends the watch.
    """
    for changes in watchfiles.watch(
        *places, debounce=_SILENCE, step=_STEP, stop_event=stop, raise_interrupt=True
    ):
        yield tuple(sorted({Path(path) for _, path in changes}))

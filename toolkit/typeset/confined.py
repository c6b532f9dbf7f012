"""What a child process does to itself before it works: be silent, stay small, end with its parent."""

import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing import connection

if sys.platform == "linux":
    import resource


def silence() -> None:
    """Send standard output and standard error nowhere, also what C libraries write to them."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def confine(memory_bytes: int) -> None:
    """Apply everything; called once, first thing in a child process."""
    silence()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent()
    if sys.platform == "linux":
        # A crash must not leave a core file in the person's folder.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def _end_with_parent() -> None:
    """End at once when the parent is gone, however it went: nobody is left to read the result or stop the work."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch(sentinel: int) -> None:
        connection.wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, args=(parent.sentinel,), daemon=True).start()

"""The door: the only part that knows Click, the terminal and exit codes."""

import sys

from toolkit.diagnostics import INTERRUPTED

__all__ = ["STOPPED", "STOPPED_KEY", "main"]

STOPPED = "Stopped. Every pack is whole, the old one or the new one."
#: Where a command leaves other words for Ctrl-C, in the notes that Click's contexts share.
STOPPED_KEY = "toolkit.stopped"


def main() -> None:
    """Run the command line; never returns.

    The commands are loaded in here, so that Ctrl-C in the first moments ends like any other.
    """
    try:
        from toolkit.cli import application

        application.main()
    except KeyboardInterrupt:
        if sys.stderr:
            sys.stderr.write(f"\n{STOPPED}\n")
        sys.exit(INTERRUPTED)

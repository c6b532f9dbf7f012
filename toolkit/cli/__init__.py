"""The door: the only part that knows Click, the terminal and exit codes."""

import sys

from toolkit.diagnostics import INTERRUPTED

__all__ = ["main"]


def main() -> None:
    """Run the command line; never returns.

    The commands are loaded in here, so that Ctrl-C in the first moments ends like any other.
    """
    try:
        from toolkit.cli import application

        application.main()
    except KeyboardInterrupt:
        if sys.stderr:
            sys.stderr.write("\nStopped. Nothing was changed.\n")
        sys.exit(INTERRUPTED)

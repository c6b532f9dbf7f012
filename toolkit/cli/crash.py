"""A mistake of ours, written down so that somebody can put it right."""

import platform
import sys
import tempfile
import traceback
from pathlib import Path

from toolkit import __version__
from toolkit.cli.terminal import say

_LOG_NAME = "toolkit-error.log"


def write_log(problem: BaseException, *, on_screen: bool) -> None:
    """Put the traceback into a file of its own and say where; show it as well when asked to.

    The log holds versions, the command as typed and the traceback: nothing of the environment, no content.
    """
    trace = "".join(traceback.format_exception(problem))
    if on_screen:
        say(trace)
    facts = (
        f"toolkit {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"command: {sys.argv}",
    )
    try:
        log = Path(tempfile.mkdtemp(prefix="toolkit-")) / _LOG_NAME
        log.write_text("\n".join([*facts, "", trace]), encoding="utf-8", errors="backslashreplace")
    except OSError as reason:
        say(f"The details could not be written down ({reason}). Put --debug behind `toolkit` to see them.")
        return
    say(f"The details are in {log}")
    say(
        "Please send that file to whoever looks after the toolkit. Put --debug behind `toolkit` to see it here."
    )

"""toolkit serve: see the pages while you edit."""

import signal
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli import STOPPED_KEY
from toolkit.cli.crash import write_log
from toolkit.cli.examples import examples
from toolkit.cli.library import open_told, overlay_option
from toolkit.cli.report import print_diagnostics
from toolkit.cli.terminal import say, say_error
from toolkit.cli.values import WholeNumber
from toolkit.diagnostics import UserError

if TYPE_CHECKING:
    from toolkit.pipeline import Shown

_MOST_NAMED = 3


@click.command(
    "serve",
    short_help="See the pages in a browser while you edit.",
    epilog=examples(
        "toolkit serve",
        "toolkit serve --trainers --open",
        "toolkit serve --overlay our-company --port 8080",
    ),
)
@click.option("--trainers", is_flag=True, help="The trainers' site: all of the library, keys included.")
@click.option("--port", type=WholeNumber(1024, 65535), metavar="N", help="Where; a free one if left out.")
@click.option("--open", "in_browser", is_flag=True, help="Open the browser as well.")
@overlay_option
@click.pass_context
def serve_command(
    ctx: click.Context, *, trainers: bool, port: int | None, in_browser: bool, overlays: tuple[Path, ...]
) -> None:
    """Show the site on this computer, and build it anew whenever you save a file.

    An open page reloads by itself; what is wrong appears in the page. The
    print pages of every session are under /packs/. No other computer
    can look on. Ctrl-C ends it.
    """
    from toolkit import pipeline

    debug = bool(ctx.find_root().params.get("debug"))
    ctx.meta[STOPPED_KEY] = "Stopped."

    def opened(at: int) -> None:
        address = f"http://127.0.0.1:{at}/"
        if port is None and at != pipeline.USUAL_PORT:
            say(f"Port {pipeline.USUAL_PORT} is taken, so it is {at} this time.")
        say(f"The site: {address}")
        say(f"Print pages of the sessions: {address}packs/")
        say("Save a file, and open pages follow. Ctrl-C ends.")
        if in_browser and not webbrowser.open(address):
            say("No browser could be opened. Type the address into one.")

    def mistaken(problem: Exception) -> None:
        say("The toolkit made a mistake over one page; the others go on.", label="Error:", colour="red")
        write_log(problem, on_screen=debug)

    def shown(come: "Shown") -> None:
        _tell(come, debug=debug)

    _end_as_with_ctrl_c()
    choices = pipeline.SiteChoices(trainers=trainers)
    pipeline.preview(open_told(overlays), choices, port, opened=opened, shown=shown, mistaken=mistaken)


def _end_as_with_ctrl_c() -> None:
    """Clean up also when somebody closes the window of the terminal."""
    for name in ("SIGHUP", "SIGTERM"):  # Windows has not both
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)


def _tell(come: "Shown", *, debug: bool) -> None:
    start = f"Saved: {_named(come.saved)}, " if come.saved else ""
    kept = "the pages stay as they were" if come.has_pages else "there is nothing to show yet"
    if isinstance(come.problem, UserError):
        print_diagnostics(getattr(come.problem, "diagnostics", ()))
        if not hasattr(come.problem, "diagnostics"):
            say_error(come.problem.sentence, come.problem.hint)
        say(f"{start}but with problems: {kept}." if start else f"The content has problems: {kept}.")
    elif come.problem is not None:
        say(f"{start}and the toolkit made a mistake: {kept}.", label="Error:", colour="red")
        write_log(come.problem, on_screen=debug)
    elif not come.is_news:
        say(f"{start}nothing new to show.")
    else:
        for complaint in come.complaints:
            say(complaint, label="The site generator:", colour="yellow")
        say(f"{start}{come.seconds:.1f} s." if start else f"The pages are ready, {come.seconds:.1f} s.")


def _named(saved: tuple[Path, ...]) -> str:
    """The files by their names; those an editor made and took away again are not worth a word if there are others."""
    names = sorted({path.name for path in saved if path.exists()} or {path.name for path in saved})
    more = len(names) - _MOST_NAMED
    return ", ".join([*names[:_MOST_NAMED], *([f"{more} more"] if more > 0 else [])])

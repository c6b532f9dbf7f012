"""toolkit serve: see the pages while you edit."""

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.crash import write_log
from toolkit.cli.examples import examples
from toolkit.cli.library import open_workspace, overlay_option
from toolkit.cli.report import print_diagnostics
from toolkit.cli.terminal import say
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
def serve_command(*, trainers: bool, port: int | None, in_browser: bool, overlays: tuple[Path, ...]) -> None:
    """Show the site on this computer, and build it anew whenever you save a file.

    An open page reloads by itself; what is wrong appears in the page. The
    print pages of every session are under /packs/. Nobody else can look on.
    Ctrl-C ends it.
    """
    from toolkit import pipeline

    def opened(address: str) -> None:
        say(f"The site: {address}")
        say(f"Print pages of the sessions: {address}packs/")
        say("Save a file, and open pages follow. Ctrl-C ends.")
        if in_browser:
            webbrowser.open(address)

    choices = pipeline.SiteChoices(trainers=trainers)
    pipeline.preview(open_workspace(overlays), choices, port, opened=opened, shown=_tell)


def _tell(shown: "Shown") -> None:
    names = sorted({path.name for path in shown.saved})
    more = len(names) - _MOST_NAMED
    listed = ", ".join([*names[:_MOST_NAMED], *([f"{more} more"] if more > 0 else [])])
    start = f"Saved: {listed}. " if names else ""
    if shown.problem is None:
        say(f"{start}On show after {shown.seconds:.1f} s.")
    elif isinstance(shown.problem, UserError):
        print_diagnostics(getattr(shown.problem, "diagnostics", ()))
        say(f"{start}{shown.problem.sentence}. The pages stay as they were.")
        if shown.problem.hint:
            say(shown.problem.hint, label="hint:", colour="cyan")
    else:
        say(f"{start}The toolkit made a mistake. The pages stay as they were.", label="Error:", colour="red")
        write_log(shown.problem, on_screen=False)

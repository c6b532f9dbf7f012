"""The command `toolkit` itself: its help, its version, its commands."""

import click

from toolkit import __version__
from toolkit.cli.build import build_command
from toolkit.cli.check import check_command
from toolkit.cli.door import Door
from toolkit.cli.examples import examples
from toolkit.cli.generate import generate_command
from toolkit.cli.list import list_command
from toolkit.cli.serve import serve_command
from toolkit.cli.show import show_command
from toolkit.cli.site import site_command
from toolkit.cli.terminal import make_streams_tolerant, show

_WELCOME = f"""\
Accountability toolkit {__version__}
You write exercises, cases, drills and session plans; it makes the guide you
lead from and the workbook people write in.

Three commands to try:
  toolkit list        what is in the library
  toolkit build       everything on paper for the sample session
  toolkit check       what is wrong in the files, and where

Every command: toolkit --help"""


@click.group(
    cls=Door,
    invoke_without_command=True,
    epilog=examples(
        "toolkit list                     what is in the library",
        "toolkit show fog-to-focus        read one exercise",
        "toolkit build kam-half-day       make the pack of a session",
        "toolkit check                    find mistakes in the files",
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
@click.option("--debug", is_flag=True, help="Show the traceback when the toolkit itself fails.")
@click.version_option(__version__, prog_name="toolkit", message="%(prog)s %(version)s")
@click.pass_context
def application(ctx: click.Context, /, **_: object) -> None:
    """Facilitator guides and participant workbooks for accountability workshops.

    Exit codes: 0 fine, 1 the content has problems, 2 wrong usage, 3 a part is
    missing on this computer, 70 a mistake of ours, 130 stopped by you.
    """
    if ctx.invoked_subcommand is None:
        show(_WELCOME)


for _command in (
    build_command,
    check_command,
    list_command,
    show_command,
    site_command,
    serve_command,
    generate_command,
):
    application.add_command(_command)


def main() -> None:
    """Run the command line; never returns."""
    make_streams_tolerant()
    application.main(prog_name="toolkit")

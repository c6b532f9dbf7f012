"""The command `toolkit` itself: its help, its version, its commands."""

import click

from toolkit import __version__, home
from toolkit.cli.agenda import agenda_command
from toolkit.cli.build import build_command
from toolkit.cli.check import check_command
from toolkit.cli.completion import completion_command
from toolkit.cli.doctor import doctor_command
from toolkit.cli.door import Door
from toolkit.cli.examples import examples
from toolkit.cli.generate import generate_command
from toolkit.cli.init import init_command
from toolkit.cli.language import language_command
from toolkit.cli.library import standing_in
from toolkit.cli.list import list_command
from toolkit.cli.new import new_command
from toolkit.cli.serve import serve_command
from toolkit.cli.show import show_command
from toolkit.cli.site import site_command
from toolkit.cli.terminal import make_streams_tolerant, show
from toolkit.cli.welcome import welcome


@click.group(
    cls=Door,
    invoke_without_command=True,
    epilog=examples(
        "toolkit init my-workshop         make a workspace of your own",
        "toolkit list                     what is in the library",
        "toolkit show fog-to-focus        read one exercise",
        "toolkit agenda kam-half-day      the plan of a session with its times",
        "toolkit build kam-half-day       make the pack of a session",
        "toolkit check                    find mistakes in the files",
        "toolkit doctor                   what works on this computer",
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
        here = standing_in().resolve()
        show(welcome(home.find_home(here, home.library_folder()), here, application.commands))


for _command in (
    agenda_command,
    build_command,
    check_command,
    completion_command,
    doctor_command,
    generate_command,
    init_command,
    language_command,
    list_command,
    new_command,
    serve_command,
    show_command,
    site_command,
):
    application.add_command(_command)


def main() -> None:
    """Run the command line; never returns."""
    make_streams_tolerant()
    application.main(prog_name="toolkit")

"""toolkit agenda: the plan of a session in the terminal, with its times and what is left in hand."""

import json
from pathlib import Path

import click

from toolkit.cli.completing import ids_of
from toolkit.cli.day_options import choices_of, day_options
from toolkit.cli.examples import examples
from toolkit.cli.library import open_workspace, overlay_option
from toolkit.cli.report import print_diagnostics
from toolkit.cli.sessions import choose
from toolkit.cli.terminal import show
from toolkit.diagnostics import has_errors


@click.command(
    "agenda",
    short_help="The plan of a session: times, what is in hand, warnings.",
    epilog=examples(
        "toolkit agenda",
        "toolkit agenda kam-half-day --people 11 --start 13:30",
        "toolkit agenda kam-half-day --minutes-lost 20",
        "toolkit agenda kam-half-day --json",
    ),
)
@click.argument("sessions", metavar="[SESSION]...", nargs=-1, shell_complete=ids_of("session"))
@day_options
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON, a list with one session each.")
@overlay_option
@click.pass_context
def agenda_command(
    ctx: click.Context, /, sessions: tuple[str, ...], overlays: tuple[Path, ...], **_: object
) -> None:
    """Print the plan of a session: when each part begins and must be over, what
    is left in hand, how much of it is practice, how it swings between calm and
    lively, and what is wrong with it. A plan that does not fit is shown as well.
    """
    from toolkit import pipeline
    from toolkit.cli.planned import as_record, as_text

    workspace = open_workspace(overlays)
    library, diagnostics = pipeline.look_up(workspace)
    choices = choices_of(ctx)
    planned = [
        pipeline.plan_day(workspace, session, choices)
        for session in choose(library, diagnostics, sessions, workspace)
    ]
    if ctx.params["as_json"]:
        show(json.dumps([as_record(each) for each in planned], indent=2))
    else:
        show("\n\n\n".join(as_text(each) for each in planned))
    for each in planned:
        print_diagnostics(each.diagnostics)
    if any(has_errors(each.diagnostics) for each in planned):
        ctx.exit(1)

"""toolkit build: everything on paper for a session."""

from collections.abc import Iterable
from pathlib import Path

import click

from toolkit.cli.built import report_built, standing_code
from toolkit.cli.completing import ids_of
from toolkit.cli.day_options import choices_of, day_options
from toolkit.cli.examples import examples
from toolkit.cli.library import open_told, overlay_option
from toolkit.cli.report import print_diagnostics
from toolkit.cli.sessions import choose, for_how_many
from toolkit.cli.terminal import progress
from toolkit.cli.values import Names
from toolkit.models.layout import DUPLEX, EDITIONS, PAPERS

_ENGINES = ("auto", "weasyprint", "browser", "none")


def _outputs() -> Iterable[str]:
    from toolkit.renderers import OUTPUTS

    return OUTPUTS


@click.command(
    "build",
    short_help="Make the pack of a session: guide and workbook.",
    epilog=examples(
        "toolkit build",
        "toolkit build kam-half-day --date 2027-03-18 --start 09:30 --people 14",
        "toolkit build kam-half-day --only workbook --out packs",
        "toolkit build kam-half-day --paper letter --edition standard,large-print",
        "toolkit build kam-half-day --only cards,rescue-cards --duplex short-edge",
        "toolkit build kam-half-day --minutes-lost 30",
        "toolkit build kam-half-day --overlay our-company",
    ),
)
@click.argument("sessions", metavar="[SESSION]...", nargs=-1, shell_complete=ids_of("session"))
@day_options
@click.option(
    "--only",
    type=Names("output", _outputs),
    metavar="NAMES",
    default=(),
    help="Some outputs only, with commas between them: guide,workbook.",
)
@click.option(
    "--paper",
    type=click.Choice(PAPERS),
    help="What lies in the printer; a4 unless the settings say letter.",
)
@click.option(
    "--edition",
    "editions",
    type=Names("edition", lambda: EDITIONS),
    metavar="NAMES",
    default=("standard",),
    help="How it is set, with commas between them: standard, large-print, mono, low-print, booklet.",
)
@click.option(
    "--duplex",
    type=click.Choice(DUPLEX),
    default=DUPLEX[0],
    show_default=True,
    help="At which edge the printer turns sheets of cards over.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder for packs; the pack becomes a folder in it.",
)
@click.option(
    "--pdf-engine",
    "engine",
    type=click.Choice(_ENGINES),
    default="auto",
    show_default=True,
    help="Who makes the PDFs; none makes print pages only.",
)
@click.option(
    "--browser",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="The browser's program, if it is not found by itself.",
)
@click.option("--force", is_flag=True, help="Replace generated files that somebody edited.")
@overlay_option
@click.pass_context
def build_command(
    ctx: click.Context,
    /,
    sessions: tuple[str, ...],
    out: Path | None,
    overlays: tuple[Path, ...],
    **_: object,
) -> None:
    """Make the pack of a session, as PDF and as pages to print from a browser:
    the facilitator guide, the participant workbook and the key sheet; with a
    case also its sealed parts.

    Without SESSION it builds the only session of your workspace, or the sample
    of the library.
    """
    from toolkit import pipeline

    workspace = open_told(overlays, out)
    choices = choices_of(ctx)
    library, diagnostics = pipeline.look_up(workspace)
    for session in choose(library, diagnostics, sessions, workspace):
        standing = standing_code(workspace.out / session)
        try:
            with progress() as line:
                built = pipeline.build(workspace, session, choices, line)
        except pipeline.ContentProblemsError as problem:
            problem.hint = for_how_many(library, session, choices.people)
            raise
        print_diagnostics(built.diagnostics)
        report_built(built, workspace.shown_from, standing)

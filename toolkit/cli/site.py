"""toolkit site: the reference site, to open from a folder or to put on a web server."""

from pathlib import Path

import click

from toolkit.cli.examples import examples
from toolkit.cli.library import open_told, overlay_option
from toolkit.cli.report import print_diagnostics
from toolkit.cli.terminal import progress, say, show
from toolkit.cli.web_address import WebAddress


@click.command(
    "site",
    short_help="Make the reference site, for participants or trainers.",
    epilog=examples(
        "toolkit site",
        "toolkit site --trainers",
        "toolkit site --overlay our-company --out handover",
    ),
)
@click.option("--trainers", is_flag=True, help="The trainers' site: all of the library, keys included.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder for the site; build/site or build/trainers-site if left out.",
)
@click.option(
    "--url",
    type=WebAddress(),
    default="",
    metavar="ADDRESS",
    help="Where the site will stand; the brand's own 'site' if left out.",
)
@click.option("--force", is_flag=True, help="Replace generated files that somebody edited.")
@overlay_option
def site_command(
    *, trainers: bool, out: Path | None, url: str, force: bool, overlays: tuple[Path, ...]
) -> None:
    """Make the reference site: pages to come back to after the workshop.

    It asks nothing of any other computer and can be opened from a folder. The
    participants' site holds nothing that is meant for facilitators; the
    trainers' site is another folder.
    """
    from toolkit import pipeline
    from toolkit.load.folders import show_path

    workspace = open_told(overlays)
    choices = pipeline.SiteChoices(trainers=trainers, out=out, url=url, force=force)
    with progress() as line:
        built = pipeline.build_site(workspace, choices, line)
    print_diagnostics(built.diagnostics)
    folder = show_path(built.folder, workspace.shown_from)
    show(folder)
    start = show_path(built.start, workspace.shown_from)
    say(f"{built.pages} pages, {built.size / 1_000_000:.1f} MB. Open {start} in a browser.")
    say(f"hand {folder} to IT; its README.txt says how.", label="Next:", colour="green")

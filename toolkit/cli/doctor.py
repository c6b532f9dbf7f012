"""toolkit doctor: what works on this computer, and what to do about the rest."""

import sys
from typing import TYPE_CHECKING

import click

from toolkit.cli.examined import show_json, show_report, show_talk
from toolkit.cli.examples import examples
from toolkit.cli.library import open_workspace, standing_in
from toolkit.cli.terminal import progress, say
from toolkit.diagnostics import CONTENT_HAS_PROBLEMS, PART_IS_MISSING, UserError

if TYPE_CHECKING:
    from toolkit.pipeline import Workspace

_FORMATS = {"talk": show_talk, "report": show_report, "json": show_json}
_EXIT_CODES = {"ok": 0, "missing": PART_IS_MISSING, "broken": CONTENT_HAS_PROBLEMS}


@click.command(
    "doctor",
    short_help="See what works on this computer.",
    epilog=examples(
        "toolkit doctor",
        "toolkit doctor --report > report.txt",
        "toolkit doctor --json",
    ),
)
@click.option("--report", "style", flag_value="report", help="Print all details, to send to your IT desk.")
@click.option("--json", "style", flag_value="json", help="Print a JSON object.")
@click.pass_context
def doctor_command(ctx: click.Context, *, style: str | None) -> None:
    """See what works on this computer, and what to do about the rest. A trial
    page is printed and read back, and a trial pack written and removed.

    The report holds no name, no content and no settings of yours; your folders
    are called <workspace>, <packs> and ~ in it. Only the message about a
    problem may name a folder.

    Exit codes: 0 everything works, 3 something optional is missing, 1 something
    is broken.
    """
    from toolkit import pipeline
    from toolkit.doctor import worst

    with progress() as line:
        start = standing_in() if style == "report" else None
        findings = pipeline.examine(_workspace(), _encoding(), line, start=start)
    _FORMATS[style or "talk"](findings)
    say("Nothing was changed on your computer.")
    ctx.exit(_EXIT_CODES[worst(findings)])


def _workspace() -> "Workspace | UserError":
    """Where the person works; settings that cannot be read are a finding among others."""
    try:
        return open_workspace(())
    except UserError as problem:
        return problem


def _encoding() -> str:
    return getattr(sys.stdout, "encoding", None) or "ascii"

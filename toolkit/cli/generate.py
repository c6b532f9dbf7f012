"""toolkit generate: renew the committed files that are made from the models, the rules and the commands."""

from pathlib import Path

import click

from toolkit.cli.command_pages import render_command_pages
from toolkit.cli.terminal import say, show
from toolkit.diagnostics import CONTENT_HAS_PROBLEMS, UserError


@click.command("generate", hidden=True, short_help="Renew generated files (for developers).")
@click.option(
    "--check", "only_check", is_flag=True, help="Change nothing; end with 1 if a file is out of date."
)
@click.pass_context
def generate_command(ctx: click.Context, *, only_check: bool) -> None:
    """Renew schemas, field reference, rule pages, command pages and skeletons
    in a clone of the source.

    \b
    Examples:
      toolkit generate
      toolkit generate --check
    """
    from toolkit.checks import RULES
    from toolkit.describe import RulePage, describe, find_stale, renew
    from toolkit.models.artifact import Artifact

    project = Path(__file__).parents[2]
    if not (project / "pyproject.toml").is_file():
        raise UserError("This is an installed toolkit; generated files belong to a clone of the source")
    rules = [RulePage(rule.CODE, rule.__doc__ or "") for rule in RULES]
    commands = Artifact("docs/commands.md", render_command_pages(ctx.find_root().command).encode())
    stale = find_stale(project, (*describe(rules), commands))
    for artifact in stale:
        show(artifact.path)
    if only_check and stale:
        say("Out of date. Renew with: make generate")
        ctx.exit(CONTENT_HAS_PROBLEMS)
    renew(project, stale)
    say("Renewed." if stale else "Everything is up to date.")

"""toolkit generate: renew the committed files that are made from the models, the rules and the commands."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.command_pages import render_command_pages
from toolkit.cli.examples import examples
from toolkit.cli.terminal import say, show
from toolkit.diagnostics import CONTENT_HAS_PROBLEMS, UserError
from toolkit.home import library_folder

if TYPE_CHECKING:
    from toolkit.models.artifact import Artifact

PROJECT = Path(__file__).parents[2]


@click.command(
    "generate",
    hidden=True,
    short_help="Renew generated files (for developers).",
    epilog=examples(
        "toolkit generate",
        "toolkit generate --check",
    ),
)
@click.option(
    "--check", "only_check", is_flag=True, help="Change nothing; end with 1 if a file is out of date."
)
@click.pass_context
def generate_command(ctx: click.Context, *, only_check: bool) -> None:
    """Renew schemas, field reference, rule pages, command pages and skeletons
    in a clone of the source.
    """
    from toolkit.describe import find_stale, renew

    if not (PROJECT / "pyproject.toml").is_file():
        raise UserError("This is an installed toolkit; generated files belong to a clone of the source")
    stale = find_stale(PROJECT, generated_files(ctx.find_root().command))
    for artifact in stale:
        show(artifact.path)
    if only_check and stale:
        say("Out of date. Renew with: make generate")
        ctx.exit(CONTENT_HAS_PROBLEMS)
    renew(PROJECT, stale)
    say("Renewed." if stale else "Everything is up to date.")


def generated_files(root: click.Command) -> tuple["Artifact", ...]:
    """All of them, in memory. Only the door sees both verbs, rules and description, and the commands.

    Args:
        root: the command that holds all others.
    """
    from toolkit.checks import RULES
    from toolkit.describe import RulePage, describe
    from toolkit.load.languages import load_languages
    from toolkit.models.artifact import Artifact

    rules = [RulePage(rule.CODE, rule.__doc__ or "") for rule in RULES]
    folder = library_folder()
    library, problems = load_languages([folder], folder)
    if problems:
        raise UserError(
            "The rules about language have problems, so nothing was generated",
            "See them: toolkit check",
            CONTENT_HAS_PROBLEMS,
        )
    languages = [library.languages[code] for code in sorted(library.languages)]
    return (*describe(rules, languages), Artifact("docs/commands.md", render_command_pages(root).encode()))

"""toolkit check: what is wrong in the files, and where."""

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from toolkit.cli.examples import examples
from toolkit.cli.library import open_told, overlay_option
from toolkit.cli.names import ARTICLES
from toolkit.cli.report import count, show_github, show_json, show_text
from toolkit.cli.terminal import say
from toolkit.diagnostics import CONTENT_HAS_PROBLEMS, WRONG_USAGE, UserError, has_errors

if TYPE_CHECKING:
    from toolkit.models.library import Library

_WHAT_IS_READ = (
    "Content lies in the folders exercises, case_studies, sessions, glossary and language, and in brand.yaml."
)
_FORMATS = {"text": show_text, "json": show_json, "github": show_github}


@click.command(
    "check",
    short_help="Find mistakes in the files, with their places.",
    epilog=examples(
        "toolkit check",
        "toolkit check exercises/partners",
        "toolkit check --json > problems.json",
    ),
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "style", flag_value="json", help="Print a JSON list.")
@click.option("--github", "style", flag_value="github", help="Print annotations for GitHub.")
@click.option("--strict", is_flag=True, help="End with exit code 1 for warnings, too.")
@overlay_option
@click.pass_context
def check_command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    style: str | None,
    strict: bool,
    overlays: tuple[Path, ...],
) -> None:
    """Find mistakes in the content: each with its file, line and
    column, and what to do about it.

    With PATH only the problems of these files and folders are printed;
    everything is read all the same, because files refer to each other.
    """
    from toolkit import pipeline

    workspace = open_told(overlays)
    library, diagnostics = pipeline.read(workspace)
    read = {source.path for source in library.sources.values()} | {found.path for found in diagnostics}
    chosen = _below(read, paths, workspace.shown_from)
    shown = [diagnostic for diagnostic in diagnostics if diagnostic.path in chosen]
    _FORMATS[style or "text"](shown)
    say(f"{_contents(library, chosen)}: {count(shown)}.")
    if has_errors(shown) or (strict and shown):
        ctx.exit(CONTENT_HAS_PROBLEMS)


def _below(read: set[str], paths: tuple[Path, ...], shown_from: Path) -> frozenset[str]:
    """The files at these paths or below them, as messages name them; all when no path is given.

    Raises:
        UserError: a path leads to nothing that was read, so "no problems" would be no answer.
    """
    if not paths:
        return frozenset(read)
    chosen: set[str] = set()
    for path in paths:
        found = {name for name in read if _lies_below(name, path.resolve(), shown_from)}
        if not found:
            raise UserError(f"{path} holds nothing that the toolkit reads", _WHAT_IS_READ, WRONG_USAGE)
        chosen |= found
    return frozenset(chosen)


def _lies_below(name: str, place: Path, shown_from: Path) -> bool:
    """Whether a file lies at a place or below it; both are compared as messages name them."""
    from toolkit.load.folders import show_path

    named = PurePath(name)
    if not named.is_absolute() and shown_from.is_relative_to(place):
        return True
    return named.is_relative_to(show_path(place, shown_from))


def _contents(library: "Library", chosen: frozenset[str]) -> str:
    from toolkit.subject.wording import counted

    kinds = [kind for (kind, _), source in library.sources.items() if source.path in chosen]
    parts = [counted(kinds.count(kind), kind) for kind in ARTICLES if kind in kinds]
    return ", ".join(parts) or counted(len(chosen), "file")

"""toolkit check: what is wrong in the files, and where."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.examples import examples
from toolkit.cli.library import open_workspace, overlay_option
from toolkit.cli.report import count, show_github, show_json, show_text
from toolkit.cli.terminal import say
from toolkit.diagnostics import CONTENT_HAS_PROBLEMS, WRONG_USAGE, Diagnostic, UserError, has_errors

if TYPE_CHECKING:
    from toolkit.models.library import Library

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
    """Find mistakes in exercises and sessions: each with its file, line and
    column, and what to do about it.

    With PATH only the problems of these files and folders are printed;
    everything is read all the same, because files refer to each other.
    """
    from toolkit import pipeline

    workspace = open_workspace(overlays)
    library, diagnostics = pipeline.read(workspace)
    files = _files(library, diagnostics, workspace.shown_from)
    chosen = _below(files, paths)
    shown = [diagnostic for diagnostic in diagnostics if diagnostic.path in chosen]
    _FORMATS[style or "text"](shown)
    say(f"{_contents(library, chosen)}: {count(shown)}.")
    if has_errors(shown) or (strict and shown):
        ctx.exit(CONTENT_HAS_PROBLEMS)


def _files(library: "Library", diagnostics: Sequence[Diagnostic], shown_from: Path) -> dict[str, Path]:
    """Every file that was read: its name in messages and where it is."""
    names = {source.path for source in library.sources.values()} | {found.path for found in diagnostics}
    return {name: (shown_from / name).resolve() for name in names}


def _below(files: dict[str, Path], paths: tuple[Path, ...]) -> frozenset[str]:
    """The names of the files at these paths or below them; all when no path is given.

    Raises:
        UserError: a path leads to nothing that was read, so "no problems" would be no answer.
    """
    if not paths:
        return frozenset(files)
    chosen: set[str] = set()
    for path in paths:
        found = {name for name, place in files.items() if place.is_relative_to(path.resolve())}
        if not found:
            hint = "Exercises are read from the folder exercises, sessions from the folder sessions."
            raise UserError(f"{path} holds nothing that the toolkit reads", hint, WRONG_USAGE)
        chosen |= found
    return frozenset(chosen)


def _contents(library: "Library", chosen: frozenset[str]) -> str:
    from toolkit.subject.wording import counted

    kinds = [kind for (kind, _), source in library.sources.items() if source.path in chosen]
    parts = [counted(kinds.count(kind), kind) for kind in ("exercise", "session") if kind in kinds]
    return ", ".join(parts) or counted(len(chosen), "file")

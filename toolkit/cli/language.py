"""toolkit language: what the rules of ownership language say about people's own sentences."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.examples import examples
from toolkit.cli.judged import as_record, as_text, as_warnings, summary
from toolkit.cli.library import open_workspace, overlay_option
from toolkit.cli.report import as_annotation, print_diagnostics
from toolkit.cli.terminal import say, show
from toolkit.diagnostics import CONTENT_HAS_PROBLEMS, WRONG_USAGE, Diagnostic, UserError, has_errors

if TYPE_CHECKING:
    from toolkit.pipeline.languages import Judged
    from toolkit.subject.language.grammar import Grammar

_STANDARD_INPUT = "-"


@click.group(
    "language",
    short_help="Look at sentences: what is owned, what gets lost.",
    epilog=examples("toolkit language check sentences.txt"),
)
def language_command() -> None:
    """What the rules of ownership language say about sentences of your own."""


@language_command.command(
    "check",
    short_help="Show which words weaken a promise, why, and what to try.",
    epilog=examples(
        "toolkit language check sentences.txt",
        "toolkit language check --text mail.txt",
        "toolkit language check - --json < sentences.txt",
    ),
)
@click.argument("file", metavar="FILE|-", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--text", "running_text", is_flag=True, help="It is running text; look at each sentence.")
@click.option("--json", "style", flag_value="json", help="Print a JSON list.")
@click.option("--github", "style", flag_value="github", help="Print annotations for GitHub.")
@click.option("--strict", is_flag=True, help="End with exit code 1 when something is weak.")
@click.option(
    "--language", "code", metavar="CODE", default="en", help="Language of the sentences; en if not given."
)
@overlay_option
@click.pass_context
def check_statements_command(
    ctx: click.Context,
    *,
    file: Path,
    running_text: bool,
    style: str | None,
    strict: bool,
    code: str,
    overlays: tuple[Path, ...],
) -> None:
    """Show which words of a sentence weaken a promise, why, and what to try
    instead. FILE holds one statement a line; - reads what is piped in.

    These are hints and not judgements. Check sentences of your own only.
    """
    from toolkit.pipeline.languages import judge_statements, read_language

    name = "<stdin>" if str(file) == _STANDARD_INPUT else str(file)
    content = _read(file)
    grammar = read_language(open_workspace(overlays), code)
    problems: list[Diagnostic] = []
    judged = _noting(judge_statements(content, name, grammar, running_text=running_text), problems)
    if style == "json":
        listed = list(judged)
        # One record a line: a person can read it, and an indented list of a megabyte takes as long as judging it.
        records = ",\n  ".join(json.dumps(as_record(one)) for one in listed)
        show(f"[\n  {records}\n]" if records else "[]")
    elif style == "github":
        listed = list(judged)
        for warning in (warning for one in listed for warning in as_warnings(name, one)):
            show(as_annotation(warning))
    else:
        listed = list(_shown(judged, grammar, only_findings=running_text))
    print_diagnostics(problems)
    say(summary([one.judgement.verdict for one in listed], running_text=running_text))
    if has_errors(problems) or (strict and any(one.judgement.verdict == "weak" for one in listed)):
        ctx.exit(CONTENT_HAS_PROBLEMS)


def _read(file: Path) -> bytes:
    """All bytes, up to one more than anybody may give.

    Raises:
        UserError: the file cannot be read.
    """
    from toolkit.load.statements import MOST_BYTES

    try:
        if str(file) == _STANDARD_INPUT:
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as problem:
        sentence = f"{file} cannot be read: {(problem.strerror or str(problem)).lower()}"
        raise UserError(sentence, "Check its name, or use - for what is piped in.", WRONG_USAGE) from problem


def _noting(found: "Iterable[Judged | Diagnostic]", problems: list[Diagnostic]) -> "Iterator[Judged]":
    """The judged statements alone; obstacles are written down."""
    for one in found:
        if isinstance(one, Diagnostic):
            problems.append(one)
        else:
            yield one


def _shown(judged: "Iterable[Judged]", grammar: "Grammar", *, only_findings: bool) -> "Iterator[Judged]":
    """The same statements, each printed as it comes; in running text those without findings stay away."""
    for one in judged:
        if not only_findings or one.judgement.verdict == "weak":
            show(as_text(one, grammar), styled=True)
        yield one

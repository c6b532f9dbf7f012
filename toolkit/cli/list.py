"""toolkit list: what is in the library."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.examples import examples
from toolkit.cli.library import open_told, overlay_option
from toolkit.cli.names import ARTICLES, by_kind
from toolkit.cli.table import render_table
from toolkit.cli.terminal import say, show
from toolkit.cli.values import OneOf, WholeNumber
from toolkit.cli.vocabulary import components

if TYPE_CHECKING:
    from toolkit.cli.listed import Listed
    from toolkit.models.base import Model
    from toolkit.models.library import Library


def _kinds() -> Mapping[str, str]:
    """What people may type for a kind: one or many."""
    return {word: f"{kind}s" for kind in ARTICLES for word in (kind, f"{kind}s")}


@click.command(
    "list",
    short_help="List exercises, cases, drills, sessions and terms.",
    epilog=examples(
        "toolkit list",
        "toolkit list exercises --component feedback-culture --minutes 20",
        "toolkit list cases",
        "toolkit list terms",
        "toolkit list sessions --json",
    ),
)
@click.argument(
    "kind", metavar="[exercises|cases|drills|sessions|terms]", type=OneOf("kind", _kinds), required=False
)
@click.option(
    "--component",
    metavar="NAME",
    type=OneOf("component", components),
    help="Only what trains this component, such as feedback-culture.",
)
@click.option(
    "--minutes", metavar="N", type=WholeNumber(1, 1440), help="Only what fits into so many minutes."
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
@overlay_option
def list_command(
    *,
    kind: str | None,
    component: str | None,
    minutes: int | None,
    as_json: bool,
    overlays: tuple[Path, ...],
) -> None:
    """List the exercises, cases, drills and sessions of the library. A drill
    takes as long as the session gives it, so --minutes leaves drills out.
    The terms of the glossary are listed when you ask for them.
    """
    from toolkit import pipeline
    from toolkit.cli.listed import LISTED
    from toolkit.subject.wording import counted

    if component and kind == "sessions":
        raise click.UsageError("--component is not for sessions; a session has several.")
    if kind == "terms" and (component or minutes):
        raise click.UsageError("--component and --minutes are not for terms; a term has neither.")
    if minutes and kind == "drills":
        raise click.UsageError("--minutes is not for drills; the session gives them their time.")
    library, _ = pipeline.look_up(open_told(overlays))
    found = {
        listed: _fitting(listed, library, component, minutes)
        for listed in LISTED
        if kind == f"{listed.kind}s" or (kind is None and not listed.only_asked_for)
    }
    if as_json:
        show(json.dumps([listed.facts(noun) for listed, nouns in found.items() for noun in nouns], indent=2))
    else:
        _show_tables({listed: nouns for listed, nouns in found.items() if nouns})
    if library.partial:
        say(f"{counted(len(library.partial), 'file')} with problems left out: run toolkit check.")


def _fitting(
    listed: "Listed", library: "Library", component: str | None, minutes: int | None
) -> "list[Model]":
    """The whole nouns of a kind that fit; one that lacks a field cannot be listed."""
    nouns = by_kind(library)[listed.kind]
    whole = [noun for name, noun in nouns.items() if (listed.kind, name) not in library.partial]
    if component is not None:
        whole = [noun for noun in whole if component in getattr(noun, "components", ())]
    if minutes is not None:
        whole = [noun for noun in whole if (takes := listed.minutes(noun)) is not None and takes <= minutes]
    return whole


def _show_tables(found: "Mapping[Listed, list[Model]]") -> None:
    tables = [
        render_table(listed.head, [listed.row(noun) for noun in nouns]) for listed, nouns in found.items()
    ]
    show("\n\n".join("\n".join(lines) for lines in tables) or "Nothing fits.")
    for listed, nouns in found.items():
        say(f"\nRead one: toolkit show {listed.facts(nouns[0])['id']}")
        return

"""toolkit list: what is in the library."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from toolkit.cli.examples import examples
from toolkit.cli.library import open_workspace, overlay_option
from toolkit.cli.table import render_table
from toolkit.cli.terminal import say, show
from toolkit.cli.values import WholeNumber
from toolkit.models.words import Component
from toolkit.subject.timing import clock_minutes
from toolkit.subject.wording import counted

if TYPE_CHECKING:
    from toolkit.models.exercise import Exercise
    from toolkit.models.library import Library
    from toolkit.models.session import SessionPlan

_KINDS = ("exercises", "sessions")


@click.command(
    "list",
    short_help="List exercises and sessions.",
    epilog=examples(
        "toolkit list",
        "toolkit list exercises --component feedback-culture --minutes 20",
        "toolkit list sessions --json",
    ),
)
@click.argument("kind", metavar="[exercises|sessions]", type=click.Choice(_KINDS), required=False)
@click.option(
    "--component",
    metavar="NAME",
    type=click.Choice(get_args(Component)),
    help="Exercises for this component only, such as feedback-culture.",
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
    """List the exercises and sessions of the library."""
    from toolkit import pipeline

    if component and kind == "sessions":
        raise click.UsageError("--component is for exercises; a session has several.")
    library, _ = pipeline.read(open_workspace(overlays))
    whole = _without_partial(library)
    exercises = () if kind == "sessions" else _exercises(whole, component, minutes)
    sessions = () if kind == "exercises" or component else _sessions(whole, minutes)
    if as_json:
        show(json.dumps([*map(exercise_facts, exercises), *map(session_facts, sessions)], indent=2))
    else:
        _show_tables(exercises, sessions)
    if library.partial:
        say(f"{counted(len(library.partial), 'file')} with problems left out: run toolkit check.")


def exercise_facts(exercise: "Exercise") -> dict[str, object]:
    """What one chooses an exercise by."""
    return {
        "kind": "exercise",
        "id": exercise.id,
        "code": exercise.code,
        "title": exercise.title,
        "summary": exercise.summary,
        "components": exercise.components,
        "minutes": exercise.minutes.model_dump(),
        "people": {"min": exercise.people.min, "ideal": exercise.people.ideal, "max": exercise.people.max},
        "energy": exercise.facets.energy,
        "sensitivity": exercise.sensitivity,
        "status": exercise.status,
    }


def session_facts(session: "SessionPlan") -> dict[str, object]:
    """What one chooses a session by."""
    return {
        "kind": "session",
        "id": session.id,
        "title": session.title,
        "subtitle": session.subtitle,
        "minutes": _session_minutes(session),
        "people": session.people,
        "audience": session.audience,
    }


def _without_partial(library: "Library") -> "Library":
    """Only what is whole: a record that lacks a field cannot be listed."""
    return replace(
        library,
        exercises={
            key: each for key, each in library.exercises.items() if ("exercise", key) not in library.partial
        },
        sessions={
            key: each for key, each in library.sessions.items() if ("session", key) not in library.partial
        },
    )


def _exercises(library: "Library", component: str | None, minutes: int | None) -> tuple["Exercise", ...]:
    return tuple(
        exercise
        for exercise in library.exercises.values()
        if (component is None or component in exercise.components)
        and (minutes is None or exercise.minutes.target <= minutes)
    )


def _sessions(library: "Library", minutes: int | None) -> tuple["SessionPlan", ...]:
    return tuple(
        session
        for session in library.sessions.values()
        if minutes is None or _session_minutes(session) <= minutes
    )


def _session_minutes(session: "SessionPlan") -> int:
    return clock_minutes(session.end) - clock_minutes(session.start)


def _show_tables(exercises: Sequence["Exercise"], sessions: Sequence["SessionPlan"]) -> None:
    tables = []
    if exercises:
        rows = [(each.code, each.id, each.minutes.target, each.title) for each in exercises]
        tables.append(render_table(("CODE", "EXERCISE", "MIN", "TITLE"), rows))
    if sessions:
        plans = [(each.id, _session_minutes(each), each.people, each.title) for each in sessions]
        tables.append(render_table(("SESSION", "MIN", "PEOPLE", "TITLE"), plans))
    show("\n\n".join("\n".join(lines) for lines in tables) or "Nothing fits.")
    if exercises or sessions:
        say("\nRead one: toolkit show " + (exercises[0].id if exercises else sessions[0].id))

"""The options that say how a day differs from its plan, the same wherever a session is laid out."""

from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.values import ClockTime, Day, WholeNumber

if TYPE_CHECKING:
    from toolkit.pipeline import Choices

_OPTIONS = (
    click.option("--date", type=Day(), metavar="YYYY-MM-DD", help="The day; follow-ups then have dates."),
    click.option("--start", type=ClockTime(), metavar="HH:MM", help="When it begins; the end moves with it."),
    click.option("--people", type=WholeNumber(2, 60), metavar="N", help="How many people are expected."),
    click.option(
        "--minutes-lost",
        "minutes_lost",
        type=WholeNumber(1, 120),
        metavar="N",
        help="It begins so many minutes late and ends as planned.",
    ),
)


def day_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of the day: --date, --start, --people and --minutes-lost."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def choices_of(ctx: click.Context) -> "Choices":
    """What was chosen on the command line; what a command has no option for keeps its usual value."""
    from toolkit.pipeline import Choices

    names = [field.name for field in fields(Choices) if field.name in ctx.params]
    return Choices(**{name: ctx.params[name] for name in names})

"""Values of options, checked at once and refused in kind words."""

import re
from datetime import date

import click

from toolkit.cli.nearest import did_you_mean

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")


class Day(click.ParamType[str]):
    """A calendar date such as 2027-03-18."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The same text, if there is such a day."""
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            self.fail(f"'{value}' should be year-month-day, for example 2027-03-18.", param, ctx)
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            self.fail(f"there is no day {value} in the calendar.", param, ctx)


class ClockTime(click.ParamType[str]):
    """A time on a 24-hour clock such as 09:30."""

    name = "time"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The time with two digits for the hour."""
        found = _CLOCK.fullmatch(value)
        if not found:
            self.fail(f"'{value}' should be a time from 00:00 to 23:59, for example 09:30.", param, ctx)
        return f"{int(found[1]):02d}:{found[2]}"


class WholeNumber(click.ParamType[int]):
    """A whole number between two limits, both included."""

    name = "number"

    def __init__(self, least: int, most: int) -> None:
        self.least = least
        self.most = most

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, if it lies within the limits."""
        text = str(value)
        if not (text.isascii() and text.isdigit()) or not self.least <= int(text[:9]) <= self.most:
            self.fail(f"'{text}' should be a whole number from {self.least} to {self.most}.", param, ctx)
        return int(text)


class Outputs(click.ParamType[tuple[str, ...]]):
    """Names of outputs with commas between them: guide,workbook."""

    name = "outputs"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """The names in the order given, each known."""
        if isinstance(value, tuple):
            return value
        from toolkit.renderers import OUTPUTS

        names = tuple(name.strip() for name in value.split(",") if name.strip())
        for name in names:
            if name not in OUTPUTS:
                near = did_you_mean(name, OUTPUTS) or f"There are: {', '.join(OUTPUTS)}."
                self.fail(f"there is no output '{name}'. {near}", param, ctx)
        if not names:
            self.fail(f"name at least one of: {', '.join(OUTPUTS)}.", param, ctx)
        return names

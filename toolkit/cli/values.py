"""Values of options, checked at once and refused in kind words."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from toolkit.cli.completing import beginning_with
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


class OneOf(click.ParamType[str]):
    """A word of a fixed vocabulary, with the nearest ones for a typing error.

    Args:
        name: what the word stands for.
        words: what may be typed, and what each word means; asked only when somebody types one, so that help is quick.
    """

    def __init__(self, name: str, words: Callable[[], Mapping[str, str]]) -> None:
        self.name = name
        self._words = words

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """What the word means."""
        words = self._words()
        meant = words.get(value.casefold())
        if meant is None:
            allowed = tuple(dict.fromkeys(words.values()))
            near = did_you_mean(value, allowed) or f"There are: {', '.join(allowed)}."
            self.fail(f"there is no {self.name} '{value}'. {near}", param, ctx)
        return meant

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """The words that are meant; other spellings are understood, but not offered."""
        del ctx, param
        return beginning_with(incomplete, dict.fromkeys(self._words().values()))


class OverlayFolder(click.ParamType[Path]):
    """A folder to lay over the library."""

    name = "folder"

    def convert(self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder, if it is there."""
        path = Path(value)
        if not path.is_dir():
            self.fail(
                f"there is no folder {_in_full(path)}. Make it, and put into it what you want to add or replace, "
                "named as in the toolkit's own folder: exercises/<component>/, exercises/drills/, case_studies/, "
                "sessions/, glossary/, language/ or brand.yaml.",
                param,
                ctx,
            )
        return path

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """The shell's own list of folders."""
        del ctx, param
        return [CompletionItem(incomplete, type="dir")]


def _in_full(path: Path) -> Path:
    try:
        return path.absolute()
    except OSError:  # the folder the person is in is gone
        return path


class Names(click.ParamType[tuple[str, ...]]):
    """Names of a fixed vocabulary with commas between them: guide,workbook.

    Args:
        thing: what such a name stands for: "output".
        known: the names; asked only when somebody types one, so that help is quick.
    """

    def __init__(self, thing: str, known: Callable[[], Iterable[str]]) -> None:
        self.name = f"{thing}s"
        self._thing = thing
        self._known = known

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """The names in the order given, each known."""
        if isinstance(value, tuple):
            return value
        known = tuple(self._known())
        names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
        for name in names:
            if name not in known:
                near = did_you_mean(name, known) or f"There are: {', '.join(known)}."
                self.fail(f"there is no {self._thing} '{name}'. {near}", param, ctx)
        if not names:
            self.fail(f"name at least one of: {', '.join(known)}.", param, ctx)
        return names

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """One of the names. After a comma nothing: fish and PowerShell would take the comma for their own."""
        del ctx, param
        return beginning_with(incomplete, self._known())

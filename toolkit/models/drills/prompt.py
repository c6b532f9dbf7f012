"""What an item asks, in the one form that every output can show: the waist between drill kinds and renderers."""

from typing import Literal

from toolkit.models.base import Model, shown

Mark = Literal["circle", "box", "line"]


class Choice(Model):
    """Something to mark, number or connect."""

    label: str = shown("all", "A letter or a number; empty when there is only the mark.")
    text: str = shown("all", "As printed.", text="inline")
    leads: str = shown("all", "The number or letter of where to go on; empty when it leads nowhere.", "")


class Turn(Model):
    """A turn of a dialogue: what the other says, and what one may answer."""

    label: str = shown("all", "Its number.")
    says: str = shown("all", "What the other person says.", text="inline")
    choices: tuple[Choice, ...] = shown("all", "What one may answer, and where that leads.")


class Table(Model):
    """Figures to work with."""

    head: tuple[str, ...] = shown("all", "One a column.")
    rows: tuple[tuple[str, ...], ...] = shown("all", "The first cell of each is its name.")


class Space(Model):
    """Ruled lines to write on."""

    caption: str = shown("all", "What to write there; empty when the instruction says it.", "")
    lines: int = shown("all", "How many.")


class Prompt(Model):
    """One item, drawn and resolved. Renderers know this record and no kind.

    A prompt shows, in this order and as far as it has it: its stem, a `table`, the `turns` of a dialogue with its
    `ends`, `choices` with a mark before each and `targets` beside them, `fields` as captioned lines, the first of its
    `spaces`, `ticks` in a row, the other spaces.
    """

    number: int = shown("all", "Position on the sheet, from 1.")
    item: str = shown("all", "Id of the item.")
    position: int = shown("all", "Its place among all items of the family, from 0.", 0)
    instruction: str = shown("all", "What to do, in a few words.")
    stem: str = shown("all", "What is asked about.", text="inline")
    mark: Mark = shown(
        "all",
        "What stands before each choice: circle one, box for several, line for a number or letter.",
        "circle",
    )
    table: Table | None = shown("all", "Figures to work with.", None)
    turns: tuple[Turn, ...] = shown("all", "The turns of a dialogue; the first one begins.", ())
    ends: tuple[Choice, ...] = shown("all", "How the dialogue may end.", ())
    choices: tuple[Choice, ...] = shown("all", "What to choose from, in the drawn order.", ())
    targets: tuple[Choice, ...] = shown("all", "What to connect the choices with.", ())
    fields: tuple[str, ...] = shown("all", "Captions of short lines to fill.", ())
    spaces: tuple[Space, ...] = shown("all", "Ruled lines to write on.", ())
    ticks: tuple[str, ...] = shown("all", "What somebody ticks in what is written.", ())
    hint: str = shown("all", "Help that does not give it away; empty without.", "", text="inline")
    answer: str = shown(
        "key", "The right answer in the words of the sheet: letters, numbers, text.", text="inline"
    )
    models: tuple[str, ...] = shown("key", "Model answers where many are right.", (), text="inline")
    explanation: str = shown("key", "Why.", text="inline")

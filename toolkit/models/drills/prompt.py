"""What an item asks, in the one form that every output can show: the waist between drill kinds and renderers."""

from typing import Literal

from toolkit.models.base import Model, shown

Mark = Literal["circle", "box", "line"]


class Choice(Model):
    """Something to mark, number or connect."""

    label: str = shown("all", "A letter or a number; empty when there is only the mark.")
    text: str = shown("all", "As printed.", text="inline")


class Prompt(Model):
    """One item, drawn and resolved. Renderers know this record and no kind.

    A prompt shows its stem, then `choices` with a mark before each, beside them `targets` if there are any, then
    `fields` as captioned lines, then ruled `lines`.
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
    choices: tuple[Choice, ...] = shown("all", "What to choose from, in the drawn order.", ())
    targets: tuple[Choice, ...] = shown("all", "What to connect the choices with.", ())
    fields: tuple[str, ...] = shown("all", "Captions of short lines to fill.", ())
    lines: int = shown("all", "Ruled lines to write on.", 0)
    hint: str = shown("all", "Help that does not give it away; empty without.", "", text="inline")
    answer: str = shown(
        "key", "The right answer in the words of the sheet: letters, numbers, text.", text="inline"
    )
    models: tuple[str, ...] = shown("key", "Model answers where many are right.", (), text="inline")
    explanation: str = shown("key", "Why.", text="inline")

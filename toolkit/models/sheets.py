"""Worksheets: what a participant writes on. A sheet is one page with numbered prompts."""

from typing import Annotated, Literal

from pydantic import Field

from toolkit.models.base import Model, shown
from toolkit.models.words import Line, Slug, Text

Width = Literal["full", "half"]


class WorkedExample(Model):
    """A weak version and a better one, so that nobody starts from nothing."""

    weak: Text = shown("all", "How it usually sounds.", example="Please look into the delivery problem soon.")
    better: Text = shown(
        "all",
        "The same thing, done well. Different in content from the sheet's own task, so that it is not copied.",
        example="By Thursday noon I need a list of the late deliveries of May, one line each, sent to Dana.",
    )
    why: Line | None = shown(
        "all", "One line on what changed.", None, example="Now it has a thing, a day and a person."
    )


class AnswerSpace(Model):
    """What every prompt has, whatever the shape of the answer."""

    label: Line = shown("all", "The task, in bold: one task a prompt.", example="The request, word for word")
    help: Line | None = shown(
        "all", "One line of help under the label.", None, example="Write it as it was said."
    )
    width: Width = shown("all", "Two half-width prompts in a row stand side by side.", "full")
    answer: Text | None = shown(
        "key",
        "A model answer; it must fit in two thirds of the space at 15 mm a word.",
        None,
        example="A list of late deliveries by Thursday noon.",
    )


class Lines(AnswerSpace):
    """Ruled lines."""

    type: Literal["lines"] = shown("all", "Ruled lines to write on.", example="lines")
    lines: int = shown("all", "How many lines.", ge=1, le=20, example=3)


class Table(AnswerSpace):
    """Columns with empty rows."""

    type: Literal["table"] = shown("all", "Columns with headings and empty rows.")
    columns: tuple[Line, ...] = shown(
        "all", "Column headings.", min_length=2, max_length=6, example=["Who", "What", "By when"]
    )
    rows: int = shown("all", "How many empty rows.", ge=1, le=15, example=4)


class Grid(AnswerSpace):
    """Columns and rows that both have a heading."""

    type: Literal["grid"] = shown("all", "A table whose rows have headings as well.")
    columns: tuple[Line, ...] = shown(
        "all", "Column headings.", min_length=1, max_length=6, example=["Clear", "Open"]
    )
    rows: tuple[Line, ...] = shown(
        "all", "Row headings.", min_length=1, max_length=12, example=["Result", "Date", "Decider"]
    )


class Scale(AnswerSpace):
    """Statements to mark on a line of points."""

    type: Literal["scale"] = shown("all", "Statements, each with points to circle.")
    statements: tuple[Line, ...] = shown(
        "all",
        "One statement a row.",
        min_length=1,
        max_length=10,
        example=["I could say this request back in one breath."],
    )
    points: int = shown("all", "How many points.", 5, ge=3, le=10)
    low: Line = shown("all", "What the lowest point means.", example="not at all")
    high: Line = shown("all", "What the highest point means.", example="completely")


class Canvas(AnswerSpace):
    """An empty frame to draw in."""

    type: Literal["canvas"] = shown("all", "An empty frame to draw or map in.")
    height: int = shown("all", "Height in millimetres.", ge=20, le=200, example=60)


class Card(AnswerSpace):
    """Small frames to fill and cut out or tear off."""

    type: Literal["card"] = shown("all", "Small framed cards, each with a heading.")
    cards: tuple[Line, ...] = shown(
        "all", "The heading of each card.", min_length=1, max_length=8, example=["I ask", "I promise"]
    )
    height: int = shown("all", "Height of a card in millimetres.", 30, ge=15, le=100)


class Checklist(AnswerSpace):
    """Boxes to tick."""

    type: Literal["checklist"] = shown("all", "Statements with a box to tick.")
    items: tuple[Line, ...] = shown(
        "all",
        "One statement a box.",
        min_length=1,
        max_length=15,
        example=["I know who decides.", "I know the day."],
    )


class Agreement(AnswerSpace):
    """A framed commitment that ends a sheet: short lines with a caption under each."""

    type: Literal["agreement"] = shown("all", "A framed commitment with captioned lines: name, day, time.")
    fields: tuple[Line, ...] = shown(
        "all", "The caption under each line.", min_length=1, max_length=6, example=["Name", "Day", "Time"]
    )


SheetPrompt = Annotated[
    Lines | Table | Grid | Scale | Canvas | Card | Checklist | Agreement, Field(discriminator="type")
]


class Sheet(Model):
    """A worksheet: one page of the participant workbook."""

    id: Slug = shown("all", "A name for steps to point at; unique within the exercise.", example="my-sheet")
    title: Line = shown("all", "The heading of the sheet.", example="A request worth repairing")
    privacy: Literal["only-you", "your-partner", "your-group"] = shown(
        "all", "Who sees what is written here; printed on the sheet.", example="your-partner"
    )
    start: Line | None = shown(
        "all",
        "One line that starts somebody who missed the briefing.",
        None,
        example="Think of one thing you were asked for last month.",
    )
    example: WorkedExample | None = shown("all", "A worked example, weak to better.", None)
    prompts: tuple[SheetPrompt, ...] = shown(
        "all",
        "Numbered tasks in the order in which they are written. The last one ends in a name, a day, a time or one insight.",
        min_length=1,
        max_length=9,
    )

"""A term of the glossary: one word of the field, said so that a participant can use it at work the same day."""

from typing import Literal

from toolkit.models.base import Model, shown
from toolkit.models.words import Line, Pattern, Slug, Text

TermKind = Literal["word", "pattern", "slot", "move"]


class Term(Model):
    """A word of the field, a pattern in which ownership gets lost, a slot of a promise, or a speech move."""

    id: Slug = shown("all", "Comes from the file name; never written in the file.")
    title: str = shown(
        "all", "The name people will use.", min_length=1, max_length=60, example="Definition of done"
    )
    language: Line = shown("all", "Language of the text.", "en", pattern=r"^[a-z]{2}(-[A-Z]{2})?$")
    kind: TermKind = shown(
        "all",
        "A word of the field, a weakening pattern, a slot of a promise, or a speech move.",
        example="word",
    )
    also: tuple[Line, ...] = shown(
        "all",
        "Other words and word forms that people say or search for.",
        (),
        max_length=12,
        example=["done", "acceptance criteria"],
    )
    meaning: Text = shown(
        "all",
        "What it means, in one to three sentences to the reader.",
        text="inline",
        max_length=600,
        example="What somebody can check to see that a piece of work is finished.",
    )
    example: Line | None = shown(
        "all",
        "A sentence as one would say it; for a pattern weak → better.",
        None,
        example="“It's done when Dana has tested it on her own phone.”",
    )
    instead: Line | None = shown(
        "all",
        "Only for a pattern: what to say instead.",
        None,
        example="Name the day and the hour.",
    )
    fair_use: Line | None = shown(
        "all",
        "Only for a pattern: when the 'weak' form is right.",
        None,
        example="When nobody can know the day yet, and you say when you will know.",
    )
    pattern: Pattern | None = shown(
        "all", "Only for a pattern: its code in exercises and drills.", None, example="vague_time"
    )
    see: tuple[Slug, ...] = shown(
        "all", "Terms that belong to it.", (), max_length=5, example=["slot-done-when"]
    )

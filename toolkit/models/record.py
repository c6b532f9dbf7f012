"""Attribute records: what an audience may see of a noun, and nothing else."""

from typing import Any


class Record:
    """Read-only attributes. A name that was not projected does not exist, so a template that uses it fails.

    Attributes and not keys, because a template that writes `sheet.items` must get the field of that name and
    not the method of a dictionary.
    """

    def __init__(self, **values: object) -> None:
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a record does not change: {name}")

    def __getattr__(self, name: str) -> Any:  # for the type checker: fields are known at run time only
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.__dict__)))

    def __repr__(self) -> str:
        return f"Record({', '.join(self.__dict__)})"


class Fragment:
    """Author text that is finished HTML: escaped, cleaned, and safe to put into a page as it is."""

    __slots__ = ("html",)

    def __init__(self, html: str) -> None:
        self.html = html

    def __html__(self) -> str:
        return self.html

    def __str__(self) -> str:
        return self.html

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fragment) and self.html == other.html

    def __hash__(self) -> int:
        return hash(self.html)


def on_one_line(value: object) -> Any:
    """The same record, list or text with every text on one line, for files in which the beginning of a line means
    something. In HTML a line break is a space like any other.
    """
    if isinstance(value, Record):
        return Record(**{name: on_one_line(below) for name, below in vars(value).items()})
    if isinstance(value, tuple):
        return tuple(on_one_line(below) for below in value)
    if isinstance(value, Fragment):
        return Fragment(" ".join(value.html.splitlines()))
    return " ".join(value.splitlines()) if isinstance(value, str) else value

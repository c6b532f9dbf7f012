"""Commented skeletons: a file to copy, in which every field explains itself and every optional one is ready."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from toolkit.describe.plain_words import describe_briefly
from toolkit.describe.reading import Reading, choices, list_item, map_value, name_in_words, nouns, read_fields
from toolkit.describe.yaml_text import flow_list, folds, scalar
from toolkit.models.base import Model

_WIDTH = 100
_STEP = 2


def render_skeleton(
    model: type[Model], story: Mapping[str, object], schema: str, notes: Sequence[str]
) -> str:
    """A YAML file of this model.

    Args:
        model: the kind of file.
        story: values that differ from the examples of the fields; see `skeleton_story`.
        schema: where the JSON Schema is, seen from the folder in which the file will be saved.
        notes: what the comment on top says first, line by line.
    """
    head = [
        f"# yaml-language-server: $schema={schema}",
        *(f"# {note}" for note in notes),
        '# A line that begins with "# " explains the next field.',
        "# A line that begins with # alone is an optional field: take the # away to use it.",
    ]
    fields = _Skeleton().fields(model, story, 0)
    return "\n".join([*head, *("\n" + "\n".join(lines) for lines in fields)]) + "\n"


class _Skeleton:
    """One file in the making; remembers what was explained, so that the second step is not explained again."""

    def __init__(self) -> None:
        self.explained: set[tuple[type[Model], str]] = set()

    def fields(
        self, model: type[Model], story: Mapping[str, object], pad: int, *, only_live: bool = False
    ) -> Iterator[list[str]]:
        """The lines of each field of a model, field by field.

        Args:
            model: whose fields.
            story: values given; what is missing comes from the examples.
            pad: how many spaces to start with.
            only_live: leave optional fields out, because the whole is commented out already.
        """
        for field in read_fields(model):
            explain = (field.owner, field.key) not in self.explained
            live = field.needed or field.key in story
            if not live and (only_live or not explain):
                continue
            self.explained.add((field.owner, field.key))
            value = story[field.key] if field.key in story else _value(field)
            lines = self._field(field, value, pad, only_live=only_live or not live)
            yield [
                *(_comment(field, pad) if explain else ()),
                *(lines if live else _commented_out(lines, pad)),
            ]

    def _field(self, field: Reading, value: object, pad: int, *, only_live: bool) -> list[str]:
        start = f"{' ' * pad}{field.key}:"
        if isinstance(value, Mapping) and map_value(field.annotation):
            return [
                start,
                *(f"{' ' * (pad + _STEP)}{key}: {flow_list(words)}" for key, words in value.items()),
            ]
        if isinstance(value, Mapping):
            model = _variant(nouns(field.annotation), value)
            below = self.fields(model, value, pad + _STEP, only_live=only_live)
            return [start, *(line for lines in below for line in lines)]
        if not isinstance(value, list):
            return _single(start, value, pad)
        variants = nouns(list_item(field.annotation))
        if variants:
            return [start, *self._items(variants, value, pad + _STEP, only_live=only_live)]
        flow = f"{start} {flow_list(value)}"
        if len(flow) <= _WIDTH and not any(" " in str(item) for item in value):
            return [flow]
        return [start, *(f"{' ' * (pad + _STEP)}- {scalar(item)}" for item in value)]

    def _items(
        self,
        variants: tuple[type[Model], ...],
        values: list[Mapping[str, object]],
        pad: int,
        *,
        only_live: bool,
    ) -> Iterator[str]:
        """The items of a list; after the first one each shape that none of them has, commented out."""
        used = [_variant(variants, value) for value in values]
        other = [variant for variant in variants if variant not in used and not only_live]
        for model, value in zip(used, values, strict=True):
            yield from self._item(model, value, pad, only_live=only_live)
            while other:
                yield from self._offer(other.pop(0), pad)

    def _offer(self, model: type[Model], pad: int) -> Iterator[str]:
        """Another shape that an item may have."""
        yield f"{' ' * pad}# {name_in_words(model)}: {' '.join((model.__doc__ or '').split())}"
        yield from _commented_out(self._item(model, {}, pad, only_live=True), pad)

    def _item(
        self, model: type[Model], value: Mapping[str, object], pad: int, *, only_live: bool
    ) -> list[str]:
        first, *others = self.fields(model, value, pad + _STEP, only_live=only_live)
        said = list(takewhile(lambda line: line.lstrip().startswith("# "), first))
        key, *below = first[len(said) :]
        start = [line[_STEP:] for line in said]
        dash = f"{' ' * pad}- {key[pad + _STEP :]}"
        return [*start, dash, *below, *(line for field in others for line in field)]


def _value(field: Reading) -> object:
    """What to write: the example, the only choice, the default, or the examples further down."""
    only = choices(field.annotation)
    if field.example is not None:
        return field.example
    if len(only) == 1:
        return only[0]
    if field.default is not None:
        return field.default
    if nouns(field.annotation):
        return {}
    if nouns(list_item(field.annotation)):
        return [{}]
    raise TypeError(f"the field {field.key!r} needs an example for the skeleton")


def _variant(models: tuple[type[Model], ...], value: Mapping[str, object]) -> type[Model]:
    """The first of these models that the keys and fixed words of the value belong to."""
    for model in models:
        fields = {field.key: field for field in read_fields(model)}
        fixed = {key: only[0] for key, field in fields.items() if len(only := choices(field.annotation)) == 1}
        if value.keys() <= fields.keys() and all(value.get(key, word) == word for key, word in fixed.items()):
            return model
    raise TypeError(f"no model has the keys {sorted(value)}")


def _comment(field: Reading, pad: int) -> list[str]:
    need = "" if field.needed else "Optional. "
    kind = describe_briefly(field)
    start = f"{' ' * pad}# "
    said = f"{need}{field.description}" + (f" ({kind})" if kind else "")
    return textwrap.wrap(said, _WIDTH, initial_indent=start, subsequent_indent=start, break_on_hyphens=False)


def _single(start: str, value: object, pad: int) -> list[str]:
    """One value behind its key, or below it when it has lines of its own or is too long for one."""
    indent = " " * (pad + _STEP)
    if isinstance(value, str) and "\n" in value:
        return [f"{start} |", *(f"{indent}{line}".rstrip() for line in value.splitlines())]
    line = f"{start} {scalar(value)}"
    if len(line) <= _WIDTH or not folds(value):
        return [line]
    wrapped = textwrap.wrap(
        str(value), _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )
    return [f"{start} >-", *wrapped]


def _commented_out(lines: list[str], pad: int) -> list[str]:
    """The same lines with a # at the column of the field, which can be taken away without moving anything."""
    return [f"{' ' * pad}#{line[pad:]}" for line in lines]

"""docs/fields.md: every field an author may write, for reading beside the editor."""

from collections.abc import Iterator

from toolkit.describe.plain_words import describe_kind, describe_readers
from toolkit.describe.reading import Reading, name_in_words, parts, read_fields
from toolkit.models.base import Model
from toolkit.models.brand import Brand
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills import FAMILIES
from toolkit.models.exercise import Exercise
from toolkit.models.language import Language
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term

_ROOTS: tuple[tuple[type[Model], str], ...] = (
    (
        Exercise,
        "One file an exercise: `exercises/<component>/<id>.yaml`. The name without `.yaml` is the exercise's id.",
    ),
    (
        CaseStudy,
        "One file a case: `case_studies/<id>.yaml`. The name without `.yaml` is the case's id.",
    ),
    *(
        (
            family,
            f"One file a family: `exercises/drills/<id>.yaml`, with `kind: {kind}`. The name without `.yaml` is its id.",
        )
        for kind, family in FAMILIES.items()
    ),
    (
        SessionPlan,
        "One file a session: `sessions/<id>.yaml`. The name without `.yaml` is the session's id.",
    ),
    (
        Term,
        "One file a term: `glossary/<id>.yaml`. The name without `.yaml` is the term's id.",
    ),
    (
        Language,
        "One file a language: `language/<code>.yaml`. The name without `.yaml` is the language's code, such as `en`.",
    ),
    (
        Brand,
        "One file for everything: `brand.yaml`, beside the folders `exercises`, `case_studies`, `sessions`, `glossary` and `language`.",
    ),
)

_INTRODUCTION = """\
# Fields

Every field that a content file may hold, with what it is for and who gets to see it.
**Needed** fields stand in every file; the others can be left out, and then the default given here holds.
Any other key is an error, so that a typing error cannot lose a line in silence.

*Who sees it* says which papers a field reaches: "facilitator" is the guide, "participants" the workbook, "key sheet"
the answers to it, "sealed part" a part of a case that is handed out later; "everyone" is all of them. An answer or an
odd-number rule never reaches a participant, and what happened next in a case reaches nobody before its time.

This page is made from the models by `make generate`.
"""

_TABLE_HEAD = "| field | what it is for | what to write | needed? | who sees it |\n|---|---|---|---|---|"


def render_field_reference() -> str:
    """The page, in Markdown."""
    described: set[type[Model]] = set()
    sections = [_INTRODUCTION, _contents()]
    for root, place in _ROOTS:
        for model in parts(root):
            if model not in described:
                described.add(model)
                sections.append(_section(model, place if model is root else ""))
    return "\n".join(sections)


def _contents() -> str:
    lines: list[str] = []
    listed: set[type[Model]] = set()
    for root, _ in _ROOTS:
        new = [model for model in parts(root) if model not in listed]
        listed.update(new)
        below = ", ".join(_link(model) for model in new[1:])
        lines.append(f"- **{_link(root)}**" + (f": {below}" if below else ""))
    return "\n".join(lines) + "\n"


def _section(model: type[Model], place: str) -> str:
    level = "##" if place else "###"
    about = " ".join((model.__doc__ or "").split())
    lines = [f"{level} {name_in_words(model)}", "", about, ""]
    if place:
        lines += [place, ""]
    lines += [_TABLE_HEAD, *_rows(model), ""]
    return "\n".join(lines)


def _rows(model: type[Model]) -> Iterator[str]:
    for field in read_fields(model):
        cells = (
            f"`{field.key}`",
            field.description,
            describe_kind(field, _link, lambda word: f"`{word}`"),
            _need(field),
            describe_readers(field.visible_to),
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _need(field: Reading) -> str:
    if field.needed:
        return "**needed**"
    if field.default is None:
        return "optional"
    default = str(field.default).lower() if isinstance(field.default, bool) else field.default
    return f"optional, else `{default}`"


def _link(model: type[Model]) -> str:
    name = name_in_words(model)
    return f"[{name}](#{name.lower().replace(' ', '-')})"

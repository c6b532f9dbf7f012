"""What every noun has in common: it is frozen, refuses unknown keys, and says who may see each field."""

from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

VisibleTo = Literal["facilitator", "participant", "manager", "host", "all", "key", "sealed"]
Audience = Literal["facilitator", "participant", "key", "sealed", "trainer"]
TextKind = Literal["plain", "inline", "markdown", "data"]

#: What each audience may see. Nothing else decides it: a field that is not listed here does not reach a template.
SEEN_BY: dict[Audience, frozenset[VisibleTo]] = {
    "facilitator": frozenset({"facilitator", "participant", "all", "key"}),
    "participant": frozenset({"participant", "all"}),
    "key": frozenset({"all", "key"}),
    "sealed": frozenset({"all", "sealed"}),
    # The trainers' site is read on a screen by those who lead: nothing there has to be kept for later.
    "trainer": frozenset({"facilitator", "participant", "all", "key", "sealed"}),
}


class UnknownValueError(AttributeError):
    """A rule asked for a field that the file does not give rightly; the file's own problem is reported already."""


class Model(BaseModel):
    """A noun. Frozen, because stages hand it on; strict, because "5" is not 5; closed, because a typing error
    in a key must not lose a field in silence.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, ser_json_inf_nan="constants")

    def __getattr__(self, name: str) -> Any:
        """Say that a partly valid record lacks a field, so that a check can be left out and nothing else hidden."""
        if name in type(self).model_fields:
            raise UnknownValueError(name)
        raise AttributeError(f"{type(self).__name__} has no attribute {name!r}")


def shown(
    visible_to: VisibleTo,
    description: str,
    default: Any = ...,
    *,
    text: TextKind = "plain",
    example: object = None,
    **bounds: Any,
) -> Any:
    """Declare a field: who may see it, what it is for, and an example for the skeleton.

    Args:
        visible_to: the one audience the field is for; `SEEN_BY` says which document that reaches.
        description: a sentence for authors; goes into the schema, the field reference and the skeleton.
        default: left out for a field that every file must give.
        text: "markdown" when the author may use emphasis, lists and links; "inline" for emphasis and links alone;
            "data" for what only programs read: it stays as it is, quotation marks too.
        example: a value for the commented skeleton.
        bounds: limits as pydantic knows them (`ge`, `max_length`, `pattern`, …).
    """
    extra: dict[str, Any] = {"visible_to": visible_to}
    if text != "plain":
        extra["text"] = text
    examples = None if example is None else [example]
    return Field(default, description=description, examples=examples, json_schema_extra=extra, **bounds)


def visibility(field: FieldInfo) -> VisibleTo:
    """Who may see this field; fails with the reason when the field does not say."""
    extra = field.json_schema_extra
    value = extra.get("visible_to") if isinstance(extra, dict) else None
    for known in get_args(VisibleTo):
        if value == known:
            return known  # type: ignore[no-any-return]  # get_args is untyped; the value is one of the literals
    raise TypeError(f"field without visible_to: {field.description or field.annotation}")


def text_kind(field: FieldInfo) -> TextKind:
    """How far an author may mark up the text of this field."""
    extra = field.json_schema_extra
    value = extra.get("text") if isinstance(extra, dict) else None
    kinds: dict[object, TextKind] = {"markdown": "markdown", "inline": "inline", "data": "data"}
    return kinds.get(value, "plain")

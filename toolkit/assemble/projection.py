"""Projection: what one audience may see of a noun, as an attribute record.

Nothing is hidden in a template. A field that an audience may not see is never handed over, and a template that
names it fails.
"""

from toolkit.assemble.author_text import block_fragment, inline_fragment, typographic
from toolkit.models.base import SEEN_BY, Audience, Model, TextKind, text_kind, visibility
from toolkit.models.record import Fragment, Record


def project(noun: Model, audience: Audience) -> Record:
    """The fields of a noun that the audience may see, and of the nouns in it, with author text rendered."""
    seen = SEEN_BY[audience]
    return Record(
        **{
            name: _project_value(getattr(noun, name), text_kind(field), audience)
            for name, field in type(noun).model_fields.items()
            if visibility(field) in seen
        }
    )


def _project_value(value: object, kind: TextKind, audience: Audience) -> object:
    if isinstance(value, Model):
        return project(value, audience)
    if isinstance(value, tuple):
        return tuple(_project_value(item, kind, audience) for item in value)
    if isinstance(value, str):
        return _render_text(value, kind)
    return value


def _render_text(text: str, kind: TextKind) -> str | Fragment:
    if not text:
        return ""
    match kind:
        case "markdown":
            return block_fragment(text)
        case "inline":
            return inline_fragment(text)
        case "data":
            return text
        case "plain":
            return typographic(text)

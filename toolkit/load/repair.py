"""Mend what can be guessed, so that one slip is one message: a misspelt key is renamed, an unknown one left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from toolkit.load.findings import Findings
from toolkit.load.lost_text import shorten
from toolkit.load.sentences import list_words, name_of
from toolkit.load.trails import Trail, fields_of, follow
from toolkit.models.base import Model
from toolkit.models.places import Location, Node

_LIKENESS = 0.6
_ABOUT_KEYS = frozenset({"extra_forbidden", "block_kind", "union_tag_not_found"})


@dataclass(frozen=True, slots=True)
class Document:
    """The value of a file with the places of its parts; both are mended together."""

    value: Any
    root: Node

    def holds(self, parts: Location) -> bool:
        """Whether something stands at a location."""
        value = self.value
        for part in parts:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return False
        return True

    def mapping_at(self, parts: Location) -> dict[str, Any]:
        """The fields at a location; empty when something else stands there."""
        value = self.value
        for part in parts if self.holds(parts) else ():
            value = value[part]
        return value if isinstance(value, dict) and self.holds(parts) else {}


@dataclass(slots=True)
class _Changes:
    """What happens to the keys of one mapping: a new name, or None for a key that is left out."""

    names: dict[str, str | None] = field(default_factory=dict)
    hints: dict[str, str] = field(default_factory=dict)


def mend_keys(model: type[Model], document: Document, findings: Findings) -> Document:
    """Rename or leave out keys that the noun does not know, each with one finding.

    A key is renamed when its nearest known field is absent; then no message about a missing field follows.
    """
    while True:
        changed = False
        for trail in _mappings_with_unknown_keys(model, document):
            changes = _changes(trail, document.mapping_at(trail.parts))
            for key, hint in changes.hints.items():
                _report(trail.parts, key, hint, document, findings)
            if changes.names:
                document = _renamed(document, trail.parts, changes.names)
                changed = True
        if not changed:
            return document


def _mappings_with_unknown_keys(model: type[Model], document: Document) -> Iterable[Trail]:
    try:
        model.model_validate(document.value)
    except ValidationError as error:
        trails: dict[Location, Trail] = {}
        for problem in error.errors(include_url=False, include_context=False):
            if problem["type"] in _ABOUT_KEYS:
                location = problem["loc"][:-1] if problem["type"] == "extra_forbidden" else problem["loc"]
                trail = follow(model, location)
                trails[trail.parts] = trail
        return trails.values()
    return ()


def _changes(trail: Trail, mapping: Mapping[str, Any]) -> _Changes:
    changes = _Changes()
    family = {name for model in trail.family for name in fields_of(model)}
    absent = sorted(family - set(mapping))
    for key in [key for key in mapping if key not in family]:
        near = get_close_matches(key, absent, 1, _LIKENESS)
        if near:
            absent.remove(near[0])
            changes.names[key] = near[0]
            changes.hints[key] = f"did you mean '{near[0]}'?"
    if changes.names or trail.member is None:
        return changes  # a new name may tell which noun is meant; the rest is looked at again then
    known = fields_of(trail.member)
    for key in [key for key in mapping if key not in known]:
        changes.names[key] = None
        changes.hints[key] = _hint_for_unknown(key, known, mapping)
    return changes


def _hint_for_unknown(key: str, known: Iterable[str], mapping: Mapping[str, Any]) -> str:
    near = get_close_matches(key, [name for name in known if name in mapping], 1, _LIKENESS)
    if near:
        return f"did you mean '{near[0]}', which is there already?"
    free = [name for name in known if name not in mapping]
    return f"leave it out; fields that can be added here: {list_words(free)}" if free else "leave it out"


def _report(parts: Location, key: str, hint: str, document: Document, findings: Findings) -> None:
    place = document.root.descend((*parts, key))[1]
    sentence = f"{name_of(parts, document.value)}'{shorten(key)}' is not a known field"
    findings.add(place, "unknown-field", sentence, hint)


def _renamed(document: Document, parts: Location, names: Mapping[str, str | None]) -> Document:
    value, node = document.value, document.root
    if not parts:
        kept = {key: new for key in value if (new := names.get(key, key)) is not None}
        entries = {new: node.entries[key] for key, new in kept.items() if key in node.entries}
        return Document({new: value[key] for key, new in kept.items()}, node._replace(entries=entries))
    part, rest = parts[0], parts[1:]
    if isinstance(part, int):
        below = _renamed(Document(value[part], node.items[part]), rest, names)
        items = (*node.items[:part], below.root, *node.items[part + 1 :])
        return Document((*value[:part], below.value, *value[part + 1 :]), node._replace(items=items))
    below = _renamed(Document(value[part], node.entries[part]), rest, names)
    return Document({**value, part: below.value}, node._replace(entries={**node.entries, part: below.root}))

"""What one may filter exercises by, and the values that each has."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import get_args

from toolkit.assemble import labels
from toolkit.models.exercise import Exercise
from toolkit.models.site import Entry, FacetValue
from toolkit.models.words import PATTERN_NAMES, Component, Energy, Pattern, SpeechMove, Track

#: The facets with their labels, in the order in which the site asks.
FACETS = {
    "component": "What it trains",
    "move": "What you want to say",
    "pattern": "What goes wrong with words",
    "energy": "Mood",
    "reading": "Reading",
    "setting": "Where its examples come from",
    "track": "Track",
}

_READING = {1: "a few lines", 2: "a page", 3: "more than a page"}
#: Values that have an order of their own; settings are authors' words and stand in the order of the alphabet.
_ORDER: dict[str, tuple[str, ...]] = {
    "component": get_args(Component),
    "move": get_args(SpeechMove),
    "pattern": tuple(pattern.replace("_", "-") for pattern in get_args(Pattern)),
    "energy": get_args(Energy),
    "reading": tuple(str(load) for load in _READING),
    "track": get_args(Track),
}


def facets_of(exercise: Exercise) -> tuple[FacetValue, ...]:
    """The values of an exercise, facet by facet."""
    facets = exercise.facets
    values: dict[str, list[tuple[str, str]]] = {
        "component": [(component, labels.COMPONENTS[component]) for component in exercise.components],
        "move": [(move, labels.MOVES[move]) for move in facets.moves],
        "pattern": [(pattern.replace("_", "-"), PATTERN_NAMES[pattern]) for pattern in facets.patterns],
        "energy": [(facets.energy, facets.energy)],
        "reading": [(str(facets.reading_load), _READING[facets.reading_load])],
        "setting": [(_identifier(setting), setting) for setting in facets.settings],
        "track": [(track, labels.TRACKS[track]) for track in exercise.tracks],
    }
    return tuple(
        FacetValue(facet=facet, value=value, label=label)
        for facet in FACETS
        for value, label in values[facet]
    )


def facet_values(facet: str, entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """The values of a facet that occur, with their words, in the facet's own order."""
    occurring = {
        value.value: value.label for entry in entries for value in entry.facets if value.facet == facet
    }
    order = _ORDER.get(facet, ())
    yield from sorted(
        occurring.items(), key=lambda pair: (order.index(pair[0]) if pair[0] in order else 0, pair[1])
    )


def _identifier(words: str) -> str:
    """An anchor for an author's words; letters outside ASCII lose their marks, or become their number."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    spelt = "".join(
        letter if letter.isascii() else f"-{ord(letter):x}-"
        for letter in plain
        if not unicodedata.combining(letter)
    )
    return re.sub(r"[^a-z0-9]+", "-", spelt).strip("-") or "other"

"""Valid nouns for tests: the small exercise and the small session of `tests/example`, and strategies around them.

The two follow every rule, so a test that changes one thing sees what that thing does. Other tests import this
module as `tests.strategies`.
"""

import copy
import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from toolkit.load.yaml_file import read_yaml
from toolkit.models.brand import Brand
from toolkit.models.exercise import Exercise
from toolkit.models.library import Kind, Library
from toolkit.models.places import Node, Place, Source
from toolkit.models.session import SessionPlan
from toolkit.subject.timing import settling

Document = dict[str, Any]

EXAMPLE = Path(__file__).parent / "example"
EXERCISE_FILE = EXAMPLE / "exercises" / "example.yaml"
SESSION_FILE = EXAMPLE / "sessions" / "example.yaml"
BRAND = Brand(organisation="Your organisation", foot="Internal training")


def exercise_document(**changes: Any) -> Document:
    """What the file of the small exercise holds, with some top-level values replaced. Yours to change."""
    return copy.deepcopy({**_document(EXERCISE_FILE), **changes})


def session_document(**changes: Any) -> Document:
    """What the file of the small session holds, with some top-level values replaced. Yours to change."""
    return copy.deepcopy({**_document(SESSION_FILE), **changes})


def exercise(identifier: str = "example", **changes: Any) -> Exercise:
    """The small exercise as a noun."""
    return Exercise.model_validate_json(json.dumps({**exercise_document(**changes), "id": identifier}))


def session(identifier: str = "example", **changes: Any) -> SessionPlan:
    """The small session as a noun. It runs the exercise `example`."""
    return SessionPlan.model_validate_json(json.dumps({**session_document(**changes), "id": identifier}))


def library(exercises: Iterable[Exercise] = (), sessions: Iterable[SessionPlan] = ()) -> Library:
    """A library of these nouns whose every value stands at 1:1 of a file named after it."""
    by_id = {noun.id: noun for noun in exercises}
    plans = {noun.id: noun for noun in sessions}
    names: list[tuple[Kind, str]] = [("exercise", name) for name in by_id]
    names += [("session", name) for name in plans]
    trivial = Node(Place(1, 1))
    sources = {(kind, name): Source(f"{kind}s/{name}.yaml", "0" * 64, trivial) for kind, name in names}
    return Library(by_id, plans, BRAND, sources)


def library_from_files(exercise_text: str, session_text: str) -> Library:
    """A library of one exercise and one session, both `example`, in which every value has its true place."""
    sources: dict[tuple[Kind, str], Source] = {}
    values: dict[Kind, Document] = {}
    kinds: tuple[tuple[Kind, str], ...] = (("exercise", exercise_text), ("session", session_text))
    for kind, text in kinds:
        path = f"{kind}s/example.yaml"
        reading = read_yaml(text.encode(), path)
        assert not reading.diagnostics, [str(problem) for problem in reading.diagnostics]
        values[kind] = {**reading.value, "id": "example"}
        sources[kind, "example"] = Source(path, hashlib.sha256(text.encode()).hexdigest(), reading.root)
    noun, plan = Exercise.model_validate(values["exercise"]), SessionPlan.model_validate(values["session"])
    return Library({"example": noun}, {"example": plan}, BRAND, sources)


def merged(base: Any, fragment: Any) -> Any:
    """A document with a fragment laid over it: mappings key by key, lists of mappings entry by entry.

    An entry is laid over the one of the same id, else over the one at its position, beyond the end over the last
    one. Anything else is replaced; so are the blocks of a session, and a prompt or minutes of another shape.
    """
    if isinstance(base, Mapping) and isinstance(fragment, Mapping):
        kept = _kept(base, fragment)
        below = {key: None if key == "blocks" else value for key, value in kept.items()}
        return {**kept, **{key: merged(below.get(key), value) for key, value in fragment.items()}}
    if _holds_mappings(base) and _holds_mappings(fragment):
        return _merged_entries(base, fragment)
    return copy.deepcopy(fragment)


def _holds_mappings(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(entry, Mapping) for entry in value)


def _merged_entries(base: list[Document], fragment: list[Document]) -> list[Document]:
    result, taken = list(base), set()
    positions = {entry["id"]: number for number, entry in enumerate(base) if "id" in entry}
    for number, entry in enumerate(fragment):
        position = positions.get(entry.get("id"), number)
        position = number if position in taken else position
        taken.add(position)
        if position < len(base):
            result[position] = merged(base[position], entry)
        else:
            result.append(merged(base[-1], entry))
    return result


def _kept(base: Mapping[str, Any], fragment: Mapping[str, Any]) -> Document:
    """What of the base goes on beneath the fragment."""
    if "rounds" in fragment:
        return {}
    if fragment.get("type", base.get("type")) != base.get("type"):
        return {"label": base.get("label", "A task")}
    return dict(base)


@cache
def _document(path: Path) -> Document:
    reading = read_yaml(path.read_bytes(), path.name)
    assert not reading.diagnostics
    document: Document = _with_lists(reading.value)
    return document


def _with_lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _with_lists(part) for key, part in value.items()}
    return [_with_lists(part) for part in value] if isinstance(value, tuple) else value


#: One line of author text with what breaks renderers: markup, quotes, accents, other scripts, an emoji.
lines = st.text(st.sampled_from("abcdefgh XYZ 019 éüßñ 漢字 ‑–’“” &<>\"'`*_[](){}$#|\\ 🙂"), max_size=30).map(
    lambda text: f"Show {text}".strip()
)


@st.composite
def exercises(draw: st.DrawFn, identifier: str = "example") -> Exercise:
    """Exercises that follow every rule, from 6 to 45 minutes and for 2 to 30 people, with drawn texts."""
    document = exercise_document()
    size = draw(st.integers(2, 5))
    fewest = size * (size - 1)  # from here on every number divides into groups of this size and of one more
    most = draw(st.integers(fewest, 30))
    ideal = draw(st.integers(fewest, max(fewest, min(most, 14))))
    questions = _questions(draw, long=draw(st.booleans()))
    debrief = sum(question["minutes"] for question in questions)
    if len(questions) > 1:
        target = max(20, 3 * debrief)
    else:
        target = settling(ideal) + debrief + draw(st.integers(2, 8))
    work = target - settling(ideal) - debrief
    first = draw(st.integers(1, work - 1))
    steps = [
        {**document["steps"][0], "minutes": first, "title": draw(lines), "say": draw(lines), "cut": None},
        {
            **document["steps"][1],
            "minutes": work - first,
            "title": draw(lines),
            "do": draw(st.lists(lines, max_size=4)),
        },
    ]
    return exercise(
        identifier,
        title=draw(lines),
        transition=draw(lines),
        people={**document["people"], "min": fewest, "ideal": ideal, "max": most, "group": _group(size)},
        minutes={"min": target, "target": target, "max": target + 5},
        steps=steps,
        debrief={"grammar": "three-stages" if len(questions) > 1 else "one-question", "questions": questions},
    )


@st.composite
def sessions(draw: st.DrawFn, exercise: Exercise) -> SessionPlan:
    """Sessions that follow every rule: an opening, the exercise once or twice, breaks, and a close that ends in time."""
    people = draw(st.integers(exercise.people.min, exercise.people.max))
    blocks = [_inline(draw, "opening")]
    for _ in range(draw(st.integers(1, 2))):
        blocks += [{"exercise": exercise.id}]
        blocks += draw(st.sampled_from([[], [{"break": {"minutes": 10}}]]))
    blocks += [_inline(draw, "close")]
    return session(
        title=draw(lines), welcome=draw(lines), people=max(people, 2), blocks=blocks, end="13:00", buffer=24
    )


def _questions(draw: st.DrawFn, *, long: bool) -> list[Document]:
    minutes = draw(st.integers(2, 5))
    forms = [("facts", "pairs"), ("meaning", "plenary"), ("decision", "alone")]
    question = exercise_document()["debrief"]["questions"][0]
    return [
        {**question, "stage": stage, "format": form, "minutes": minutes, "question": draw(lines)}
        for stage, form in (forms if long else forms[-1:])
    ]


def _group(size: int) -> Document:
    return {"min": size, "ideal": size, "max": size + 1}


def _inline(draw: st.DrawFn, identifier: str) -> Document:
    step = {"id": identifier, "title": draw(lines), "mode": "listen", "minutes": draw(st.integers(1, 20))}
    return {"inline": {"title": draw(lines), "purpose": draw(lines), "steps": [step]}}

"""Valid nouns for tests: the small exercise, session, case study, term and drill families of `tests/example`, and strategies.

They follow every rule, so a test that changes one thing sees what that thing does. Other tests import this
module as `tests.strategies`.
"""

import copy
import hashlib
import json
import string
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from toolkit.load.yaml_file import read_yaml
from toolkit.models.brand import Brand
from toolkit.models.case_study import CaseStudy
from toolkit.models.drills import FAMILIES
from toolkit.models.drills.item import Family
from toolkit.models.exercise import Exercise
from toolkit.models.font import CUTS, GROUPS, Cut, Font, Group
from toolkit.models.language import Language
from toolkit.models.library import Kind, Library
from toolkit.models.places import Node, Place, Source
from toolkit.models.session import SessionPlan
from toolkit.models.term import Term
from toolkit.subject.timing import settling

Document = dict[str, Any]

EXAMPLE = Path(__file__).parent / "example"
EXERCISE_FILE = EXAMPLE / "exercises" / "example.yaml"
SESSION_FILE = EXAMPLE / "sessions" / "example.yaml"
CASE_FILE = EXAMPLE / "case_studies" / "example.yaml"
TERM_FILE = EXAMPLE / "glossary" / "example.yaml"
LANGUAGE_FILE = EXAMPLE / "language" / "example.yaml"
ENGLISH_FILE = EXAMPLE / "language" / "en.yaml"
DRILL_FILES = {kind: EXAMPLE / "drills" / f"{kind}.yaml" for kind in FAMILIES}
BRAND_FILE = EXAMPLE / "brand.yaml"
BRAND = Brand(organisation="Your organisation", foot="Internal training")

_KINDS: dict[str, Kind] = {
    "exercises": "exercise",
    "sessions": "session",
    "case_studies": "case",
    "drills": "drill",
    "glossary": "term",
    "language": "language",
    "": "brand",
}
_MODELS: dict[Kind, type[Exercise | SessionPlan | CaseStudy | Term | Language | Brand]] = {
    "brand": Brand,
    "exercise": Exercise,
    "session": SessionPlan,
    "case": CaseStudy,
    "term": Term,
    "language": Language,
}


def exercise_document(**changes: Any) -> Document:
    """What the file of the small exercise holds, with some top-level values replaced. Yours to change."""
    return copy.deepcopy({**_document(EXERCISE_FILE), **changes})


def session_document(**changes: Any) -> Document:
    """What the file of the small session holds, with some top-level values replaced. Yours to change."""
    return copy.deepcopy({**_document(SESSION_FILE), **changes})


def case_document(**changes: Any) -> Document:
    """What the file of the small case study holds, with some top-level values replaced. Yours to change."""
    return copy.deepcopy({**_document(CASE_FILE), **changes})


def term_document(**changes: Any) -> Document:
    """What the file of the small term holds, with some top-level values replaced. Yours to change."""
    return copy.deepcopy({**_document(TERM_FILE), **changes})


def language_document(**changes: Any) -> Document:
    """What the file of the small language holds, with some top-level values replaced. Yours to change."""
    return copy.deepcopy({**_document(LANGUAGE_FILE), **changes})


def drill_document(kind: str, /, **changes: Any) -> Document:
    """What the file of the small family of a kind holds, with some top-level values replaced. Yours to change."""
    return copy.deepcopy({**_document(DRILL_FILES[kind]), **changes})


def brand_document(**changes: Any) -> Document:
    """What the file of the small brand holds, with some values replaced. Yours to change."""
    return copy.deepcopy({**_document(BRAND_FILE), **changes})


def exercise(identifier: str = "example", **changes: Any) -> Exercise:
    """The small exercise as a noun."""
    return Exercise.model_validate_json(json.dumps({**exercise_document(**changes), "id": identifier}))


def session(identifier: str = "example", **changes: Any) -> SessionPlan:
    """The small session as a noun. It runs the exercise `example`."""
    return SessionPlan.model_validate_json(json.dumps({**session_document(**changes), "id": identifier}))


def case(identifier: str = "example", **changes: Any) -> CaseStudy:
    """The small case study as a noun. It is related to the exercise `example`."""
    return CaseStudy.model_validate_json(json.dumps({**case_document(**changes), "id": identifier}))


def term(identifier: str = "example", **changes: Any) -> Term:
    """The small term of the glossary as a noun, a pattern."""
    return Term.model_validate_json(json.dumps({**term_document(**changes), "id": identifier}))


def language(identifier: str = "example", **changes: Any) -> Language:
    """The small language as a noun: it knows a promise, a question, a day and two words for "some time"."""
    return Language.model_validate_json(json.dumps({**language_document(**changes), "id": identifier}))


def drill(kind: str, identifier: str = "", /, **changes: Any) -> Family[Any]:
    """The small family of a kind as a noun; its id is the kind unless another one is given."""
    document = {**drill_document(kind, **changes), "id": identifier or kind}
    return FAMILIES[kind].model_validate_json(json.dumps(document))


def english() -> Language:
    """The language of the small drill families: as many rules as their claims need."""
    return Language.model_validate_json(json.dumps({**_document(ENGLISH_FILE), "id": "en"}))


_BARE = frozenset(map(ord, string.ascii_letters + string.digits))
_EVERYTHING = frozenset(range(0x20, 0x3000))


def library(
    exercises: Iterable[Exercise] = (),
    sessions: Iterable[SessionPlan] = (),
    cases: Iterable[CaseStudy] = (),
    drills: Iterable[Family[Any]] = (),
    brand: Brand = BRAND,
    *,
    terms: Iterable[Term] = (),
    languages: Iterable[Language] = (),
) -> Library:
    """A library of these nouns whose every value stands at 1:1 of a file named after it."""
    nouns: dict[Kind, dict[str, Any]] = {
        "exercise": {noun.id: noun for noun in exercises},
        "session": {noun.id: noun for noun in sessions},
        "case": {noun.id: noun for noun in cases},
        "drill": {noun.id: noun for noun in drills},
        "term": {noun.id: noun for noun in terms},
        "language": {noun.id: noun for noun in languages},
        "brand": {"brand": brand},
    }
    trivial = Node(Place(1, 1))
    sources = {
        (kind, name): Source(f"{kind}s/{name}.yaml", "0" * 64, trivial)
        for kind, named in nouns.items()
        for name in named
    }
    return _library(nouns, sources)


def example_texts() -> dict[str, str]:
    """The files of `tests/example` by their paths below it."""
    paths = sorted(EXAMPLE.rglob("*.yaml"))
    return {path.relative_to(EXAMPLE).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def library_from_texts(texts: Mapping[str, str]) -> Library:
    """A library of files by their paths, as `example_texts` gives them, in which every value has its true place."""
    sources: dict[tuple[Kind, str], Source] = {}
    nouns: dict[Kind, dict[str, Any]] = {kind: {} for kind in _KINDS.values()}
    for path, text in texts.items():
        folder, _, name = path.rpartition("/")
        kind, identifier = _KINDS[folder], name.removesuffix(".yaml")
        reading = read_yaml(text.encode(), path)
        assert not reading.diagnostics, [str(problem) for problem in reading.diagnostics]
        model = FAMILIES[reading.value["kind"]] if kind == "drill" else _MODELS[kind]
        own = {} if kind == "brand" else {"id": identifier}
        nouns[kind][identifier] = model.model_validate({**reading.value, **own})
        sources[kind, identifier] = Source(path, hashlib.sha256(text.encode()).hexdigest(), reading.root)
    return _library(nouns, sources)


def _library(nouns: Mapping[Kind, Mapping[str, Any]], sources: Mapping[tuple[Kind, str], Source]) -> Library:
    return Library(
        nouns["exercise"],
        nouns["session"],
        nouns["brand"]["brand"],
        sources,
        cases=nouns["case"],
        drills=nouns["drill"],
        terms=nouns["term"],
        fonts=_fonts(nouns["brand"]["brand"]),
        languages=nouns["language"],
    )


def _fonts(brand: Brand) -> dict[tuple[Group, Cut], Font]:
    """The fonts that a brand names, as if they lay beside it; one of bare letters has no signs."""
    return {
        (group, cut): Font(b"", _BARE if "bare" in getattr(face, cut) else _EVERYTHING)
        for group in GROUPS
        if (face := getattr(brand, group))
        for cut in CUTS
    }


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
    first = draw(st.integers(1, max(1, min(10, work * 2 // 5))))
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
    blocks = [_inline(draw, "opening", "listen", draw(st.integers(1, 3)))]
    for _ in range(draw(st.integers(1, 2))):
        blocks += [{"exercise": exercise.id}]
        blocks += draw(st.sampled_from([[], [{"break": {"minutes": 10}}]]))
    close = _inline(draw, "close", "write", draw(st.integers(5, 20)))
    close["inline"]["purpose"] = "Everyone leaves with one promise."
    blocks += [close]
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


def _inline(draw: st.DrawFn, identifier: str, mode: str, minutes: int) -> Document:
    step = {"id": identifier, "title": draw(lines), "mode": mode, "minutes": minutes}
    return {"inline": {"title": draw(lines), "purpose": draw(lines), "steps": [step]}}
